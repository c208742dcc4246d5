package org.adept.report.words;

import java.util.List;
import java.util.Map;

/** A piece of a sentence's pattern. */
sealed interface Node {

    /** Words as they stand. */
    record Text(String text) implements Node {}

    /** The place of a part. */
    record Slot(String name) implements Node {}

    /** A clause chosen by a part: by its number for a plural, else by its text. */
    record Choice(String name, boolean plural, Map<String, List<Node>> branches) implements Node {}
}

package org.adept.ingest.study;

import java.util.List;
import java.util.Map;

/** A YAML file as a tree that remembers its lines, with every scalar as the text the user wrote. */
sealed interface Yaml {

    /** Line on which it starts, from 1. */
    int line();

    /** A word or number, quoted or not. */
    record Text(String text, int line) implements Yaml {}

    /** A key without a value. */
    record Nothing(int line) implements Yaml {}

    /** A list. */
    record Items(List<Yaml> items, int line) implements Yaml {}

    /** Keys with values, in the order of the file. */
    record Entries(Map<String, Yaml> entries, int line) implements Yaml {}
}

package org.adept.report.section;

import java.util.Map;
import org.adept.report.words.Words;

/** One line of a curve figure: which group, and what it is called. */
record CurveGroup(String label, Map<String, String> by) {
    static CurveGroup everyone(Words words) {
        return new CurveGroup(words.say("level.everyone"), Map.of());
    }

    static CurveGroup level(Reading reading, String dimension, String level) {
        return new CurveGroup(reading.names().level(dimension, level), Map.of(dimension, level));
    }
}

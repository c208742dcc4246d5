package org.adept.ingest.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What units belong together by, as far as the uncertainty of what is counted of them goes. */
public enum ClusterLevel {
    /** The level at which the format was assigned: group, else mentor, else programme; persons where neither is mapped. */
    AUTO,
    /** Every unit stands for itself. */
    NONE,
    GROUP,
    MENTOR,
    PROGRAMME,
    /** All that is one person's. */
    PERSON;

    /** Words of the study file. */
    static final List<String> WORDS =
            Arrays.stream(values()).map(ClusterLevel::word).toList();

    /** The level as the study file writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ClusterLevel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

package org.adept.ingest.rule;

import java.util.Locale;

/** What failing a rule means: the row is set aside, is counted with a warning, or is only noted. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of that word. */
    public static Severity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

package org.adept.ingest.check;

import java.util.Locale;

/** Every check there is, with what kind of quality it is about and what failing it means. */
public enum Check {
    /** A record with a stray quote, bytes that are no text, or another number of fields than the header. */
    UNREADABLE("unreadable", Family.CONFORMANCE, Severity.ERROR),
    /** A value is there and neither type, pattern nor list of codes knows it. */
    NOT_UNDERSTOOD("not-understood", Family.CONFORMANCE, Severity.ERROR),
    /** A column every row must have is empty. */
    REQUIRED("required", Family.COMPLETENESS, Severity.ERROR),
    /** The same key with different contents; all such rows are set aside. */
    KEY_CONFLICT("key-conflict", Family.CONFORMANCE, Severity.ERROR),
    /** A row repeated to the letter; the first one counts. */
    EXACT_DUPLICATE("exact-duplicate", Family.CONFORMANCE, Severity.NOTE),
    /** The row it points to is not there, or was set aside itself. */
    REFERENCE("reference", Family.CONFORMANCE, Severity.ERROR),
    /** An end before its beginning. */
    DATE_ORDER("ends-before-start", Family.PLAUSIBILITY, Severity.ERROR),
    /** A number below zero that counts something. */
    NEGATIVE("negative", Family.PLAUSIBILITY, Severity.ERROR),
    /** An answer off the questionnaire's scale. */
    OFF_SCALE("off-scale", Family.PLAUSIBILITY, Severity.ERROR),
    /** Something that happened after the export was taken. */
    AFTER_EXTRACTION("after-extraction", Family.PLAUSIBILITY, Severity.ERROR),
    /** A mentee with two matches at the same time; counted all the same. */
    OVERLAPPING_MATCHES("overlapping-matches", Family.PLAUSIBILITY, Severity.WARNING),
    /** A mentor who is not among the participants; counted all the same. */
    UNKNOWN_MENTOR("unknown-mentor", Family.COMPLETENESS, Severity.WARNING),
    /** A meeting before its match began or after it ended; counted all the same. */
    OUTSIDE_MATCH("outside-match", Family.PLAUSIBILITY, Severity.WARNING);

    private final String word;
    private final Family family;
    private final Severity severity;

    Check(String word, Family family, Severity severity) {
        this.word = word;
        this.family = family;
        this.severity = severity;
    }

    /** What kind of quality a check is about. */
    public enum Family {
        CONFORMANCE,
        COMPLETENESS,
        PLAUSIBILITY
    }

    /** What failing means: the row is set aside, is counted with a warning, or is only noted. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String word() {
        return word;
    }

    public Family family() {
        return family;
    }

    public Severity severity() {
        return severity;
    }

    /** The reason a row keeps: the check's name and the column. */
    public String of(String column) {
        return word + ":" + column;
    }
}

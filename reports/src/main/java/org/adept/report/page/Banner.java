package org.adept.report.page;

/**
 * A line that must be seen before the first number.
 *
 * @param kind internal is red and printed on every sheet; notes are grey
 * @param heading in bold
 * @param text the rest of it; may be empty
 */
public record Banner(Kind kind, String heading, String text) {
    /** How loud it is. */
    public enum Kind {
        INTERNAL,
        NOTE
    }

    public static Banner internal(String heading, String text) {
        return new Banner(Kind.INTERNAL, heading, text);
    }

    public static Banner note(String heading, String text) {
        return new Banner(Kind.NOTE, heading, text);
    }

    public boolean isInternal() {
        return kind == Kind.INTERNAL;
    }
}

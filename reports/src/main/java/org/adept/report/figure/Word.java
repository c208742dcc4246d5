package org.adept.report.figure;

/**
 * A word where a value would stand; no place of a figure is ever empty without one.
 *
 * @param kind decides how the place looks
 * @param text the word in the reader's language, for example "hidden", "held", "unknown", "not yet", "–"
 */
public record Word(Kind kind, String text) implements Cell, CurveFigure.Course, LikertFigure.Answers {
    public Word {
        Require.text("text", text);
    }

    /** Why there is no value. */
    public enum Kind {
        /** Too few people, or hidden to protect another place: dotted line or hatch with a dot. */
        HIDDEN,
        /** A check failed: the word in amber, nothing drawn. */
        HELD,
        /** Not recorded: the word, nothing drawn. */
        UNKNOWN,
        /** The time has not come: the word in tables, a grey place in heatmaps. */
        NOT_YET,
        /** Does not apply: a dash. */
        NONE
    }
}

package org.adept.report.words;

import java.util.Objects;

/**
 * A stretch of a sentence that is set alike.
 *
 * @param text the words, not escaped for any format
 * @param strong whether it is set in bold
 * @param finding id of the finding whose number it shows; empty for words
 */
public record Run(String text, boolean strong, String finding) {
    public Run {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(finding, "finding");
    }

    public static Run plain(String text) {
        return new Run(text, false, "");
    }

    public static Run bold(String text) {
        return new Run(text, true, "");
    }

    /** A number of a finding. */
    public static Run number(String text, String finding) {
        return new Run(text, false, finding);
    }

    /** The number the sentence is about. */
    public static Run boldNumber(String text, String finding) {
        return new Run(text, true, finding);
    }

    Run withText(String other) {
        return new Run(other, strong, finding);
    }
}

package org.adept.report.words;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the place of a {@code {name}} in a sentence.
 *
 * @param written the text as it is shown; null for a whole number, which the language writes itself
 * @param number what a plural chooses by; NaN where the part is no quantity
 * @param strong whether the reader's eye should land on it
 * @param finding id of the finding the number is of; empty for everything that is no finding's number
 */
public record Part(@Nullable String written, double number, boolean strong, String finding) {
    public Part {
        Objects.requireNonNull(finding, "finding");
        if (written == null && !(number == Math.rint(number))) { // negated, so NaN fails as well
            throw new IllegalArgumentException("A part without text is a whole number, was " + number);
        }
    }

    /** A name, a phrase or a formatted number that no plural depends on. */
    public static Part text(String written) {
        return new Part(Objects.requireNonNull(written, "written"), Double.NaN, false, "");
    }

    /** A whole number, written with the language's own thousands mark. */
    public static Part count(long count) {
        return new Part(null, count, false, "");
    }

    /** A number that is already written and that a plural may choose by, such as 1.5. */
    public static Part quantity(double number, String written) {
        return new Part(Objects.requireNonNull(written, "written"), number, false, "");
    }

    /** The same, set in bold. */
    public Part emphasised() {
        return new Part(written, number, true, finding);
    }

    /** The same, marked as the number of a finding. */
    public Part from(String findingId) {
        return new Part(written, number, strong, findingId);
    }
}

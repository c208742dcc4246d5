package org.adept.report.figure;

import java.util.List;
import java.util.function.Function;

/**
 * Answers on a five-step scale of agreement: disagreement to the left of a line, agreement to its right, the middle
 * answer apart in a column of its own, so that it does not look like half agreement.
 *
 * @param ariaLabel see {@link Figure#ariaLabel()}
 * @param countHeading heading over n, for example "n"; empty: no such column
 * @param categories the five answers, strongest disagreement first
 * @param items at least one
 */
public record LikertFigure(String ariaLabel, String countHeading, List<String> categories, List<Item> items)
        implements Figure {
    public static final int CATEGORIES = 5;

    public LikertFigure {
        Require.text("ariaLabel", ariaLabel);
        categories = List.copyOf(categories);
        items = List.copyOf(items);
        Require.size("categories", categories, CATEGORIES);
        Require.atLeastOne("items", items);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.likert(this);
    }

    /**
     * One question.
     *
     * @param label the statement in the reader's language
     * @param countText n as printed, or empty; in the narrow drawing it follows the heading ("n 148")
     * @param answers the shares, or the word that stands for them
     */
    public record Item(String label, String countText, Answers answers) {
        public Item {
            Require.text("label", label);
        }
    }

    /** Shares of the answers, or a word in their place. */
    public sealed interface Answers permits Shares, Word {
        /** Asks the case that fits. */
        default <R> R matchAnswers(Function<Shares, R> shares, Function<Word, R> word) {
            return this instanceof Shares shown ? shares.apply(shown) : word.apply((Word) this);
        }
    }

    /**
     * Shares of the five answers.
     *
     * @param shares in the order of the categories; they sum to at most 1, the rest is no answer
     */
    public record Shares(List<Share> shares) implements Answers {
        private static final double ROUNDING = 0.02; // shares are often rounded to whole per cents

        public Shares {
            shares = List.copyOf(shares);
            Require.size("shares", shares, CATEGORIES);
            if (shares.stream().mapToDouble(Share::fraction).sum() > 1 + ROUNDING) {
                throw new IllegalArgumentException("shares of answers sum to more than one");
            }
        }
    }

    /**
     * One share.
     *
     * @param fraction between 0 and 1
     * @param text as printed: bare within the bar ("36"), with unit for the middle answer ("12%")
     */
    public record Share(double fraction, String text) {
        public Share {
            if (!(fraction >= 0 && fraction <= 1)) {
                throw new IllegalArgumentException("fraction must lie between 0 and 1, was " + fraction);
            }
        }
    }
}

package org.adept.report.figure;

import java.util.List;

/**
 * How many are still there at each step, how many left since the one before.
 *
 * <p>Drawn as bars on one scale that ends at the largest count: solid is still there, the pale part left since the
 * last step. At 358 px the name and the sentence about the share stand above the bar.
 *
 * @param ariaLabel see {@link Figure#ariaLabel()}
 * @param shareHeading heading of the column "share of the previous step", for example "of previous"
 * @param othersHeading heading of the column with the others' share; empty: no such column
 * @param steps in order, at least one
 */
public record FunnelFigure(String ariaLabel, String shareHeading, String othersHeading, List<Step> steps)
        implements Figure {
    public FunnelFigure {
        Require.text("ariaLabel", ariaLabel);
        steps = List.copyOf(steps);
        Require.atLeastOne("steps", steps);
        if (steps.stream().filter(Step::spokenOf).count() > 1) {
            throw new IllegalArgumentException("at most one step may be the one spoken of");
        }
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.funnel(this);
    }

    /**
     * One step.
     *
     * @param label name of the step
     * @param count how many reached it, with the printed count; a range or a word when it is not told
     * @param shareText share of the previous step ("61%"), empty for the first
     * @param shareSentence the same in words for the narrow drawing ("61% of previous, others 60%"), empty for the
     *     first
     * @param othersText the other programmes' share, empty when there is none
     * @param leftText how many left since the previous step ("−252"), empty when unknown or first
     * @param spokenOf whether the answer names this step; at most one, drawn in the colour of loss
     */
    public record Step(
            String label,
            Cell count,
            String shareText,
            String shareSentence,
            String othersText,
            String leftText,
            boolean spokenOf) {
        public Step {
            Require.text("label", label);
            double least = count.match(Cell.Value::estimate, Cell.Range::from, word -> 0.0);
            if (least < 0) {
                throw new IllegalArgumentException("count must not be negative, was " + least);
            }
        }
    }
}

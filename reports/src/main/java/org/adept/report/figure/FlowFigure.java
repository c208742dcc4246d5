package org.adept.report.figure;

import java.util.List;

/**
 * From all to analysed: who is left in boxes, who was excluded and why beside the way down.
 *
 * @param ariaLabel see {@link Figure#ariaLabel()}
 * @param stages in order, at least one; the last is drawn as the result
 */
public record FlowFigure(String ariaLabel, List<Stage> stages) implements Figure {
    public FlowFigure {
        Require.text("ariaLabel", ariaLabel);
        stages = List.copyOf(stages);
        Require.atLeastOne("stages", stages);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.flow(this);
    }

    /**
     * A box, and the exclusions between it and the next.
     *
     * @param label for example "Enrolled"
     * @param countText for example "n = 2,874", or the word that stands for it
     * @param exclusions those who go between this box and the next; empty for the last
     */
    public record Stage(String label, String countText, List<Exclusion> exclusions) {
        public Stage {
            Require.text("label", label);
            exclusions = List.copyOf(exclusions);
        }
    }

    /**
     * A line of exclusions.
     *
     * @param countText number as printed, or a word
     * @param reason for example "no place offered"
     */
    public record Exclusion(String countText, String reason) {
        public Exclusion {
            Require.text("reason", reason);
        }
    }
}

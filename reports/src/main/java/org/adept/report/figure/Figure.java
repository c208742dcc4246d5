package org.adept.report.figure;

/**
 * One figure of a report.
 *
 * <p>Every text is handed in ready to print: translated, with numbers formatted as the language wants them and
 * no-break spaces where a line must not break. A figure has no title; the page prints that above it. An empty text
 * means "nothing to print here". Suppression has happened before: what a figure holds, a reader can find out.
 */
public sealed interface Figure
        permits FunnelFigure,
                CurveFigure,
                CohortsFigure,
                AreaFigure,
                IntervalGridFigure,
                HeatmapFigure,
                LikertFigure,
                FlowFigure,
                StackFigure {

    /** Kind of chart, axes and the main contrast in one sentence, for readers who hear the page. */
    String ariaLabel();

    /** Asks the case that fits; a new kind of figure makes every caller name it. */
    <R> R match(Cases<R> cases);

    /**
     * One answer per kind of figure.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {
        R funnel(FunnelFigure figure);

        R curve(CurveFigure figure);

        R cohorts(CohortsFigure figure);

        R area(AreaFigure figure);

        R intervalGrid(IntervalGridFigure figure);

        R heatmap(HeatmapFigure figure);

        R likert(LikertFigure figure);

        R flow(FlowFigure figure);

        R stack(StackFigure figure);
    }
}

package org.adept.report.draw;

import org.adept.report.figure.IntervalGridFigure;

final class IntervalGridDrawer {
    private final IntervalGridFigure figure;
    private final Svg svg;

    IntervalGridDrawer(IntervalGridFigure figure, int width) {
        this.figure = figure;
        this.svg = new Svg(width, figure.ariaLabel());
    }

    TrustedSvg draw() {
        return svg.finish(figure.ariaLabel().isEmpty() ? 0 : 10);
    }
}

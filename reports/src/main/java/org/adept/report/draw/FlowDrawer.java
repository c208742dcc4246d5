package org.adept.report.draw;

import org.adept.report.figure.FlowFigure;

final class FlowDrawer {
    private final FlowFigure figure;
    private final Svg svg;

    FlowDrawer(FlowFigure figure, int width) {
        this.figure = figure;
        this.svg = new Svg(width, figure.ariaLabel());
    }

    TrustedSvg draw() {
        return svg.finish(figure.ariaLabel().isEmpty() ? 0 : 10);
    }
}

package org.adept.report.draw;

import org.adept.report.figure.HeatmapFigure;

final class HeatmapDrawer {
    private final HeatmapFigure figure;
    private final Svg svg;

    HeatmapDrawer(HeatmapFigure figure, int width) {
        this.figure = figure;
        this.svg = new Svg(width, figure.ariaLabel());
    }

    TrustedSvg draw() {
        return svg.finish(figure.ariaLabel().isEmpty() ? 0 : 10);
    }
}

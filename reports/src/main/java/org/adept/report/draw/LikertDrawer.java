package org.adept.report.draw;

import org.adept.report.figure.LikertFigure;

final class LikertDrawer {
    private final LikertFigure figure;
    private final Svg svg;

    LikertDrawer(LikertFigure figure, int width) {
        this.figure = figure;
        this.svg = new Svg(width, figure.ariaLabel());
    }

    TrustedSvg draw() {
        return svg.finish(figure.ariaLabel().isEmpty() ? 0 : 10);
    }
}

package org.adept.report.draw;

import org.adept.report.figure.AreaFigure;
import org.adept.report.figure.CohortsFigure;
import org.adept.report.figure.CurveFigure;
import org.adept.report.figure.Figure;
import org.adept.report.figure.FlowFigure;
import org.adept.report.figure.FunnelFigure;
import org.adept.report.figure.HeatmapFigure;
import org.adept.report.figure.IntervalGridFigure;
import org.adept.report.figure.LikertFigure;
import org.adept.report.figure.StackFigure;

/**
 * Draws figures. Each is drawn anew for its width: scaled down, the text of a wide one would be too small to read on a
 * phone.
 */
public final class Drawing {
    /** Beside or under the words on a screen and on paper. */
    public static final int WIDE = 720;

    /** On a phone. */
    public static final int NARROW = 358;

    /** Under this width names stand above bars and panels under each other. */
    private static final int ROOMY = 560;

    private Drawing() {}

    /**
     * The figure at a width.
     *
     * @param figure what to show
     * @param width in CSS pixels, at least 300; made for {@link #WIDE} and {@link #NARROW}
     */
    public static TrustedSvg of(Figure figure, int width) {
        if (width < 300) {
            throw new IllegalArgumentException("width must be at least 300, was " + width);
        }
        return figure.match(new Drawers(width));
    }

    static boolean roomy(int width) {
        return width >= ROOMY;
    }

    private record Drawers(int width) implements Figure.Cases<TrustedSvg> {
        @Override
        public TrustedSvg funnel(FunnelFigure figure) {
            return new FunnelDrawer(figure, width).draw();
        }

        @Override
        public TrustedSvg curve(CurveFigure figure) {
            return new CurveDrawer(figure, width).draw();
        }

        @Override
        public TrustedSvg cohorts(CohortsFigure figure) {
            return new CohortsDrawer(figure, width).draw();
        }

        @Override
        public TrustedSvg area(AreaFigure figure) {
            return new AreaDrawer(figure, width).draw();
        }

        @Override
        public TrustedSvg intervalGrid(IntervalGridFigure figure) {
            return new IntervalGridDrawer(figure, width).draw();
        }

        @Override
        public TrustedSvg heatmap(HeatmapFigure figure) {
            return new HeatmapDrawer(figure, width).draw();
        }

        @Override
        public TrustedSvg likert(LikertFigure figure) {
            return new LikertDrawer(figure, width).draw();
        }

        @Override
        public TrustedSvg flow(FlowFigure figure) {
            return new FlowDrawer(figure, width).draw();
        }

        @Override
        public TrustedSvg stack(StackFigure figure) {
            return new StackDrawer(figure, width).draw();
        }
    }
}

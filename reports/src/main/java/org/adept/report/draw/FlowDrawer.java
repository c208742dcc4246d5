package org.adept.report.draw;

import java.util.List;
import org.adept.report.figure.FlowFigure;
import org.adept.report.figure.FlowFigure.Exclusion;
import org.adept.report.figure.FlowFigure.Stage;

/** Boxes on the way down, exclusions beside it with their numbers under each other. */
final class FlowDrawer {
    private static final double WIDE_BOX = 300;
    private static final double PADDING = 14;
    private static final double SPACE = 14;
    private static final double EMPTY_WAY = 30;

    private final FlowFigure figure;
    private final Svg svg;
    private final double box;
    private final double spine;
    private final double numbersEnd;

    FlowDrawer(FlowFigure figure, int width) {
        this.figure = figure;
        this.svg = new Svg(width, figure.ariaLabel());
        boolean roomy = Drawing.roomy(width);
        this.box = roomy ? WIDE_BOX : width - 1;
        this.spine = roomy ? 40 : 18;
        double numbers = figure.stages().stream()
                .flatMap(stage -> stage.exclusions().stream())
                .mapToDouble(exclusion -> TextMetrics.width(exclusion.countText(), TextStyle.STRONG))
                .max()
                .orElse(0);
        this.numbersEnd = spine + 26 + numbers;
    }

    TrustedSvg draw() {
        double y = .5;
        for (int i = 0; i < figure.stages().size(); i++) {
            Stage stage = figure.stages().get(i);
            boolean last = i == figure.stages().size() - 1;
            y = box(stage, y, last && figure.stages().size() > 1);
            y = way(stage, y, last);
        }
        return svg.finish(y + 1);
    }

    private double box(Stage stage, double top, boolean result) {
        List<String> label = TextMetrics.wrap(stage.label(), TextStyle.STRONG, box - 2 * PADDING);
        List<String> count = TextMetrics.wrap(stage.countText(), TextStyle.BODY, box - 2 * PADDING);
        double high = (label.size() + count.size()) * TextStyle.LINE + 16;
        Paint paint = result
                ? Paint.fill(Palette.SEQUENTIAL.get(0)).outlined(Palette.INK, 1.2)
                : Paint.fill(Palette.WHITE).outlined(Palette.MUTED, 1);
        svg.rectangle(.5, top, box, high, paint);
        svg.lines(PADDING, top + 21, label, TextStyle.STRONG);
        svg.lines(PADDING, top + 21 + label.size() * TextStyle.LINE, count, TextStyle.BODY);
        return top + high;
    }

    private double way(Stage stage, double top, boolean last) {
        double y = top;
        if (!stage.exclusions().isEmpty()) {
            y += SPACE;
            for (Exclusion exclusion : stage.exclusions()) {
                y = exclusion(exclusion, y);
            }
            y += SPACE - 4;
        } else if (!last) {
            y += EMPTY_WAY;
        }
        if (y > top) {
            svg.line(spine, top, spine, last ? y - SPACE : y - 6, Paint.line(Palette.MUTED, 1));
        }
        if (!last) {
            String head = "M" + Svg.number(spine - 4.5) + " " + Svg.number(y - 8) + "L" + Svg.number(spine + 4.5) + " "
                    + Svg.number(y - 8) + "L" + Svg.number(spine) + " " + Svg.number(y) + "Z";
            svg.path(head, Paint.fill(Palette.MUTED));
        }
        return y;
    }

    private double exclusion(Exclusion exclusion, double top) {
        svg.line(spine, top + 9, spine + 14, top + 9, Paint.line(Palette.MUTED, 1));
        svg.text(numbersEnd, top + 9 + TextStyle.MIDDLE, exclusion.countText(), TextStyle.STRONG.atEnd());
        List<String> reason = TextMetrics.wrap(exclusion.reason(), TextStyle.BODY, svg.width() - numbersEnd - 12);
        svg.lines(numbersEnd + 12, top + 9 + TextStyle.MIDDLE, reason, TextStyle.BODY);
        return top + reason.size() * TextStyle.LINE + 4;
    }
}

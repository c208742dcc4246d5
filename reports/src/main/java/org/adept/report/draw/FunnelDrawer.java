package org.adept.report.draw;

import java.util.List;
import org.adept.report.figure.Cell;
import org.adept.report.figure.FunnelFigure;
import org.adept.report.figure.FunnelFigure.Step;

/** Bars of those still there; the pale part left since the step before. */
final class FunnelDrawer {
    private static final double BAR = 26;
    private static final double GAP = 14;
    private static final double PADDING = 7;
    private static final double WIDEST_NAME = 190;
    private static final double NARROWEST_COLUMN = 52;
    private static final double SHORT_LINE = 40;

    private final FunnelFigure figure;
    private final boolean roomy;
    private final Svg svg;
    private final double largest;

    FunnelDrawer(FunnelFigure figure, int width) {
        this.figure = figure;
        this.roomy = Drawing.roomy(width);
        this.svg = new Svg(width, figure.ariaLabel());
        this.largest = Math.max(
                1,
                figure.steps().stream()
                        .mapToDouble(step -> most(step.count()))
                        .max()
                        .orElse(1));
    }

    TrustedSvg draw() {
        return roomy ? besideNames() : underNames();
    }

    private TrustedSvg besideNames() {
        List<List<String>> names = figure.steps().stream()
                .map(step -> TextMetrics.wrap(step.label(), TextStyle.BODY, WIDEST_NAME))
                .toList();
        double left = names.stream()
                        .mapToDouble(lines -> TextMetrics.widest(lines, TextStyle.BODY))
                        .max()
                        .orElse(0)
                + 12;
        double othersColumn = column(figure.othersHeading());
        double sharesEnd = svg.width() - othersColumn;
        double room = sharesEnd - column(figure.shareHeading());
        double y = 0;
        if (!figure.shareHeading().isEmpty() || !figure.othersHeading().isEmpty()) {
            svg.text(sharesEnd, 14, figure.shareHeading(), TextStyle.MUTED.atEnd());
            svg.text(svg.width(), 14, figure.othersHeading(), TextStyle.MUTED.atEnd());
            y = 26;
        }
        Bars bars = new Bars(left, room);
        for (int i = 0; i < figure.steps().size(); i++) {
            Step step = figure.steps().get(i);
            double high = Math.max(BAR, names.get(i).size() * TextStyle.LINE);
            double middle = y + high / 2;
            svg.centred(left - 12, middle, names.get(i), TextStyle.BODY.atEnd());
            bars.draw(i, middle);
            TextStyle share = step.spokenOf() ? TextStyle.STRONG : TextStyle.BODY;
            svg.text(sharesEnd, middle + TextStyle.MIDDLE, step.shareText(), share.atEnd());
            if (othersColumn > 0) {
                svg.text(svg.width(), middle + TextStyle.MIDDLE, step.othersText(), TextStyle.MUTED.atEnd());
            }
            y += high + GAP;
        }
        return svg.finish(y - GAP + 2);
    }

    private double column(String heading) {
        return heading.isEmpty() ? 0 : Math.max(NARROWEST_COLUMN, TextMetrics.width(heading, TextStyle.MUTED)) + 20;
    }

    private TrustedSvg underNames() {
        Bars bars = new Bars(0, svg.width());
        double y = 0;
        for (int i = 0; i < figure.steps().size(); i++) {
            Step step = figure.steps().get(i);
            double sentence = TextMetrics.width(step.shareSentence(), TextStyle.MUTED);
            double beside = svg.width() - (sentence == 0 ? 0 : sentence + 12);
            boolean oneLine = TextMetrics.width(step.label(), TextStyle.BODY) <= beside;
            List<String> name = TextMetrics.wrap(step.label(), TextStyle.BODY, svg.width());
            svg.lines(0, y + 13, name, TextStyle.BODY);
            y += name.size() * TextStyle.LINE;
            if (oneLine) {
                svg.text(svg.width(), y - 4, step.shareSentence(), TextStyle.MUTED.atEnd());
            } else {
                List<String> lines = TextMetrics.wrap(step.shareSentence(), TextStyle.MUTED, svg.width());
                svg.lines(0, y + 13, lines, TextStyle.MUTED);
                y += lines.size() * TextStyle.LINE;
            }
            bars.draw(i, y + 3 + BAR / 2);
            y += 3 + BAR + GAP - 2;
        }
        return svg.finish(y - GAP + 4);
    }

    private static double most(Cell count) {
        return count.match(Cell.Value::estimate, Cell.Range::to, word -> 0.0);
    }

    /** The bars on their common scale. */
    private final class Bars {
        private final double left;
        private final double room;
        private final double perPerson;

        Bars(double left, double room) {
            this.left = left;
            this.room = room;
            double widestLoss = figure.steps().stream()
                    .mapToDouble(step -> TextMetrics.width(step.leftText(), TextStyle.STRONG))
                    .max()
                    .orElse(0);
            // when a pale part is too short for its number, that stands beyond it and must find room
            this.perPerson =
                    lossesFitInside(room - left) ? (room - left) / largest : (room - left - widestLoss - 6) / largest;
        }

        private boolean lossesFitInside(double width) {
            for (int i = 1; i < figure.steps().size(); i++) {
                double before = most(figure.steps().get(i - 1).count()) / largest * width;
                double now = most(figure.steps().get(i).count()) / largest * width;
                double text = TextMetrics.width(figure.steps().get(i).leftText(), TextStyle.STRONG);
                double count = TextMetrics.width(figure.steps().get(i).count().text(), TextStyle.STRONG);
                double start = now < count + 2 * PADDING ? now + count + 6 : now;
                if (text > 0 && start + text + 12 > before && Math.max(start, before) + text + 6 > width) {
                    return false;
                }
            }
            return true;
        }

        void draw(int position, double middle) {
            Step step = figure.steps().get(position);
            double top = middle - BAR / 2;
            double end = left + most(step.count()) * perPerson;
            double paleEnd = position == 0
                    ? end
                    : Math.max(end, left + most(figure.steps().get(position - 1).count()) * perPerson);
            svg.open(title(step));
            boolean told = step.count().match(value -> true, range -> true, word -> false);
            if (told && paleEnd > end && !step.leftText().isEmpty()) {
                svg.rectangle(end, top, paleEnd - end, BAR, Paint.fill(step.spokenOf() ? Palette.LOSS : Palette.PALE));
            }
            double cursor = step.count()
                    .match(
                            value -> bar(value, top, end),
                            range -> range(range, top),
                            word -> word(word, middle, paleEnd));
            loss(step, cursor, Math.max(end, paleEnd), middle);
            svg.close();
        }

        private double bar(Cell.Value value, double top, double end) {
            double baseline = top + BAR / 2 + TextStyle.MIDDLE;
            svg.rectangle(left, top, Math.max(1, end - left), BAR, Paint.fill(Palette.BLUE));
            double text = TextMetrics.width(value.text(), TextStyle.STRONG);
            if (end - left >= text + 2 * PADDING) {
                svg.text(
                        end - PADDING,
                        baseline,
                        value.text(),
                        TextStyle.STRONG.in(Palette.WHITE).atEnd());
                return end;
            }
            svg.text(end + 6, baseline, value.text(), TextStyle.STRONG);
            return end + 6 + text;
        }

        private double range(Cell.Range range, double top) {
            double from = left + range.from() * perPerson;
            double to = left + range.to() * perPerson;
            svg.rectangle(left, top, Math.max(0, from - left), BAR, Paint.fill(Palette.BLUE));
            Hatch.draw(svg, from, top, to - from, BAR, 6, Paint.line(Palette.BLUE, 1));
            svg.rectangle(from, top + .5, to - from, BAR - 1, Paint.line(Palette.BLUE, 1));
            svg.text(to + 6, top + BAR / 2 + TextStyle.MIDDLE, range.text(), TextStyle.STRONG);
            return to + 6 + TextMetrics.width(range.text(), TextStyle.STRONG);
        }

        private double word(org.adept.report.figure.Word word, double middle, double paleEnd) {
            TextStyle style = Words.style(word);
            svg.text(left + 6, middle + TextStyle.MIDDLE, word.text(), style);
            double end = left + 6 + TextMetrics.width(word.text(), style);
            Words.line(svg, word, end + 8, Math.max(paleEnd, end + SHORT_LINE), middle);
            return end;
        }

        private void loss(Step step, double cursor, double paleEnd, double middle) {
            TextStyle style = step.spokenOf() ? TextStyle.STRONG.in(Palette.LOSS_TEXT) : TextStyle.MUTED;
            double text = TextMetrics.width(step.leftText(), style);
            boolean inside = cursor + 6 + text + 6 <= paleEnd;
            double x = inside ? cursor + 6 : Math.max(cursor, paleEnd) + 6;
            svg.text(Math.min(x, room - text), middle + TextStyle.MIDDLE, step.leftText(), style);
        }

        private String title(Step step) {
            String counted = step.label() + ": " + step.count().text();
            return step.shareSentence().isEmpty() ? counted : counted + " (" + step.shareSentence() + ")";
        }
    }
}

package org.adept.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.adept.report.figure.Cell;
import org.adept.report.figure.HeatmapFigure;
import org.adept.report.figure.HeatmapFigure.Row;
import org.adept.report.figure.Word;

/** Cells in classes of one hue, the value printed in each; columns that do not fit continue in a second panel. */
final class HeatmapDrawer {
    private static final double CELL = 30;
    private static final double GAP = 2;
    private static final double WIDEST_NAME = 150;
    private static final double WIDEST_NARROW_NAME = 86;
    private static final double WIDEST_CELL = 96;

    private final HeatmapFigure figure;
    private final boolean roomy;
    private final Svg svg;
    private final double nameWidth;
    private final double countWidth;
    private final double left;

    HeatmapDrawer(HeatmapFigure figure, int width) {
        this.figure = figure;
        this.roomy = Drawing.roomy(width);
        this.svg = new Svg(width, figure.ariaLabel());
        double names = figure.rows().stream()
                .mapToDouble(row -> TextMetrics.widest(name(row), TextStyle.STRONG))
                .max()
                .orElse(0);
        double counts = figure.rows().stream()
                .mapToDouble(row -> TextMetrics.width(row.countText(), TextStyle.MUTED))
                .max()
                .orElse(0);
        double countHeading = TextMetrics.width(figure.countHeading(), TextStyle.MUTED);
        this.nameWidth = roomy
                ? Math.max(names, TextMetrics.width(figure.rowHeading(), TextStyle.MUTED))
                : Math.max(names, counts);
        this.countWidth = roomy && counts + countHeading > 0 ? Math.max(counts, countHeading) + 20 : 0;
        this.left = nameWidth + countWidth + 14;
    }

    private List<String> name(Row row) {
        return TextMetrics.wrap(row.label(), TextStyle.STRONG, roomy ? WIDEST_NAME : WIDEST_NARROW_NAME);
    }

    TrustedSvg draw() {
        double widest = Math.max(30, widestCellText() + 6);
        int fits = (int) Math.max(1, Math.floor((svg.width() - left + GAP) / (widest + GAP)));
        int columns = figure.columns().size();
        int panels = (columns + fits - 1) / fits;
        int perPanel = (columns + panels - 1) / panels;
        double cell = Math.min(WIDEST_CELL, (svg.width() - left - (perPanel - 1) * GAP) / perPanel);
        double y = 0;
        for (int from = 0; from < columns; from += perPanel) {
            y = panel(from, Math.min(columns, from + perPanel), cell, y) + 18;
        }
        return svg.finish(legend(y, cell * perPanel + GAP * (perPanel - 1)));
    }

    private double widestCellText() {
        double widest = TextMetrics.widest(
                figure.columns().stream()
                        .flatMap(heading -> List.of(heading.split(" ")).stream())
                        .toList(),
                TextStyle.MUTED);
        for (Row row : figure.rows()) {
            for (Cell cell : row.cells()) {
                boolean printed = cell.match(value -> true, range -> true, HeatmapDrawer::isPrinted);
                widest = Math.max(widest, printed ? TextMetrics.width(cell.text(), TextStyle.STRONG) : 0);
            }
        }
        return widest;
    }

    /** What has not come yet is a grey place, what is hidden a hatch; other words are written. */
    private static boolean isPrinted(Word word) {
        return switch (word.kind()) {
            case HIDDEN, NOT_YET -> false;
            case HELD, UNKNOWN, NONE -> true;
        };
    }

    private double panel(int from, int to, double cell, double top) {
        List<List<String>> headings = new ArrayList<>();
        for (int i = from; i < to; i++) {
            headings.add(TextMetrics.wrap(figure.columns().get(i), TextStyle.MUTED, cell));
        }
        int most = headings.stream().mapToInt(List::size).max().orElse(1);
        double baseline = top + 14 + (most - 1) * TextStyle.LINE;
        for (int i = 0; i < headings.size(); i++) {
            double middle = left + i * (cell + GAP) + cell / 2;
            double first = baseline - (headings.get(i).size() - 1) * TextStyle.LINE;
            svg.lines(middle, first, headings.get(i), TextStyle.MUTED.atMiddle());
        }
        if (roomy) {
            svg.text(0, baseline, figure.rowHeading(), TextStyle.MUTED);
            svg.text(nameWidth + countWidth, baseline, figure.countHeading(), TextStyle.MUTED.atEnd());
        }
        double y = baseline + 9;
        for (Row row : figure.rows()) {
            y += row(row, from, to, cell, y) + GAP;
        }
        return y;
    }

    private double row(Row row, int from, int to, double cell, double y) {
        List<String> name = name(row);
        int lines = name.size() + (roomy || row.countText().isEmpty() ? 0 : 1);
        double high = Math.max(CELL, lines * TextStyle.LINE + 4);
        double first = y + high / 2 + TextStyle.MIDDLE - (lines - 1) * TextStyle.LINE / 2;
        svg.lines(0, first, name, TextStyle.STRONG);
        if (roomy) {
            svg.text(nameWidth + countWidth, y + high / 2 + TextStyle.MIDDLE, row.countText(), TextStyle.MUTED.atEnd());
        } else {
            svg.text(0, first + name.size() * TextStyle.LINE, row.countText(), TextStyle.MUTED);
        }
        for (int i = from; i < to; i++) {
            double x = left + (i - from) * (cell + GAP);
            Cell content = row.cells().get(i);
            svg.open(row.label() + ", " + figure.columns().get(i) + ": " + content.text());
            content.match(
                    value -> value(value, x, y, cell, high),
                    range -> plain(range, x, y, cell, high, TextStyle.BODY),
                    word -> word(word, x, y, cell, high));
            svg.close();
        }
        return high;
    }

    private Cell value(Cell.Value value, double x, double y, double wide, double high) {
        int position = 0;
        for (int i = 0; i < figure.classes().size(); i++) {
            position = value.estimate() >= figure.classes().get(i).from() ? i : position;
        }
        int count = figure.classes().size();
        svg.rectangle(x, y, wide, high, Paint.fill(Palette.sequential(position, count)));
        TextStyle style =
                TextStyle.BODY.in(Palette.textOnSequential(position, count)).atMiddle();
        svg.text(x + wide / 2, y + high / 2 + TextStyle.MIDDLE, value.text(), style);
        return value;
    }

    private Cell plain(Cell cell, double x, double y, double wide, double high, TextStyle style) {
        svg.rectangle(x + .5, y + .5, wide - 1, high - 1, Paint.line(Palette.RULE, 1));
        svg.text(x + wide / 2, y + high / 2 + TextStyle.MIDDLE, cell.text(), style.atMiddle());
        return cell;
    }

    private Cell word(Word word, double x, double y, double wide, double high) {
        return switch (word.kind()) {
            case HIDDEN -> {
                Hatch.hidden(svg, x, y, wide, high);
                yield word;
            }
            case NOT_YET -> {
                svg.rectangle(x, y, wide, high, Paint.fill(Palette.PALE));
                yield word;
            }
            case HELD, UNKNOWN, NONE -> plain(word, x, y, wide, high, Words.style(word));
        };
    }

    private double legend(double top, double wide) {
        double from = roomy ? left : 0;
        double room = roomy ? Math.min(Math.max(wide, 72), 420) : svg.width();
        int count = figure.classes().size();
        double step = Math.min(room / count, WIDEST_CELL);
        for (int i = 0; i < count; i++) {
            String colour = Palette.sequential(i, count);
            svg.rectangle(from + i * step, top, step - GAP, 10, Paint.fill(colour));
            svg.text(from + i * step, top + 26, figure.classes().get(i).text(), TextStyle.AXIS.atStart());
        }
        if (!hidesSomething()) {
            return top + 32;
        }
        double text = TextMetrics.width(figure.wordLegend(), TextStyle.AXIS);
        boolean beside = from + step * count + 24 + 28 + text <= svg.width();
        double x = beside ? from + step * count + 20 : from;
        double y = beside ? top - 1 : top + 36;
        Hatch.hidden(svg, x, y, 24, 14);
        svg.lines(
                x + 32,
                y + 11,
                TextMetrics.wrap(figure.wordLegend(), TextStyle.AXIS, svg.width() - x - 32),
                TextStyle.AXIS.atStart());
        return beside ? top + 32 : y + 20;
    }

    private boolean hidesSomething() {
        return figure.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.match(value -> false, range -> false, word -> word.kind() == Word.Kind.HIDDEN));
    }
}

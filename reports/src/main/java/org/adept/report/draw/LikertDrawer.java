package org.adept.report.draw;

import java.util.List;
import org.adept.report.figure.LikertFigure;
import org.adept.report.figure.LikertFigure.Item;
import org.adept.report.figure.LikertFigure.Share;
import org.adept.report.figure.LikertFigure.Shares;
import org.adept.report.figure.Word;

/** Disagreement left of a line, agreement right of it, the middle answer apart. */
final class LikertDrawer {
    private static final int MIDDLE_ANSWER = 2;
    private static final double BAR = 24;
    private static final double PITCH = 42;
    private static final double WIDEST_NAME = 236;
    private static final double APART = 28;

    private final LikertFigure figure;
    private final boolean roomy;
    private final Svg svg;
    private final double mostLeft;
    private final double mostRight;
    private final double mostMiddle;

    LikertDrawer(LikertFigure figure, int width) {
        this.figure = figure;
        this.roomy = Drawing.roomy(width);
        this.svg = new Svg(width, figure.ariaLabel());
        this.mostLeft = most(List.of(0, 1));
        this.mostRight = most(List.of(3, 4));
        this.mostMiddle = most(List.of(MIDDLE_ANSWER));
    }

    private double most(List<Integer> categories) {
        return figure.items().stream()
                .mapToDouble(item -> item.answers()
                        .matchAnswers(
                                shares -> categories.stream()
                                        .mapToDouble(i -> shares.shares().get(i).fraction())
                                        .sum(),
                                word -> 0.0))
                .max()
                .orElse(0);
    }

    TrustedSvg draw() {
        double y = new LikertLegend(figure.categories(), svg).draw() + 14;
        return roomy ? besideNames(y) : underNames(y);
    }

    private TrustedSvg besideNames(double top) {
        double names = figure.items().stream()
                .mapToDouble(item -> TextMetrics.widest(name(item, WIDEST_NAME), TextStyle.BODY))
                .max()
                .orElse(0);
        double counts = Math.max(
                TextMetrics.widest(figure.items().stream().map(Item::countText).toList(), TextStyle.MUTED),
                TextMetrics.width(figure.countHeading(), TextStyle.MUTED));
        double countEnd = names + 20 + counts;
        Bars bars = new Bars(counts > 0 ? countEnd + 18 : names + 18);
        double y = top;
        if (!figure.countHeading().isEmpty()) {
            svg.text(countEnd, y + 8, figure.countHeading(), TextStyle.MUTED.atEnd());
            y += 20;
        }
        double first = y;
        for (Item item : figure.items()) {
            List<String> name = name(item, WIDEST_NAME);
            double high = Math.max(PITCH, name.size() * TextStyle.LINE + 12);
            svg.centred(0, y + high / 2, name, TextStyle.BODY);
            svg.text(countEnd, y + high / 2 + TextStyle.MIDDLE, item.countText(), TextStyle.MUTED.atEnd());
            bars.draw(item, y + high / 2);
            y += high;
        }
        bars.line(first, y);
        return svg.finish(y + 2);
    }

    private TrustedSvg underNames(double top) {
        Bars bars = new Bars(0);
        double y = top;
        for (Item item : figure.items()) {
            String counted =
                    item.countText().isEmpty() ? "" : (figure.countHeading() + "\u00a0" + item.countText()).strip();
            double countWidth = TextMetrics.width(counted, TextStyle.MUTED);
            List<String> name = name(item, svg.width() - countWidth - 16);
            svg.lines(0, y + 13, name, TextStyle.BODY);
            svg.text(svg.width(), y + 13, counted, TextStyle.MUTED.atEnd());
            y += name.size() * TextStyle.LINE + 6;
            bars.draw(item, y + BAR / 2);
            bars.line(y - 3, y + BAR + 3);
            y += BAR + 15;
        }
        return svg.finish(y - 8);
    }

    private static List<String> name(Item item, double most) {
        return TextMetrics.wrap(item.label(), TextStyle.BODY, most);
    }

    /** The bars on their common scale. */
    private final class Bars {
        private final double zero;
        private final double middleFrom;
        private final double perShare;

        Bars(double left) {
            double middleText = figure.items().stream()
                    .mapToDouble(item -> TextMetrics.width(middleText(item), TextStyle.MUTED))
                    .max()
                    .orElse(0);
            double sum = Math.max(.01, mostLeft + mostRight + mostMiddle);
            this.perShare = (svg.width() - left - 1 - APART - middleText - 6) / sum;
            this.zero = left + 1 + mostLeft * perShare;
            this.middleFrom = zero + mostRight * perShare + APART;
        }

        void line(double from, double to) {
            svg.line(zero, from, zero, to, Paint.line(Palette.INK, 1.2));
        }

        void draw(Item item, double middle) {
            item.answers().matchAnswers(shares -> shares(item, shares, middle), word -> word(item, word, middle));
        }

        private Shares shares(Item item, Shares shares, double middle) {
            double x = zero;
            for (int i = MIDDLE_ANSWER - 1; i >= 0; i--) {
                double wide = shares.shares().get(i).fraction() * perShare;
                x -= wide;
                segment(item, i, shares.shares().get(i), x, middle, wide);
            }
            x = zero;
            for (int i = MIDDLE_ANSWER + 1; i < LikertFigure.CATEGORIES; i++) {
                double wide = shares.shares().get(i).fraction() * perShare;
                segment(item, i, shares.shares().get(i), x, middle, wide);
                x += wide;
            }
            Share neither = shares.shares().get(MIDDLE_ANSWER);
            double wide = neither.fraction() * perShare;
            svg.open(title(item, MIDDLE_ANSWER, neither));
            svg.rectangle(middleFrom, middle - BAR / 2, wide, BAR, Paint.fill(Palette.LIKERT.get(MIDDLE_ANSWER)));
            svg.text(middleFrom + wide + 6, middle + TextStyle.MIDDLE, neither.text(), TextStyle.MUTED);
            svg.close();
            return shares;
        }

        private void segment(Item item, int category, Share share, double x, double middle, double wide) {
            if (wide == 0) {
                return;
            }
            double text = TextMetrics.width(share.text(), TextStyle.BODY);
            svg.open(title(item, category, share));
            LikertLegend.swatch(svg, category, x, middle - BAR / 2, wide, BAR);
            if (wide >= text + 6) {
                if (category == 0) {
                    svg.rectangle(
                            x + wide / 2 - text / 2 - 2, middle - 8, text + 4, 16, Paint.fill(Palette.LIKERT.get(0)));
                }
                TextStyle style =
                        TextStyle.BODY.in(Palette.textOnLikert(category)).atMiddle();
                svg.text(x + wide / 2, middle + TextStyle.MIDDLE, share.text(), style);
            }
            svg.close();
        }

        private Word word(Item item, Word word, double middle) {
            svg.open(item.label() + ": " + word.text());
            TextStyle style = Words.style(word);
            svg.text(zero + 8, middle + TextStyle.MIDDLE, word.text(), style);
            double from = zero + 16 + TextMetrics.width(word.text(), style);
            Words.line(svg, word, from, Math.max(from + 40, middleFrom - APART), middle);
            svg.close();
            return word;
        }
    }

    private String title(Item item, int category, Share share) {
        return item.label() + ", " + figure.categories().get(category) + ": " + share.text();
    }

    private static String middleText(Item item) {
        return item.answers()
                .matchAnswers(shares -> shares.shares().get(MIDDLE_ANSWER).text(), word -> "");
    }
}

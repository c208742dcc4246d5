package org.adept.report.draw;

import java.util.List;

/** Writes one drawing from top to bottom; what is written later covers what was written before. */
final class Svg {
    private static final double HUNDRED = 100;

    private final int width;
    private final String ariaLabel;
    private final StringBuilder body = new StringBuilder(8_192);

    Svg(int width, String ariaLabel) {
        this.width = width;
        this.ariaLabel = ariaLabel;
    }

    int width() {
        return width;
    }

    /** A line of text with its baseline at {@code y}; nothing when it is empty. */
    void text(double x, double y, String text, TextStyle style) {
        if (text.isEmpty()) {
            return;
        }
        body.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append('"');
        switch (style.anchor()) {
            case START -> {}
            case MIDDLE -> body.append(" text-anchor=\"middle\"");
            case END -> body.append(" text-anchor=\"end\"");
        }
        body.append(" fill=\"").append(style.colour()).append('"');
        if (style.size() != TextStyle.BODY.size()) {
            body.append(" font-size=\"").append(number(style.size())).append('"');
        }
        if (style.weight() == TextStyle.Weight.SEMIBOLD) {
            body.append(" font-weight=\"600\"");
        }
        body.append('>').append(escaped(text)).append("</text>");
    }

    /** Lines of text from the first baseline down. */
    void lines(double x, double firstBaseline, List<String> lines, TextStyle style) {
        for (int i = 0; i < lines.size(); i++) {
            text(x, firstBaseline + i * TextStyle.LINE, lines.get(i), style);
        }
    }

    /** Lines of text with their middle at {@code y}. */
    void centred(double x, double y, List<String> lines, TextStyle style) {
        lines(x, y + TextStyle.MIDDLE - (lines.size() - 1) * TextStyle.LINE / 2, lines, style);
    }

    void rectangle(double x, double y, double wide, double high, Paint paint) {
        body.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        body.append("\" width=\"")
                .append(number(wide))
                .append("\" height=\"")
                .append(number(high))
                .append('"');
        body.append(paint.attributes()).append("/>");
    }

    void line(double x1, double y1, double x2, double y2, Paint paint) {
        path("M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2), paint);
    }

    void path(CharSequence data, Paint paint) {
        body.append("<path d=\"")
                .append(data)
                .append('"')
                .append(paint.attributes())
                .append("/>");
    }

    void circle(double x, double y, double radius, Paint paint) {
        body.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
        body.append("\" r=\"")
                .append(number(radius))
                .append('"')
                .append(paint.attributes())
                .append("/>");
    }

    /** Begins a group that shows {@code title} when a reader points at anything in it. */
    void open(String title) {
        body.append("<g><title>").append(escaped(title)).append("</title>");
    }

    void close() {
        body.append("</g>");
    }

    /** An invisible area, so that thin marks are easy to point at; only within {@link #open}. */
    void sensitive(double x, double y, double wide, double high) {
        body.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        body.append("\" width=\"").append(number(wide)).append("\" height=\"").append(number(high));
        body.append("\" fill=\"none\" pointer-events=\"all\"/>");
    }

    TrustedSvg finish(double height) {
        String markup = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" viewBox=\"0 0 " + width + ' '
                + number(height) + "\" width=\"" + width + "\" height=\"" + number(height)
                + "\" font-family=\"'" + Fonts.FAMILY + "', system-ui, sans-serif\" font-size=\""
                + number(TextStyle.BODY.size()) + "\" role=\"img\" aria-label=\"" + escaped(ariaLabel) + "\">"
                + body + "</svg>";
        return new TrustedSvg(markup, width, height);
    }

    /** A coordinate with at most two decimals and a point, whatever the locale. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a coordinate must be finite, was " + value);
        }
        double rounded = Math.rint(value * HUNDRED) / HUNDRED;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

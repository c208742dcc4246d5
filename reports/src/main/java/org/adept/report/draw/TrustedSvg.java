package org.adept.report.draw;

/** Markup of one drawing; only this package can make it, so a page may print it unescaped. */
public final class TrustedSvg {
    private final String markup;
    private final int width;
    private final double height;

    TrustedSvg(String markup, int width, double height) {
        this.markup = markup;
        this.width = width;
        this.height = height;
    }

    /** The {@code <svg>} element, well-formed XML, without ids, styles or anything that loads. */
    public String markup() {
        return markup;
    }

    /** Width in CSS pixels, as asked for. */
    public int width() {
        return width;
    }

    /** Height in CSS pixels, as the content needed. */
    public double height() {
        return height;
    }

    @Override
    public String toString() {
        return markup;
    }
}

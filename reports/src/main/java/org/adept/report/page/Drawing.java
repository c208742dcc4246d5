package org.adept.report.page;

/**
 * A drawing as SVG markup, written into the page as it is. Only a drawer of this project may make one: nothing that a
 * file or a study says reaches it unescaped.
 *
 * @param markup one {@code <svg>} element with {@code role="img"} and {@code aria-label}
 */
public record Drawing(String markup) {
    public Drawing {
        if (!markup.startsWith("<svg") || !markup.endsWith("</svg>")) {
            throw new IllegalArgumentException("A drawing is one svg element");
        }
    }
}

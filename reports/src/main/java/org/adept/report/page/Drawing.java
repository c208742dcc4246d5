package org.adept.report.page;

/**
 * A drawing as SVG markup, written into the page as it is. Only a drawer of this project may make one: nothing that a
 * file or a study says reaches it unescaped.
 *
 * @param svg one {@code <svg>} element with {@code role="img"} and {@code aria-label}
 */
public record Drawing(String svg) {
    public Drawing {
        if (!svg.startsWith("<svg") || !svg.endsWith("</svg>")) {
            throw new IllegalArgumentException("A drawing is one svg element");
        }
    }
}

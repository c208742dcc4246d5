package org.adept.report.draw;

/**
 * Fill and line of a shape.
 *
 * @param fill colour, or "none"
 * @param opacity of the fill
 * @param stroke colour, or "none"
 * @param width of the line in pixels
 * @param dash dash pattern, empty for a solid line
 */
record Paint(String fill, double opacity, String stroke, double width, String dash) {
    static final String NONE = "none";

    static Paint fill(String colour) {
        return new Paint(colour, 1, NONE, 0, "");
    }

    static Paint line(String colour, double width) {
        return new Paint(NONE, 1, colour, width, "");
    }

    Paint opacity(double part) {
        return new Paint(fill, part, stroke, width, dash);
    }

    Paint outlined(String colour, double lineWidth) {
        return new Paint(fill, opacity, colour, lineWidth, dash);
    }

    Paint dashed(String pattern) {
        return new Paint(fill, opacity, stroke, width, pattern);
    }

    String attributes() {
        StringBuilder attributes = new StringBuilder(" fill=\"" + fill + '"');
        if (opacity < 1) {
            attributes.append(" fill-opacity=\"").append(Svg.number(opacity)).append('"');
        }
        if (!stroke.equals(NONE)) {
            attributes
                    .append(" stroke=\"")
                    .append(stroke)
                    .append("\" stroke-width=\"")
                    .append(Svg.number(width))
                    .append('"');
        }
        if (!dash.isEmpty()) {
            attributes.append(" stroke-dasharray=\"").append(dash).append('"');
        }
        return attributes.toString();
    }
}

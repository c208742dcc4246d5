package org.adept.report.draw;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.adept.report.draw.TextStyle.Anchor;
import org.adept.report.draw.TextStyle.Weight;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A text as read back from the markup, with the box it takes and the colour it stands on. */
record DrawnText(
        String text, double left, double top, double right, double bottom, double size, String colour, String ground) {
    private static final double ABOVE_BASELINE = .72;
    private static final double BELOW_BASELINE = .2;

    static Document parse(TrustedSvg svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg.markup())));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError("not well-formed: " + svg.markup(), broken);
        }
    }

    static List<DrawnText> in(TrustedSvg svg) {
        NodeList elements = parse(svg).getElementsByTagName("*");
        List<Element> grounds = new ArrayList<>();
        List<DrawnText> texts = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.getTagName().equals("rect")
                    && !element.getAttribute("fill").equals("none")) {
                grounds.add(element);
            }
            if (element.getTagName().equals("text")) {
                texts.add(of(element, grounds));
            }
        }
        return texts;
    }

    private static DrawnText of(Element element, List<Element> grounds) {
        double size = number(element, "font-size", TextStyle.BODY.size());
        Weight weight = element.hasAttribute("font-weight") ? Weight.SEMIBOLD : Weight.REGULAR;
        String colour = element.getAttribute("fill");
        String text = element.getTextContent();
        double width = TextMetrics.width(text, new TextStyle(size, weight, colour, Anchor.START));
        double x = number(element, "x", 0);
        double y = number(element, "y", 0);
        double left =
                switch (element.getAttribute("text-anchor")) {
                    case "middle" -> x - width / 2;
                    case "end" -> x - width;
                    default -> x;
                };
        String ground = Palette.WHITE;
        for (Element rectangle : grounds) {
            if (holds(rectangle, left + width / 2, y - size / 3)) {
                ground = rectangle.getAttribute("fill");
            }
        }
        return new DrawnText(
                text, left, y - ABOVE_BASELINE * size, left + width, y + BELOW_BASELINE * size, size, colour, ground);
    }

    private static boolean holds(Element rectangle, double x, double y) {
        double left = number(rectangle, "x", 0);
        double top = number(rectangle, "y", 0);
        return x >= left
                && x <= left + number(rectangle, "width", 0)
                && y >= top
                && y <= top + number(rectangle, "height", 0);
    }

    static double number(Element element, String name, double otherwise) {
        return element.hasAttribute(name) ? Double.parseDouble(element.getAttribute(name)) : otherwise;
    }

    boolean overlaps(DrawnText other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** Contrast of text and ground by WCAG 2, from 1 to 21. */
    double contrast() {
        double lighter = Math.max(luminance(colour), luminance(ground));
        double darker = Math.min(luminance(colour), luminance(ground));
        return (lighter + .05) / (darker + .05);
    }

    private static double luminance(String colour) {
        double[] weights = {.2126, .7152, .0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4));
        }
        return sum;
    }
}

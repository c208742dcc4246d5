package org.adept.report.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.adept.report.figure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What holds for every drawing, at both widths. */
final class DrawingTest {
    private static final double SMALLEST_TEXT = 12;
    private static final double READABLE = 4.5;

    /** Set to "true" after looking at the gallery, when a drawing changed on purpose; then commit the files. */
    private static final boolean REWRITE = Boolean.getBoolean("adept.golden.rewrite");

    static Stream<Arguments> drawings() {
        return Samples.all().entrySet().stream().flatMap(entry -> Stream.of(Drawing.WIDE, Drawing.NARROW)
                .map(width -> Arguments.of(entry.getKey(), width, entry.getValue())));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("drawings")
    void noTextStandsOnAnother(String name, int width, Figure figure) {
        List<DrawnText> texts = DrawnText.in(Drawing.of(figure, width));

        for (int i = 0; i < texts.size(); i++) {
            for (int k = 0; k < i; k++) {
                DrawnText one = texts.get(i);
                DrawnText other = texts.get(k);
                assertFalse(one.overlaps(other), () -> name + " at " + width + ": " + one + " on " + other);
            }
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("drawings")
    void noTextLeavesTheDrawing(String name, int width, Figure figure) {
        TrustedSvg svg = Drawing.of(figure, width);

        for (DrawnText text : DrawnText.in(svg)) {
            boolean inside = text.left() >= -.5
                    && text.right() <= width + .5
                    && text.top() >= 0
                    && text.bottom() <= svg.height();
            assertTrue(inside, () -> name + " at " + width + " by " + svg.height() + ": " + text);
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("drawings")
    void everyTextIsLargeAndDarkEnoughToRead(String name, int width, Figure figure) {
        for (DrawnText text : DrawnText.in(Drawing.of(figure, width))) {
            assertTrue(text.size() >= SMALLEST_TEXT, () -> name + ": " + text);
            assertTrue(text.contrast() >= READABLE, () -> name + ", contrast " + text.contrast() + ": " + text);
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("drawings")
    void everyCharacterHasItsGlyph(String name, int width, Figure figure) {
        for (DrawnText text : DrawnText.in(Drawing.of(figure, width))) {
            assertEquals("", TextMetrics.missing(text.text()), name);
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("drawings")
    void aDrawingIsAPictureWithAName(String name, int width, Figure figure) {
        Element root = DrawnText.parse(Drawing.of(figure, width)).getDocumentElement();

        assertEquals("img", root.getAttribute("role"), name);
        assertEquals(figure.ariaLabel(), root.getAttribute("aria-label"), name);
        assertNotEquals("title", root.getFirstChild().getNodeName(), "a title would cover the drawing as a tooltip");
        assertEquals(String.valueOf(width), root.getAttribute("width"), name);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("drawings")
    void nothingIsNamedOrLoadedSoThatAPageMayHoldADrawingTwice(String name, int width, Figure figure) {
        String markup = Drawing.of(figure, width).markup();

        for (String forbidden : List.of(" id=", " style=", "href", "url(", "<script", "<style")) {
            assertFalse(markup.contains(forbidden), name + " holds " + forbidden);
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("drawings")
    void theSameFigureGivesTheSameBytesInEveryLocale(String name, int width, Figure figure) {
        Locale before = Locale.getDefault();
        String first = Drawing.of(figure, width).markup();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertEquals(first, Drawing.of(figure, width).markup(), name);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** A golden file guards change, not truth: run with -Dadept.golden.rewrite=true when the change is meant. */
    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("drawings")
    void theDrawingIsTheOneLastLookedAt(String name, int width, Figure figure) throws IOException {
        Path golden = Path.of(System.getProperty("adept.root"), "reports/src/test/resources/golden")
                .resolve(name + "-" + width + ".svg");
        String lines = Drawing.of(figure, width).markup().replace("><", ">\n<") + "\n";
        if (REWRITE) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, lines, StandardCharsets.UTF_8);
        }

        assertEquals(Files.readString(golden, StandardCharsets.UTF_8), lines, () -> golden + " differs");
    }

    @Test
    void theContrastOfBlackOnWhiteIsTwentyOne() {
        DrawnText black = new DrawnText("a", 0, 0, 1, 1, 13, "#000000", "#ffffff");

        assertEquals(21, black.contrast(), 1e-12);
    }
}

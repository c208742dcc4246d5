package org.adept.report.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TextMetricsTest {
    /** Adobe's Source Sans 3 sets every digit 497 of 1000 units wide; 1 per cent is our margin. */
    @Test
    void digitsAreAllOfOneWidthSoThatColumnsAlign() {
        for (String digit : "0 1 2 3 4 5 6 7 8 9".split(" ")) {
            assertEquals(
                    4.97 * 1.01,
                    TextMetrics.width(digit, new TextStyle(10, TextStyle.Weight.REGULAR, "", TextStyle.Anchor.START)),
                    .02);
        }
    }

    @Test
    void semiboldIsWiderThanRegular() {
        assertTrue(TextMetrics.width("kobling", TextStyle.STRONG) > TextMetrics.width("kobling", TextStyle.BODY));
    }

    @Test
    void lettersOfNorwegianAndNorthernSamiHaveGlyphs() {
        assertEquals("", TextMetrics.missing("æøåÆØÅ áčđŋšŧž ÁČĐŊŠŦŽ −–«»“”…·\u00a0%"));
    }

    @Test
    void arrowsAndComparisonSignsHaveNone() {
        assertEquals("≥≤→", TextMetrics.missing("a≥b≤c→d≥"));
    }

    @Test
    void linesBreakBetweenWords() {
        assertEquals(List.of("til og", "med"), TextMetrics.wrap("til og med", TextStyle.BODY, 40));
    }

    @Test
    void aNoBreakSpaceHoldsNumberAndUnitTogether() {
        assertEquals(List.of("om lag", "70\u00a0%"), TextMetrics.wrap("om lag 70\u00a0%", TextStyle.BODY, 50));
    }

    @Test
    void aWordTooWideForTheLineIsBrokenAndEveryLineFits() {
        List<String> lines = TextMetrics.wrap("utdanningsinstitusjonssammenslåing", TextStyle.BODY, 80);

        assertEquals(
                "utdanningsinstitusjonssammenslåing", String.join("", lines).replace("-", ""));
        for (String line : lines) {
            assertTrue(TextMetrics.width(line, TextStyle.BODY) <= 80, line);
        }
    }

    @Test
    void aHyphenatedWordStaysWholeWhenItFitsOnALine() {
        assertEquals(List.of("gruppe og", "én-til-én"), TextMetrics.wrap("gruppe og én-til-én", TextStyle.BODY, 75));
    }

    @Test
    void anEmptyTextHasNoLines() {
        assertEquals(List.of(), TextMetrics.wrap("", TextStyle.BODY, 75));
    }

    @Test
    void styleRulesLoadNothing() {
        assertFalse(Fonts.css().contains("http"));
        assertTrue(Fonts.css().contains("data:font/woff2;base64,"));
    }

    @Test
    void westernTextDoesWithoutTheLargerFile() {
        assertEquals(Fonts.latinCss(), Fonts.cssFor("Trondheim, én-til-én"));
        assertEquals(Fonts.css(), Fonts.cssFor("Kárášjohka"));
    }
}

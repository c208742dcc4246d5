package org.adept.report.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.adept.report.figure.CurveFigure.Line;
import org.adept.report.figure.CurveFigure.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CurveDrawerTest {
    private static final Scale TENFOLD = new Scale(0, 10, 0, 100);
    private static final Scale DOWNWARDS = new Scale(0, 1, 100, 0);
    private static final Line FALLING = new Line(
            List.of(new Point(0, 1, 1, 1), new Point(3, .8, .7, .9), new Point(10, .5, .3, .7)),
            List.of(4.0),
            "",
            List.of());

    @Test
    void aValueHoldsUntilTheNextPoint() {
        assertEquals("M0 0H30V20H100V50", Curves.steps(FALLING, TENFOLD, DOWNWARDS));
    }

    @Test
    void theBandGoesOutAlongItsUpperEndAndBackAlongItsLower() {
        assertEquals("M0 0H30V10H100V30V70V30H30V0H0Z", Curves.band(FALLING, TENFOLD, DOWNWARDS));
    }

    @Test
    void aCensorTickStandsOnTheLine() {
        assertEquals("M40 16v8", Curves.censored(FALLING, TENFOLD, DOWNWARDS));
    }

    @Test
    void aCurveIsCutWhereTheAxisEnds() {
        Scale shorter = new Scale(0, 5, 0, 50);

        assertEquals("M0 0H30V20H50", Curves.steps(FALLING, shorter, DOWNWARDS));
    }

    @Test
    void aLineWithoutIntervalsHasNoBand() {
        Line exact = new Line(List.of(new Point(0, 1, 1, 1), new Point(5, .5, .5, .5)), List.of(), "", List.of());

        assertEquals("", Curves.band(exact, TENFOLD, DOWNWARDS));
    }

    @ParameterizedTest
    @ValueSource(ints = {Drawing.WIDE, Drawing.NARROW})
    void aNumberAtRiskStandsUnderItsTick(int width) {
        List<DrawnText> texts = DrawnText.in(Drawing.of(CurveSamples.two(), width));

        assertEquals(middle(texts, "26"), middle(texts, "819"), .01);
        assertEquals(middle(texts, "52"), middle(texts, "607"), .01);
    }

    @Test
    void tooManyNumbersAtRiskAreThinnedWithTheirTicks() {
        List<String> narrow = DrawnText.in(Drawing.of(CurveSamples.crowded(), Drawing.NARROW)).stream()
                .map(DrawnText::text)
                .toList();

        assertTrue(narrow.contains("24"));
        assertFalse(narrow.contains("21"));
    }

    @Test
    void aHiddenSeriesIsAWordAndNotALine() {
        String markup = Drawing.of(CurveSamples.withHidden(), Drawing.WIDE).markup();

        assertTrue(markup.contains(">hidden</text>"));
        assertFalse(markup.contains("stroke=\"" + Palette.ORANGE + '"'));
    }

    private static double middle(List<DrawnText> texts, String wanted) {
        return texts.stream()
                .filter(text -> text.text().equals(wanted))
                .mapToDouble(text -> (text.left() + text.right()) / 2)
                .findFirst()
                .orElseThrow();
    }
}

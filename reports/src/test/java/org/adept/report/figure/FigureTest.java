package org.adept.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.adept.report.figure.CurveFigure.Line;
import org.adept.report.figure.CurveFigure.Point;
import org.adept.report.figure.CurveFigure.Series;
import org.junit.jupiter.api.Test;

final class FigureTest {
    private static final Axis AXIS = new Axis(0, 10, List.of(new Tick(0, "0"), new Tick(10, "10")), "");
    private static final Line LINE = new Line(List.of(new Point(0, 1, 1, 1)), List.of(), "1", List.of());

    @Test
    void anEstimateOutsideItsIntervalIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Cell.Value(3, 1, 2, "3"));
        assertThrows(IllegalArgumentException.class, () -> new Cell.Value(3, Double.NaN, 4, "3"));
    }

    @Test
    void aPlaceWithoutAWordIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Word(Word.Kind.HIDDEN, ""));
    }

    @Test
    void moreThanFourSeriesAreRefused() {
        List<Series> five = Collections.nCopies(5, new Series("a", LINE, List.of()));

        assertThrows(IllegalArgumentException.class, () -> new CurveFigure("a", AXIS, AXIS, "", five));
    }

    @Test
    void numbersAtRiskMustMatchTheTicks() {
        Series three = new Series("in person", LINE, List.of("3", "2", "1"));

        String message = assertThrows(
                        IllegalArgumentException.class, () -> new CurveFigure("a", AXIS, AXIS, "", List.of(three)))
                .getMessage();
        assertEquals("atRisk of in person must hold 2 entries, holds 3", message);
    }

    @Test
    void timesOfACurveMustRise() {
        List<Point> points = List.of(new Point(1, 1, 1, 1), new Point(1, .5, .5, .5));

        assertThrows(IllegalArgumentException.class, () -> new Line(points, List.of(), "", List.of()));
    }

    @Test
    void ticksOutsideTheirAxisAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Axis(0, 1, List.of(new Tick(2, "2")), ""));
    }

    @Test
    void aFigureNeedsALabelForThoseWhoHearIt() {
        assertThrows(IllegalArgumentException.class, () -> new CurveFigure(" ", AXIS, AXIS, "", List.of()));
    }

    @Test
    void theCaseThatFitsAnswers() {
        Cell hidden = new Word(Word.Kind.HIDDEN, "hidden");

        assertEquals("word", hidden.match(value -> "value", range -> "range", word -> "word"));
    }
}

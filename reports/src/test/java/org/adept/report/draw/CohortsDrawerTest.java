package org.adept.report.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class CohortsDrawerTest {
    private static final Pattern GREY =
            Pattern.compile("<path[^>]* d=\"([^\"]*)\"[^>]*stroke=\"" + Palette.CONTEXT + "\"");

    private static List<String> grey(String svg) {
        return GREY.matcher(svg)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void eachCohortStandsOverAllBeforeIt() {
        assertEquals(
                1 + 2 + 3 + 4 + 5,
                grey(Drawing.of(CohortsSamples.six(), Drawing.WIDE).markup()).size());
    }

    /** Of the last cohort's five earlier ones none goes on after the half year it has been followed. */
    @Test
    void earlierCohortsEndWhereTheOwnDoes() {
        List<String> lines = grey(Drawing.of(CohortsSamples.six(), Drawing.WIDE).markup());

        assertTrue(width(lines.get(14)) < 0.51 * width(lines.get(0)), lines.get(14));
    }

    private static double width(String path) {
        List<Double> places = Pattern.compile("[MH]([0-9.]+)")
                .matcher(path)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
        return places.get(places.size() - 1) - places.get(0);
    }

    @Test
    void aHiddenCohortHasItsWordAndNoLine() {
        String svg = Drawing.of(CohortsSamples.withHidden(), Drawing.NARROW).markup();

        assertTrue(svg.contains("skjult: for få"));
        assertEquals(List.of(), grey(svg));
    }
}

package org.adept.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.adept.report.figure.Axis;
import org.adept.report.figure.Cell;
import org.adept.report.figure.IntervalGridFigure;
import org.adept.report.figure.IntervalGridFigure.Group;
import org.adept.report.figure.IntervalGridFigure.Measure;
import org.adept.report.figure.IntervalGridFigure.Reference;
import org.adept.report.figure.IntervalGridFigure.Row;
import org.adept.report.figure.Tick;
import org.adept.report.figure.Word;

/** Grids of intervals with made-up numbers. */
final class IntervalGridSamples {
    private static final Cell HELD = new Word(Word.Kind.HELD, "held");
    private static final Cell HIDDEN = new Word(Word.Kind.HIDDEN, "hidden");

    private IntervalGridSamples() {}

    static IntervalGridFigure formats() {
        return new IntervalGridFigure(
                "Interval plots of three outcomes for nine combinations of format and mode.",
                "matches",
                true,
                List.of(
                        measure("Ended early", "% by the agreed end", 0, 60, "0%", "30%", "60%"),
                        measure("Relationship", "bond while matched, 1 to 5", 3, 5, "3", "4", "5"),
                        measure("Contact", "minutes a month", 0, 80, "0", "40", "80")),
                List.of(
                        new Group(
                                "One-to-one",
                                List.of(
                                        row("in person", "78", per(19, 12, 29), bond(44, 42, 46), minutes(54, 47, 61)),
                                        row("online", "48", per(26, 16, 39), bond(41, 38, 44), minutes(38, 31, 45)),
                                        row("hybrid", "31", per(17, 8, 33), bond(43, 40, 46), minutes(49, 40, 58)))),
                        new Group(
                                "Group",
                                List.of(
                                        row("in person", "38", per(29, 17, 45), bond(39, 36, 42), minutes(63, 55, 71)),
                                        row("online", "12", HELD, HELD, minutes(44, 34, 54)),
                                        row("hybrid", "–", HIDDEN, HIDDEN, HIDDEN))),
                        new Group(
                                "Mixed",
                                List.of(
                                        row(
                                                "in person",
                                                "–",
                                                new Cell.Range(0, 10, "under 10%"),
                                                bond(43, 39, 47),
                                                minutes(58, 46, 70)),
                                        row("online", "20", per(31, 15, 73), bond(40, 36, 44), minutes(41, 30, 52)),
                                        row(
                                                "hybrid",
                                                "22",
                                                new Word(Word.Kind.UNKNOWN, "unknown"),
                                                new Word(Word.Kind.NOT_YET, "not yet"),
                                                new Word(Word.Kind.NONE, "–"))))));
    }

    static IntervalGridFigure targets() {
        Axis axis = new Axis(
                0,
                100,
                List.of(
                        new Tick(0, "0"),
                        new Tick(25, "25"),
                        new Tick(50, "50"),
                        new Tick(75, "75"),
                        new Tick(100, "100 %")),
                "");
        return new IntervalGridFigure(
                "Andel fullførte koblinger per kull, med mål om minst 75 prosent.",
                "koblinger",
                false,
                List.of(new Measure(
                        "Fullførte koblinger",
                        "prosent av koblinger som er forbi avtalt slutt",
                        axis,
                        List.of(
                                new Reference(75, Reference.Kind.AT_LEAST),
                                new Reference(66, Reference.Kind.COMPARISON)))),
                List.of(new Group(
                        "",
                        List.of(
                                row(
                                        "Kull 2019/20–2021/22, Norges teknisk-naturvitenskapelige universitet",
                                        "1\u00a0298",
                                        per(70, 67, 72)),
                                row("Kull 2022/23", "341", per(74, 72, 76)),
                                row("Kull 2023/24", "412", per(87, 84, 89)),
                                row("Kull 2024/25", "skjult", new Word(Word.Kind.HIDDEN, "skjult"))))));
    }

    static IntervalGridFigure claims() {
        Axis axis = new Axis(-15, 15, List.of(new Tick(-10, "−10"), new Tick(0, "0"), new Tick(10, "+10")), "");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double estimate = i * 2.5 - 4;
            rows.add(row(
                    "Programme " + (char) ('A' + i),
                    "",
                    new Cell.Value(
                            estimate,
                            estimate - 9,
                            estimate + 9,
                            "%+.0f (%+.0f to %+.0f)"
                                    .formatted(estimate, estimate - 9, estimate + 9)
                                    .replace('-', '−'))));
        }
        return new IntervalGridFigure(
                "Differences in early ending by programme, in percentage points, about zero.",
                "",
                false,
                List.of(new Measure("", "", axis, List.of(new Reference(0, Reference.Kind.ZERO)))),
                List.of(new Group("", rows)));
    }

    private static Measure measure(String heading, String unit, double from, double to, String... ticks) {
        Axis axis = new Axis(
                from,
                to,
                List.of(new Tick(from, ticks[0]), new Tick((from + to) / 2, ticks[1]), new Tick(to, ticks[2])),
                "");
        return new Measure(heading, unit, axis, List.of());
    }

    private static Row row(String label, String count, Cell... cells) {
        return new Row(label, count, List.of(cells));
    }

    private static Cell per(int estimate, int lower, int upper) {
        return new Cell.Value(estimate, lower, upper, "%d%% (%d–%d)".formatted(estimate, lower, upper));
    }

    private static Cell bond(int estimate, int lower, int upper) {
        return new Cell.Value(
                estimate / 10.0,
                lower / 10.0,
                upper / 10.0,
                "%d.%d (%d.%d–%d.%d)"
                        .formatted(estimate / 10, estimate % 10, lower / 10, lower % 10, upper / 10, upper % 10));
    }

    private static Cell minutes(int estimate, int lower, int upper) {
        return new Cell.Value(estimate, lower, upper, "%d (%d–%d)".formatted(estimate, lower, upper));
    }
}

package org.adept.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.adept.report.figure.Cell;
import org.adept.report.figure.StackFigure;
import org.adept.report.figure.StackFigure.Column;
import org.adept.report.figure.StackFigure.Kind;
import org.adept.report.figure.StackFigure.Look;
import org.adept.report.figure.Word;

/** Stacked columns with made-up numbers. */
final class StackSamples {
    private static final String HIDDEN = "skjult: for få";
    private static final List<Kind> KINDS = List.of(
            new Kind("I MNT", Look.STAYS, "61 % (58–63)"),
            new Kind("Har en MNT-grad", Look.STAYED_AND_DONE, "21 % (19–23)"),
            new Kind("Studerer noe annet", Look.ELSEWHERE, "5 % (4–6)"),
            new Kind("Har en annen grad", Look.ELSEWHERE_AND_DONE, "0 % (0–1)"),
            new Kind("Har pause", Look.AWAY, "3 % (2–4)"),
            new Kind("Studerer ikke lenger", Look.GONE, "4 % (3–5)"),
            new Kind("Ukjent", Look.UNKNOWN, "6 % (5–8)"));

    private StackSamples() {}

    static StackFigure studies() {
        return new StackFigure(
                "Stablede søyler: av alle som begynte, er 61 prosent i MNT etter 36 måneder.",
                "Måneder siden start; under dem hvor mange",
                KINDS,
                List.of(
                        column("6", "2 260", 88, 0, 1, 0, 3, 0, 8),
                        column("12", "2 260", 86, 0, 2, 0, 4, 1, 7),
                        column("18", "1 869", 78, 6, 3, 0, 3, 3, 7),
                        column("24", "1 869", 73, 11, 4, 0, 3, 3, 6),
                        column("30", "1 505", 65, 17, 4, 0, 4, 3, 7),
                        column("36", "1 505", 61, 21, 5, 0, 3, 4, 6)),
                HIDDEN);
    }

    static StackFigure withHidden() {
        List<Cell> pieces =
                new ArrayList<>(column("24", "28", 60, 0, 0, 0, 0, 0, 18).pieces());
        pieces.set(2, new Word(Word.Kind.HIDDEN, "skjult"));
        pieces.set(5, new Cell.Range(0, .1, "under 10 %"));
        return new StackFigure(
                "Stablede søyler, noe skjult.",
                "Måneder siden start",
                KINDS,
                List.of(column("12", "28", 70, 0, 10, 0, 10, 0, 10), new Column("24", "28", pieces)),
                HIDDEN);
    }

    static StackFigure alone() {
        return new StackFigure(
                "One column.",
                "Months since the start",
                List.of(new Kind("In STEM", Look.STAYS, "75%"), new Kind("Unknown", Look.UNKNOWN, "25%")),
                List.of(column("6", "12", 75, 25)),
                "hidden: too few");
    }

    private static Column column(String label, String count, int... shares) {
        List<Cell> pieces = new ArrayList<>();
        for (int share : shares) {
            pieces.add(Cell.Value.exact(share / 100.0, String.valueOf(share)));
        }
        return new Column(label, count, pieces);
    }
}

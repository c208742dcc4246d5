package org.adept.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.adept.report.figure.Cell;
import org.adept.report.figure.HeatmapFigure;
import org.adept.report.figure.HeatmapFigure.Row;
import org.adept.report.figure.HeatmapFigure.ValueClass;
import org.adept.report.figure.Word;

/** Heatmaps with made-up numbers. */
final class HeatmapSamples {
    private static final Cell HIDDEN = new Word(Word.Kind.HIDDEN, "skjult");
    private static final Cell NOT_YET = new Word(Word.Kind.NOT_YET, "ikke ennå");
    private static final List<ValueClass> CLASSES = List.of(
            new ValueClass(72, "fra 72"),
            new ValueClass(77, "77"),
            new ValueClass(82, "82"),
            new ValueClass(87, "87"),
            new ValueClass(92, "92"),
            new ValueClass(97, "97 %"));

    private HeatmapSamples() {}

    static HeatmapFigure cohorts() {
        return new HeatmapFigure(
                "Andel fortsatt i STEM etter kull og måned; fra 98 prosent etter seks måneder til 80 etter 36.",
                "Kull",
                "adepter",
                List.of("6 md.", "12 md.", "18 md.", "24 md.", "30 md.", "36 md."),
                List.of(
                        row("2019/20", "298", value(97), value(94), value(91), value(89), value(87), HIDDEN),
                        row("2020/21", "341", value(95), value(91), value(87), value(84), value(82), value(80)),
                        row("2021/22", "412", value(97), value(94), value(92), value(89), value(74), value(78)),
                        row("2022/23", "463", value(98), value(95), value(93), value(91), value(89), NOT_YET),
                        row(
                                "2023/24",
                                "521",
                                value(98),
                                value(95),
                                new Word(Word.Kind.UNKNOWN, "ukjent"),
                                new Word(Word.Kind.NONE, "–"),
                                NOT_YET,
                                NOT_YET),
                        row("2024/25", "576", value(98), HIDDEN, NOT_YET, NOT_YET, NOT_YET, NOT_YET)),
                CLASSES,
                "skjult: for få");
    }

    static HeatmapFigure many() {
        List<String> columns = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (int i = 1; i <= 14; i++) {
            columns.add("termin " + i);
            cells.add(Cell.Value.exact(99 - 2 * i, (99 - 2 * i) + " %"));
        }
        return new HeatmapFigure(
                "Andel fortsatt i STEM i fjorten terminer.",
                "Opptaksår og studieprogram",
                "",
                columns,
                List.of(
                        new Row("Ingeniørutdanningene samlet", "n\u00a0=\u00a01\u00a0298", cells),
                        new Row("Matematikk", "", cells)),
                List.of(new ValueClass(70, "fra 70"), new ValueClass(80, "80"), new ValueClass(90, "90 %")),
                "skjult: for få");
    }

    static HeatmapFigure alone() {
        return new HeatmapFigure(
                "One cohort, one term.",
                "Cohort",
                "mentees",
                List.of("6 months"),
                List.of(row("2024/25", "12", value(75))),
                List.of(new ValueClass(0, "from 0")),
                "");
    }

    private static Cell value(int perCent) {
        return Cell.Value.exact(perCent, String.valueOf(perCent));
    }

    private static Row row(String label, String count, Cell... cells) {
        return new Row(label, count, List.of(cells));
    }
}

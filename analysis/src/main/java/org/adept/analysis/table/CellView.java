package org.adept.analysis.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.adept.analysis.finding.Margins;

/** The cells of models: units alike in stratum, covariates, entry, time and kind of end, and who belongs together. */
public final class CellView {
    private final Map<List<String>, List<Cell>> cells = new HashMap<>();
    private final Map<List<String>, List<Part>> parts = new HashMap<>();

    /**
     * Units that are alike.
     *
     * @param stratum as it stands in the table
     * @param covariates column to level; a missing value is {@code unknown}
     * @param entry from when they were followed, 0 being the start
     * @param time until when
     * @param cause what happened then, or that nothing did
     */
    public record Cell(
            String stratum, SortedMap<String, String> covariates, int entry, int time, String cause, long count) {}

    /** How many of a cell, counted from 0, belong to a cluster, counted from 0. */
    public record Part(int cluster, int cell, long count) {}

    private CellView(SmallRows cells, SmallRows parts) {
        for (int i = 0; i < cells.size(); i++) {
            this.cells
                    .computeIfAbsent(model(cells, i), any -> new ArrayList<>())
                    .add(new Cell(
                            cells.text("stratum", i),
                            Margins.parse(cells.text("covariates", i)),
                            cells.whole("entry", i),
                            cells.whole("time", i),
                            cells.text("cause", i),
                            cells.count("count", i)));
        }
        for (int i = 0; i < parts.size(); i++) {
            this.parts
                    .computeIfAbsent(model(parts, i), any -> new ArrayList<>())
                    .add(new Part(parts.whole("cluster", i) - 1, parts.whole("cell", i) - 1, parts.count("count", i)));
        }
    }

    static CellView of(SmallRows cells, SmallRows parts) {
        return new CellView(cells, parts);
    }

    /** The cells of an outcome's model in the order of their numbers; none when it has no rows. */
    public List<Cell> cells(String outcome, String model) {
        return List.copyOf(cells.getOrDefault(List.of(outcome, model), List.of()));
    }

    /** Who belongs together in them; none when units stand for themselves. */
    public List<Part> parts(String outcome, String model) {
        return List.copyOf(parts.getOrDefault(List.of(outcome, model), List.of()));
    }

    /** How many units of each level there are, by covariate. */
    public static SortedMap<String, SortedMap<String, Long>> levels(List<Cell> cells) {
        SortedMap<String, SortedMap<String, Long>> levels = new TreeMap<>();
        cells.forEach(cell -> cell.covariates()
                .forEach((column, level) ->
                        levels.computeIfAbsent(column, any -> new TreeMap<>()).merge(level, cell.count(), Long::sum)));
        return levels;
    }

    private static List<String> model(SmallRows rows, int row) {
        return List.of(rows.text("outcome", row), rows.text("model", row));
    }
}

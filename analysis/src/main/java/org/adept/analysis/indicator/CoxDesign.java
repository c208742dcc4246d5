package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.adept.analysis.stats.cox.CellClusters;
import org.adept.analysis.stats.cox.Spells;
import org.adept.analysis.table.CellView.Cell;
import org.adept.analysis.table.CellView.Part;
import org.adept.ingest.study.ModelDefinition;
import org.adept.ingest.study.ModelDefinition.Covariate;

/**
 * A model's cells as a regression takes them: a column for each level of a code but the most frequent, which all are
 * held against, and one for each number. Units of which a number is missing are left out; a missing code is a level.
 *
 * @param terms what each column compares
 * @param spells the cells
 * @param clusters who belongs together; empty when units stand for themselves
 * @param leftOut units of which a number is missing
 */
record CoxDesign(List<Term> terms, Spells spells, Optional<CellClusters> clusters, long leftOut) {
    private static final String MISSING = "unknown";

    /**
     * One column.
     *
     * @param level the level that is compared; empty for a number
     * @param reference the level it is held against; empty for a number
     * @param n units behind the smaller of the two levels; all for a number
     * @param events how many of them had the event; of the level with fewer
     */
    record Term(String column, String level, String reference, long n, long events) {
        boolean isNumber() {
            return level.isEmpty();
        }

        double value(Cell cell) {
            String found = cell.covariates().getOrDefault(column, MISSING);
            return isNumber() ? Long.parseLong(found) : found.equals(level) ? 1 : 0;
        }

        String name() {
            return isNumber() ? column : column + "=" + level;
        }
    }

    /** The design of a model with at least one column; empty when no covariate has two levels. */
    static Optional<CoxDesign> of(ModelDefinition model, List<Cell> cells, List<Part> parts) {
        List<Cell> whole = new ArrayList<>();
        int[] place = new int[cells.size()];
        long leftOut = 0;
        for (int i = 0; i < place.length; i++) {
            boolean complete = isComplete(model, cells.get(i));
            place[i] = complete ? whole.size() : -1;
            if (complete) {
                whole.add(cells.get(i));
            } else {
                leftOut += cells.get(i).count();
            }
        }
        List<Term> terms = terms(model, whole);
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CoxDesign(terms, spells(model, terms, whole), clusters(parts, place), leftOut));
    }

    private static boolean isComplete(ModelDefinition model, Cell cell) {
        return model.covariates().stream()
                .noneMatch(covariate ->
                        covariate.isNumber() && MISSING.equals(cell.covariates().get(covariate.column())));
    }

    private static List<Term> terms(ModelDefinition model, List<Cell> cells) {
        List<Term> terms = new ArrayList<>();
        for (Covariate covariate : model.covariates()) {
            SortedMap<String, long[]> levels = new TreeMap<>(); // {units, events}
            for (Cell cell : cells) {
                String level = covariate.isNumber() ? "" : cell.covariates().getOrDefault(covariate.column(), MISSING);
                long[] sums = levels.computeIfAbsent(level, any -> new long[2]);
                sums[0] += cell.count();
                sums[1] += cell.cause().equals(model.event()) ? cell.count() : 0;
            }
            if (covariate.isNumber()) {
                levels.forEach((all, sums) -> terms.add(new Term(covariate.column(), "", "", sums[0], sums[1])));
            } else {
                codes(covariate.column(), levels, terms);
            }
        }
        return List.copyOf(terms);
    }

    private static void codes(String column, SortedMap<String, long[]> levels, List<Term> terms) {
        String reference = "";
        long most = -1;
        for (Map.Entry<String, long[]> level : levels.entrySet()) {
            if (level.getValue()[0] > most && !level.getKey().equals(MISSING)) {
                reference = level.getKey();
                most = level.getValue()[0];
            }
        }
        long[] against = levels.get(reference);
        for (Map.Entry<String, long[]> level : levels.entrySet()) {
            if (against != null && !level.getKey().equals(reference)) {
                long[] own = level.getValue();
                terms.add(new Term(
                        column, level.getKey(), reference, Math.min(own[0], against[0]), Math.min(own[1], against[1])));
            }
        }
    }

    private static Spells spells(ModelDefinition model, List<Term> terms, List<Cell> cells) {
        Map<SortedMap<String, String>, Integer> patterns = new LinkedHashMap<>();
        Map<String, Integer> strata = new HashMap<>();
        int size = cells.size();
        int[] pattern = new int[size];
        int[] stratum = new int[size];
        int[] entry = new int[size];
        int[] exit = new int[size];
        boolean[] event = new boolean[size];
        long[] count = new long[size];
        List<Cell> first = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Cell cell = cells.get(i);
            if (!patterns.containsKey(cell.covariates())) {
                first.add(cell);
            }
            pattern[i] = number(patterns, cell.covariates());
            stratum[i] = number(strata, cell.stratum());
            entry[i] = cell.entry();
            exit[i] = cell.time();
            event[i] = cell.cause().equals(model.event());
            count[i] = cell.count();
        }
        double[][] columns = terms.stream()
                .map(term -> first.stream().mapToDouble(term::value).toArray())
                .toArray(double[][]::new);
        return Spells.of(terms.stream().map(Term::name).toList(), columns, exit, event)
                .sharing(pattern)
                .within(stratum)
                .entering(entry)
                .counted(count);
    }

    private static <K> int number(Map<K, Integer> numbers, K key) {
        Integer known = numbers.putIfAbsent(key, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    private static Optional<CellClusters> clusters(List<Part> parts, int[] place) {
        List<Part> kept = parts.stream().filter(part -> place[part.cell()] >= 0).toList();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(CellClusters.of(
                        kept.stream().mapToInt(Part::cluster).toArray(),
                        kept.stream().mapToInt(part -> place[part.cell()]).toArray(),
                        kept.stream().mapToLong(Part::count).toArray()));
    }
}

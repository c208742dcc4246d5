package org.adept.analysis.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.adept.analysis.finding.Margins;

/** Which units stand together: what shares and curves say of their own spread. Without rows nobody does. */
public final class ClusterView {
    private final SortedMap<String, Size> sizes = new TreeMap<>();
    private final Map<String, Map<String, Squares>> squares = new HashMap<>();
    private final Map<String, Map<String, Map<Integer, Squares>>> studies = new HashMap<>();
    private final Map<String, List<Part>> parts = new HashMap<>();

    /** How many units stand in how many clusters, and how many in the largest. */
    public record Size(long units, long clusters, long largest) {}

    /**
     * Sums over clusters of a share.
     *
     * @param clusters how many there are
     * @param clustersKnown how many have someone who is not unknown
     * @param numeratorNumerator the sum of squared numerators; the others are sums of products alike
     */
    public record Squares(
            long clusters,
            long clustersKnown,
            long numeratorNumerator,
            long numeratorDenominator,
            long numeratorUnknown,
            long denominatorDenominator,
            long denominatorUnknown,
            long unknownUnknown) {}

    /**
     * Units of a cluster that are alike.
     *
     * @param cluster its rank, from 1
     * @param levels of the units, by dimension
     */
    public record Part(int cluster, SortedMap<String, String> levels, int time, String cause, long count) {}

    private ClusterView(SmallRows sizes, SmallRows squares, SmallRows studies, SmallRows parts, SmallRows sets) {
        for (int i = 0; i < sizes.size(); i++) {
            this.sizes.put(
                    sizes.text("unit", i),
                    new Size(sizes.count("units", i), sizes.count("clusters", i), sizes.count("largest", i)));
        }
        for (int i = 0; i < squares.size(); i++) {
            this.squares
                    .computeIfAbsent(squares.text("indicator", i), any -> new HashMap<>())
                    .put(squares.text("margin", i), squaresOf(squares, i));
        }
        for (int i = 0; i < studies.size(); i++) {
            this.studies
                    .computeIfAbsent(studies.text("indicator", i), any -> new HashMap<>())
                    .computeIfAbsent(studies.text("margin", i), any -> new HashMap<>())
                    .put(studies.whole("term", i), squaresOf(studies, i));
        }
        Map<Integer, SortedMap<String, String>> levels = new HashMap<>();
        for (int i = 0; i < sets.size(); i++) {
            levels.put(sets.whole("set", i), Margins.parse(sets.text("levels", i)));
        }
        for (int i = 0; i < parts.size(); i++) {
            this.parts
                    .computeIfAbsent(parts.text("outcome", i), any -> new ArrayList<>())
                    .add(new Part(
                            parts.whole("cluster", i),
                            levels.getOrDefault(parts.whole("set", i), new TreeMap<>()),
                            parts.whole("time", i),
                            parts.text("cause", i),
                            parts.count("count", i)));
        }
    }

    private static Squares squaresOf(SmallRows rows, int i) {
        return new Squares(
                rows.count("clusters", i),
                rows.count("clusters_known", i),
                rows.count("numerator_numerator", i),
                rows.count("numerator_denominator", i),
                rows.count("numerator_unknown", i),
                rows.count("denominator_denominator", i),
                rows.count("denominator_unknown", i),
                rows.count("unknown_unknown", i));
    }

    static ClusterView of(SmallRows sizes, SmallRows squares, SmallRows studies, SmallRows parts, SmallRows sets) {
        return new ClusterView(sizes, squares, studies, parts, sets);
    }

    /** By unit, {@code match} or {@code participant}; empty where clusters are not followed. */
    public SortedMap<String, Size> sizes() {
        return java.util.Collections.unmodifiableSortedMap(sizes);
    }

    /** What the spread of an indicator's share in a group rests on; empty where each stands for herself. */
    public Optional<Squares> squares(String indicator, String margin) {
        return Optional.ofNullable(squares.getOrDefault(indicator, Map.of()).get(margin));
    }

    /** The same of a share of the studies at a term, or of a state in them. */
    public Optional<Squares> studies(String indicator, String margin, int term) {
        return Optional.ofNullable(studies.getOrDefault(indicator, Map.of())
                .getOrDefault(margin, Map.of())
                .get(term));
    }

    /** The units of an outcome that share their cluster with another. */
    public List<Part> parts(String outcome) {
        return List.copyOf(parts.getOrDefault(outcome, List.of()));
    }
}

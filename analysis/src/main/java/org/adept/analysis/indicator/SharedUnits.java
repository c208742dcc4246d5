package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.adept.analysis.finding.Margins;
import org.adept.analysis.indicator.OutcomeRisk.Exit;
import org.adept.analysis.table.ClusterView.Part;

/** Which units of an outcome share their cluster with another, by group. */
final class SharedUnits {
    private final List<Part> parts;
    private final int lastCluster;
    /** By dimensions, then group: its units; made when first asked for. */
    private final Map<Set<String>, Map<String, List<Part>>> byMargin = new HashMap<>();

    SharedUnits(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.lastCluster = parts.stream().mapToInt(Part::cluster).max().orElse(0);
    }

    /** The highest rank of a cluster; 0 for none. */
    int lastCluster() {
        return lastCluster;
    }

    /** The units of a group. */
    List<Part> of(String margin) {
        if (parts.isEmpty()) {
            return List.of();
        }
        return byMargin.computeIfAbsent(Margins.parse(margin).keySet(), this::byMargin)
                .getOrDefault(margin, List.of());
    }

    private Map<String, List<Part>> byMargin(Set<String> dimensions) {
        Map<String, List<Part>> found = new HashMap<>();
        // units of one set share their levels, so that looking at them once is enough
        IdentityHashMap<SortedMap<String, String>, String> known = new IdentityHashMap<>();
        for (Part part : parts) {
            String margin = known.computeIfAbsent(part.levels(), levels -> margin(levels, dimensions));
            found.computeIfAbsent(margin, any -> new ArrayList<>()).add(part);
        }
        return found;
    }

    private static String margin(SortedMap<String, String> levels, Set<String> dimensions) {
        SortedMap<String, String> by = new TreeMap<>(levels);
        by.keySet().retainAll(dimensions);
        return Margins.text(by);
    }

    /** The same units with their exits told otherwise; those of whom nothing is told are left out. */
    SharedUnits recoded(Function<Exit, Optional<Exit>> telling) {
        List<Part> recoded = new ArrayList<>();
        parts.forEach(part -> telling.apply(new Exit(part.time(), part.cause()))
                .ifPresent(exit ->
                        recoded.add(new Part(part.cluster(), part.levels(), exit.time(), exit.cause(), part.count()))));
        return new SharedUnits(recoded);
    }
}

package org.adept.analysis.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every answer of one study, in order of id: as computed in the private run, or as a reader may see it. */
public final class StudyFindings {
    private final About about;
    private final List<Finding> findings;
    private final Map<String, Finding> byId;
    private final Map<String, List<Finding>> byQuestion = new HashMap<>();

    private StudyFindings(About about, SortedMap<String, Finding> sorted) {
        this.about = about;
        this.findings = List.copyOf(sorted.values());
        this.byId = new HashMap<>(sorted);
        for (Finding finding : findings) {
            byQuestion
                    .computeIfAbsent(
                            question(
                                    finding.address().indicator(),
                                    finding.address().quantity()),
                            key -> new ArrayList<>())
                    .add(finding);
        }
    }

    /** Findings in any order; an id may occur once. */
    public static StudyFindings of(About about, Iterable<Finding> findings) {
        SortedMap<String, Finding> sorted = new TreeMap<>();
        for (Finding finding : findings) {
            String id = finding.address().id();
            if (sorted.put(id, finding) != null) {
                throw new IllegalArgumentException("Two findings with the same id: " + id);
            }
        }
        return new StudyFindings(about, sorted);
    }

    public About about() {
        return about;
    }

    /** All findings in order of id. */
    public List<Finding> findings() {
        return findings;
    }

    public Optional<Finding> find(Address address) {
        return find(address.id());
    }

    public Optional<Finding> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All findings of an indicator's quantity, in order of id; empty when there are none. */
    public List<Finding> all(String indicator, String quantity) {
        return List.copyOf(byQuestion.getOrDefault(question(indicator, quantity), List.of()));
    }

    private static String question(String indicator, String quantity) {
        return indicator + "." + quantity;
    }
}

package org.adept.analysis.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every answer of one study, in order of id: as computed in the private run, or as a reader may see it. */
public final class StudyFindings {
    private final About about;
    private final List<Finding> findings;
    /** The findings' ids at the same positions, sorted. */
    private final String[] ids;
    /** By indicator, then quantity. */
    private final Map<String, Map<String, List<Finding>>> byQuestion = new HashMap<>();

    private StudyFindings(About about, List<Identified> sorted) {
        this.about = about;
        this.findings = sorted.stream().map(Identified::finding).toList();
        this.ids = sorted.stream().map(Identified::id).toArray(String[]::new);
        for (Finding finding : findings) {
            Address address = finding.address();
            byQuestion
                    .computeIfAbsent(address.indicator(), indicator -> new HashMap<>())
                    .computeIfAbsent(address.quantity(), quantity -> new ArrayList<>())
                    .add(finding);
        }
    }

    /** Findings in any order; an id may occur once. */
    public static StudyFindings of(About about, Iterable<Finding> findings) {
        List<Identified> sorted = new ArrayList<>();
        findings.forEach(finding -> sorted.add(new Identified(finding.address().id(), finding)));
        sorted.sort(Comparator.comparing(Identified::id)); // quick where they stand in order already, as a release's do
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).id().equals(sorted.get(i - 1).id())) {
                throw new IllegalArgumentException(
                        "Two findings with the same id: " + sorted.get(i).id());
            }
        }
        return new StudyFindings(about, sorted);
    }

    private record Identified(String id, Finding finding) {}

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
        int at = Arrays.binarySearch(ids, id);
        return at < 0 ? Optional.empty() : Optional.of(findings.get(at));
    }

    /** All findings of an indicator's quantity, in order of id; empty when there are none. */
    public List<Finding> all(String indicator, String quantity) {
        return List.copyOf(byQuestion.getOrDefault(indicator, Map.of()).getOrDefault(quantity, List.of()));
    }
}

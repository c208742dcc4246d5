package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Margins;
import org.adept.analysis.finding.StudyFindings;
import org.adept.ingest.study.ReleaseDefinition;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Dimension;
import org.adept.report.words.Words;

/**
 * One release in one language, as its pages read it: its findings and nothing else, the names the study gives to
 * things, and the words around them.
 */
public final class Reading {
    private static final String UNKNOWN = "unknown";

    private final StudyFindings findings;
    private final StudyDefinition study;
    private final ReleaseDefinition release;
    private final Names names;
    private final SortedMap<String, String> scope = new TreeMap<>();

    public Reading(StudyFindings findings, StudyDefinition study, ReleaseDefinition release, Words words) {
        this.findings = findings;
        this.study = study;
        this.release = release;
        this.names = new Names(study, words);
        // a study of one programme has no groups by programme: everyone is the programme
        release.programme()
                .filter(programme -> severalProgrammes(study))
                .filter(programme -> findings.findings().stream()
                        .anyMatch(finding ->
                                programme.equals(finding.address().by().get("programme"))))
                .ifPresent(programme -> scope.put("programme", programme));
    }

    public StudyFindings findings() {
        return findings;
    }

    public StudyDefinition study() {
        return study;
    }

    public ReleaseDefinition release() {
        return release;
    }

    public Words words() {
        return names.words();
    }

    public Names names() {
        return names;
    }

    /** The group the whole page is about: one programme for an organiser, else everyone. */
    public SortedMap<String, String> scope() {
        return new TreeMap<>(scope);
    }

    /** Whether the page is about one programme of a study that holds others to set beside it. */
    public boolean isOneOfSeveral() {
        return !scope.isEmpty();
    }

    private static boolean severalProgrammes(StudyDefinition study) {
        List<String> programmes = study.sources().stream()
                .map(StudyDefinition.Source::programme)
                .distinct()
                .toList();
        return programmes.size() > 1 || programmes.contains("*");
    }

    /** An address within the page's scope. */
    public Address address(String indicator, String quantity) {
        return address(indicator, quantity, Map.of());
    }

    /** An address of a group within the page's scope. */
    public Address address(String indicator, String quantity, Map<String, String> by) {
        SortedMap<String, String> all = scope();
        all.putAll(by);
        return Address.of(indicator, quantity, Margins.text(all));
    }

    public Optional<Finding> find(Address address) {
        return findings.find(address);
    }

    /** Whether the release has any finding of this indicator and quantity. */
    public boolean has(String indicator, String quantity) {
        return !findings.all(indicator, quantity).isEmpty();
    }

    /** The dimensions this page compares, in the study's order: formats first, then programme, cohort and subgroups. */
    public List<String> dimensions() {
        List<String> dimensions = new ArrayList<>();
        study.formats().forEach(format -> dimensions.add(format.name()));
        if (release.programme().isEmpty()) {
            dimensions.add("programme");
        }
        dimensions.add("cohort");
        dimensions.addAll(study.subgroups());
        return dimensions;
    }

    /** Levels of a dimension that occur under an indicator's quantity in this scope; the study's order leads. */
    public List<String> levels(String indicator, String quantity, String dimension) {
        SortedMap<String, String> scope = scope();
        TreeSet<String> found = new TreeSet<>();
        for (Finding finding : findings.all(indicator, quantity)) {
            SortedMap<String, String> by = finding.address().by();
            if (by.containsKey(dimension)
                    && by.size() == scope.size() + 1
                    && by.entrySet().containsAll(scope.entrySet())) {
                found.add(by.get(dimension));
            }
        }
        List<String> levels = new ArrayList<>();
        for (Dimension format : study.formats()) {
            if (format.name().equals(dimension)) {
                format.levels().stream().filter(found::remove).forEach(levels::add);
            }
        }
        boolean unknown = found.remove(UNKNOWN);
        study.labels().getOrDefault(dimension, Map.of()).keySet().stream()
                .filter(found::remove)
                .forEach(levels::add);
        levels.addAll(found);
        if (unknown) {
            levels.add(UNKNOWN);
        }
        return levels;
    }
}

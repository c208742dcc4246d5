package org.adept.ingest.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.study.StudyDefinition.Dimension;

/** The {@code labels} of a study: what pages call dimensions and levels. */
final class LabelsReader {
    /** What else has levels that pages name, besides formats and subgroups. */
    private static final List<String> ALWAYS =
            List.of("programme", "cohort", "milestone", "cause", "end_reason", "wave");

    private LabelsReader() {}

    static Map<String, Map<String, Map<String, String>>> read(
            Section study, LanguageTexts languages, List<Dimension> formats, List<String> subgroups) {
        List<String> known =
                new ArrayList<>(formats.stream().map(Dimension::name).toList());
        known.addAll(subgroups);
        known.addAll(ALWAYS);
        Map<String, Map<String, Map<String, String>>> labels = new LinkedHashMap<>();
        study.get("labels")
                .ifPresent(place -> place.entries("labels by dimension").forEach((name, value) -> {
                    if (!known.contains(name)) {
                        value.problem(
                                "\"" + name + "\"",
                                "a dimension of this study: " + value.problems().oneOf(name, known),
                                value.problems().didYouMean(name, known) + "Rename it, or take it out.");
                    }
                    labels.put(name, dimension(value, languages));
                }));
        return labels;
    }

    private static Map<String, Map<String, String>> dimension(Place place, LanguageTexts languages) {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        Section section = place.section("labels of a dimension", List.of("label", "levels"));
        section.get("label").ifPresent(at -> names.put("", languages.read(at)));
        section.get("levels").ifPresent(at -> at.entries("levels and their labels")
                .forEach((level, value) -> names.put(level, languages.read(value))));
        return names;
    }
}

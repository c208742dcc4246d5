package org.adept.ingest.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.adept.ingest.rule.ImplausibleNumber;
import org.adept.ingest.rule.Range;
import org.adept.ingest.rule.Setting;
import org.adept.ingest.rule.Setting.Questionnaire;
import org.adept.ingest.study.CheckSetting;
import org.adept.ingest.study.Origin;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Attribute;
import org.adept.ingest.study.StudyDefinition.Dimension;

/** What rules must know of a study, taken from its definition. */
public final class Settings {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    /** Columns of codes that labels of the study may name more of, by the label's name. */
    private static final Map<String, String> LABELLED =
            Map.of("milestone", "milestones.milestone", "end_reason", "matches.end_reason");

    private Settings() {}

    /**
     * The setting of a study.
     *
     * @param origins by file, what it came with
     */
    public static Setting of(StudyDefinition study, List<Origin> origins) {
        Set<String> filled = filled(study);
        return new Setting(
                origins.stream().map(Origin::extractedOnDay).toList(),
                questionnaires(study),
                study.formats().stream()
                        .collect(Collectors.toMap(Dimension::name, format -> Set.copyOf(format.levels()))),
                ownCodes(study),
                ranges(study),
                Math.toIntExact(study.checks().values().stream()
                        .flatMap(setting -> setting.earliest().stream())
                        .findFirst()
                        .orElse(EARLIEST)
                        .toEpochDay()),
                study.attributes().stream()
                        .collect(Collectors.groupingBy(
                                Attribute::table, Collectors.mapping(Attribute::name, Collectors.toList()))),
                origins.stream().map(Origin::handedIn).toList(),
                filled::contains);
    }

    /** Names of tables that some mapping makes, and {@code table.column} of the columns it fills. */
    private static Set<String> filled(StudyDefinition study) {
        Set<String> filled = new HashSet<>();
        study.sources().forEach(source -> source.mapping().tables().forEach(table -> {
            filled.add(table.table());
            Stream.concat(
                            table.columns().keySet().stream(),
                            table.fold().stream().flatMap(fold -> Stream.of(fold.name(), fold.value())))
                    .forEach(column -> filled.add(table.table() + "." + column));
        }));
        return filled;
    }

    private static Map<String, Questionnaire> questionnaires(StudyDefinition study) {
        Map<String, Questionnaire> asked = new HashMap<>();
        study.instruments()
                .forEach(instrument -> asked.put(
                        instrument.name(),
                        new Questionnaire(
                                instrument.version(),
                                instrument.lowest(),
                                instrument.highest(),
                                instrument.items().stream()
                                        .map(StudyDefinition.Item::name)
                                        .collect(Collectors.toSet()))));
        return asked;
    }

    /** What the study counts by, walks through or labels, it knows. */
    private static Map<String, Set<String>> ownCodes(StudyDefinition study) {
        Map<String, Set<String>> codes = new HashMap<>();
        study.funnel().forEach(step -> add(codes, "milestones.milestone", step));
        study.population().forEach((column, level) -> add(codes, "participants." + column, level));
        study.formats().forEach(format -> format.levels().forEach(level -> {
            add(codes, "matches." + format.name() + "_assigned", level);
            add(codes, "participants.preferred_" + format.name(), level);
            add(codes, "sessions." + format.name(), level);
        }));
        study.labels().forEach((name, levels) -> levels.keySet().forEach(level -> {
            add(codes, LABELLED.getOrDefault(name, "participants." + name), level);
            add(codes, "matches." + name, level);
        }));
        return codes;
    }

    private static void add(Map<String, Set<String>> codes, String column, String code) {
        codes.computeIfAbsent(column, any -> new HashSet<>()).add(code);
    }

    private static Map<String, Range> ranges(StudyDefinition study) {
        Map<String, Range> ranges = new HashMap<>(ImplausibleNumber.USUAL);
        study.checks().values().stream().map(CheckSetting::ranges).forEach(ranges::putAll);
        return ranges;
    }
}

package org.adept.ingest.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A first study file for guessed mappings.
 *
 * @param study its short name
 * @param sources programme, patterns of files and mapping, in the order of the study file
 * @param mappings the mappings of those sources
 * @param observedUntil last day found in the files; today when no dates were found
 * @param dated whether dates were found
 */
record GuessedStudy(
        String study, List<Source> sources, List<GuessedMapping> mappings, LocalDate observedUntil, boolean dated) {
    /** What the questionnaire is called until the organiser names it. */
    static final String INSTRUMENT = "survey";

    /** One source. */
    record Source(String programme, List<String> files, String mapping) {
        String line() {
            String patterns = files.size() == 1
                    ? YamlWords.quoted(files.get(0))
                    : files.stream().map(YamlWords::quoted).collect(Collectors.joining(", ", "[", "]"));
            return "  - {programme: %s, files: %s, mapping: %s}"
                    .formatted(YamlWords.of(programme), patterns, YamlWords.of(mapping));
        }
    }

    static GuessedStudy of(String study, List<Source> sources, List<GuessedMapping> mappings, LocalDate today) {
        Optional<LocalDate> last = mappings.stream()
                .flatMap(mapping -> mapping.tables().stream())
                .flatMap(GuessedStudy::happened)
                .max(Comparator.naturalOrder());
        return new GuessedStudy(study, sources, mappings, last.orElse(today), last.isPresent());
    }

    private static Stream<LocalDate> happened(TableGuess guess) {
        Set<String> planned = guess.columns().stream()
                .filter(column -> column.column().equals("planned_end"))
                .flatMap(column -> column.source().stream())
                .collect(Collectors.toSet());
        return GuessedMapping.dateColumns(guess).stream()
                .filter(values -> !planned.contains(values.header()))
                .flatMap(values -> {
                    List<DateShape> shapes = values.dates();
                    return values.counts().keySet().stream().flatMap(text -> shapes.stream()
                            .map(shape -> shape.read(text))
                            .flatMap(Optional::stream)
                            .limit(1));
                });
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("# yaml-language-server: $schema=.adept/study.schema.json");
        lines.add("# Written by adept init. docs/study-file.md tells every key. Next: adept check study.yaml");
        lines.add("study: " + YamlWords.of(study));
        lines.add("observed-until: " + observedUntil + "  # guess: "
                + (dated ? "the last date found in the files" : "today, since no dates were found"));
        lines.add("# population: {gender: woman}   # everyone is counted until you say who");
        lines.add("sources:");
        sources.forEach(source -> lines.add(source.line()));
        lines.add("# cohorts: {publish: 3-year-blocks}   # adept check tells how many numbers each choice would show");
        dimensions(lines);
        if (has("statuses")) {
            lines.add("persistence: {term-months: 6, terms: 6}");
        }
        instrument(lines);
        lines.add("# subgroups: [stage, gender]   # columns of participants by which numbers are published");
        attributes(lines);
        lines.add("releases:");
        lines.add("  - {to: research, profile: controlled}");
        lines.add("  - {to: funder, profile: public}");
        lines.add("  - {to: organiser, programme: each, profile: internal}");
        lines.add("languages: [en, nb]");
        return String.join("\n", lines) + "\n";
    }

    /** Columns of participants' files that tell people apart in a few words and stand in no raw table. */
    private void attributes(List<String> lines) {
        Set<String> names = new LinkedHashSet<>();
        for (GuessedMapping mapping : mappings) {
            mapping.tables().stream()
                    .filter(guess -> guess.table().equals("participants"))
                    .flatMap(guess -> mapping.unused(guess.family()).stream())
                    .filter(values -> !values.codes().isEmpty())
                    .map(values -> PlainWords.slug(values.header()).replace('-', '_'))
                    .filter(name -> !name.isEmpty())
                    .forEach(names::add);
        }
        if (names.isEmpty()) {
            return;
        }
        lines.add(
                "# attributes:   # columns of yours that could be counted by: take the # away, fill them in the mapping");
        lines.add("#   participants:");
        names.forEach(name -> lines.add("#     " + name + ": {when: post, type: code}   # baseline if known at entry"));
    }

    private boolean has(String table) {
        return mappings.stream().anyMatch(mapping -> mapping.has(table));
    }

    private void dimensions(List<String> lines) {
        List<String> found = new ArrayList<>();
        if (fills("format")) {
            found.add("  format: {levels: [one-to-one, group, mixed], reference: one-to-one}");
        }
        if (fills("mode")) {
            found.add("  mode: {levels: [in-person, online, hybrid], reference: in-person}");
        }
        if (!found.isEmpty()) {
            lines.add("formats:");
            lines.addAll(found);
        }
    }

    private boolean fills(String column) {
        return guesses("matches").anyMatch(guess -> guess.columns().stream()
                .anyMatch(filled -> filled.column().equals(column)));
    }

    private Stream<TableGuess> guesses(String table) {
        return mappings.stream().flatMap(mapping -> mapping.tables().stream()).filter(guess -> guess.table()
                .equals(table));
    }

    /** Items by name, with the header that asked them where that differs. */
    private void instrument(List<String> lines) {
        Map<String, String> items = new LinkedHashMap<>();
        List<Scale> scales = new ArrayList<>();
        guesses("feedback").forEach(guess -> {
            guess.fold().ifPresent(fold -> {
                fold.columns().forEach(part -> items.putIfAbsent(part.word(), part.source()));
                fold.scale().ifPresent(scales::add);
            });
            longItems(guess).forEach(item -> items.putIfAbsent(item, item));
        });
        if (items.isEmpty()) {
            return;
        }
        Scale scale = scales.isEmpty() ? new Scale(1, 5, Map.of(), false) : Scale.around(scales);
        lines.add("instruments:");
        lines.add(
                "  " + INSTRUMENT + ":  # guess: one questionnaire; name it, and write each question as it was asked");
        lines.add("    scale: [%d, %d]".formatted(scale.lowest(), scale.highest()));
        lines.add("    items:");
        items.forEach((name, header) -> lines.add("      " + YamlWords.of(name) + ": " + YamlWords.quoted(header)));
    }

    private static Set<String> longItems(TableGuess guess) {
        Set<String> items = new LinkedHashSet<>();
        for (ColumnGuess column : guess.columns()) {
            if (column.column().equals("item")) {
                guess.family().columns().stream()
                        .filter(values ->
                                column.source().filter(values.header()::equals).isPresent())
                        .flatMap(values -> values.codes().stream())
                        .sorted()
                        .map(text -> column.codes().getOrDefault(text, text))
                        .filter(name -> name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_.+&/-]*(?: [\\p{L}\\p{N}_.+&/-]+)*"))
                        .forEach(items::add);
            }
        }
        return items;
    }
}

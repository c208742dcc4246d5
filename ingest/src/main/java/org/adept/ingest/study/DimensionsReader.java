package org.adept.ingest.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.ColumnType;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.study.StudyDefinition.Attribute;
import org.adept.ingest.study.StudyDefinition.AttributeType;
import org.adept.ingest.study.StudyDefinition.Cohorts;
import org.adept.ingest.study.StudyDefinition.Dimension;
import org.adept.ingest.study.StudyDefinition.When;

/** What a study counts by and whom: attributes, population, cohorts, formats, subgroups. */
final class DimensionsReader {
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*");
    private static final Pattern BLOCKS = Pattern.compile("([2-9]|[1-4][0-9])-year-blocks");
    private static final List<String> ASSIGNMENTS = Contract.table("programmes")
            .flatMap(table -> table.column("assignment"))
            .map(Column::codes)
            .orElseThrow();
    /** Dimensions every study has. */
    private static final List<String> ALWAYS = List.of("programme", "cohort");

    private DimensionsReader() {}

    static List<Attribute> attributes(Section study) {
        List<Attribute> attributes = new ArrayList<>();
        study.get("attributes")
                .ifPresent(place -> place.entries("attributes by table").forEach((table, columns) -> {
                    if (Contract.names().contains(table)) {
                        columns.entries("attributes by name")
                                .forEach((name, value) -> attributes.add(attribute(table, name, value)));
                    } else {
                        columns.problem(
                                "\"" + table + "\"",
                                "a raw table: " + place.problems().oneOf(table, Contract.names()),
                                place.problems().didYouMean(table, Contract.names()) + "Rename it, or take it out.");
                    }
                }));
        return List.copyOf(attributes);
    }

    private static Attribute attribute(String table, String name, Place place) {
        if (!COLUMN.matcher(name).matches() || ALWAYS.contains(name)) {
            place.problem(
                    "\"" + name + "\" as name",
                    "lower-case letters from a to z, digits, _ and -, other than programme and cohort",
                    "Rename it.");
        } else if (Contract.table(table).flatMap(known -> known.column(name)).isPresent()) {
            place.problem(
                    "a column that " + table + " has already",
                    "a name of its own",
                    "Use the column, or rename the attribute.");
        }
        Section section = place.section("an attribute", List.of("when", "type", "special-category"));
        When when = section.required("when", "baseline or post: known before the start, or only after", "Add it.")
                .flatMap(at -> at.choice(List.of("baseline", "post"), "Choose one."))
                .map(word -> word.equals("post") ? When.POST : When.BASELINE)
                .orElse(When.BASELINE);
        AttributeType type = section.get("type")
                .flatMap(at -> at.choice(List.of("code", "date", "integer"), "Choose one."))
                .map(word -> AttributeType.valueOf(word.toUpperCase(java.util.Locale.ROOT)))
                .orElse(AttributeType.CODE);
        return new Attribute(
                table,
                name,
                when,
                type,
                section.get("special-category").flatMap(Place::flag).orElse(false));
    }

    static Map<String, String> population(Section study, KnownColumns known) {
        Map<String, String> population = new LinkedHashMap<>();
        study.get("population")
                .ifPresent(place -> place.entries("columns of participants and the level that is counted")
                        .forEach((name, value) -> code(known, "participants", name, value)
                                .ifPresent(column -> {
                                    Optional<String> level = column.closed()
                                            ? value.choice(column.codes(), "Choose one.")
                                            : value.name("a level");
                                    level.ifPresent(found -> population.put(name, found));
                                })));
        return population;
    }

    /** The code column with that name; a problem at {@code place} when there is none. */
    private static Optional<Column> code(KnownColumns known, String table, String name, Place place) {
        List<String> names = known.names(table, ColumnType.Kind.CODE);
        Optional<Column> column = known.of(table, name);
        if (column.isEmpty()) {
            place.problem(
                    "\"" + name + "\"",
                    "a column of " + table + ": " + place.problems().oneOf(name, names),
                    place.problems().didYouMean(name, names) + "Choose one, or declare it under attributes." + table
                            + ".");
        } else if (column.get().type().kind() != ColumnType.Kind.CODE) {
            place.problem(
                    "\"%s\", which holds %s".formatted(name, column.get().type().words()),
                    "a column of " + table + " that holds a code",
                    "Choose " + place.problems().oneOf(name, names) + ".");
            return Optional.empty();
        }
        return column;
    }

    /** Cohorts as asked for; {@code byIntake} tells whether any programme declares its intakes. */
    static Cohorts cohorts(Section study, boolean byIntake) {
        String usual = byIntake ? "intake" : "academic-year";
        Optional<Place> place = study.get("cohorts");
        if (place.isEmpty()) {
            return new Cohorts(usual, 1, Optional.empty());
        }
        Section section = place.get().section("cohorts", List.of("by", "publish", "first-year"));
        String by = section.get("by")
                .flatMap(at -> at.choice(List.of("intake", "academic-year"), "Choose one."))
                .orElse(usual);
        return new Cohorts(
                by,
                section.get("publish").map(DimensionsReader::publish).orElse(1),
                section.get("first-year").flatMap(at -> at.integer(1900, 2199)));
    }

    private static int publish(Place place) {
        Optional<String> written = place.text("each, or blocks such as 3-year-blocks");
        if (written.isEmpty() || written.get().equals("each")) {
            return 1;
        }
        Matcher blocks = BLOCKS.matcher(written.get());
        if (blocks.matches()) {
            return Integer.parseInt(blocks.group(1));
        }
        place.problem("each, or blocks such as 3-year-blocks", "Choose one.");
        return 1;
    }

    static List<Dimension> formats(Section study, KnownColumns known) {
        List<Dimension> formats = new ArrayList<>();
        study.get("formats").ifPresent(place -> place.entries("columns of matches, each with its levels")
                .forEach((name, value) ->
                        code(known, "matches", name, value).ifPresent(column -> formats.add(format(column, value)))));
        return List.copyOf(formats);
    }

    private static Dimension format(Column column, Place place) {
        if (ALWAYS.contains(column.name()) || column.name().equals("programme_id")) {
            place.problem(
                    "\"" + column.name() + "\"",
                    "another column, since programmes are counted by anyway",
                    "Take it out.");
        }
        if (place.yaml() instanceof Yaml.Nothing && !column.codes().isEmpty()) {
            return new Dimension(column.name(), column.codes(), column.codes().get(0), Optional.empty());
        }
        Section section = place.section("a format", List.of("levels", "reference", "assignment"));
        List<String> levels =
                section.get("levels").map(at -> levels(at, column)).orElse(column.codes());
        if (levels.isEmpty() && section.get("levels").isEmpty()) {
            section.required("levels", "the levels of " + column.name() + ", in order", "Add them.");
        }
        String first = levels.isEmpty() ? "" : levels.get(0);
        String reference = section.get("reference")
                .filter(at -> !levels.isEmpty())
                .flatMap(at -> reference(at, levels))
                .orElse(first);
        Optional<String> assignment =
                section.get("assignment").flatMap(at -> at.choice(ASSIGNMENTS, "Choose one, or leave it out."));
        return new Dimension(column.name(), levels, reference, assignment);
    }

    private static Optional<String> reference(Place place, List<String> levels) {
        String act = place.yaml() instanceof Yaml.Text text
                ? "Choose one, or add \"%s\" to levels.".formatted(text.text())
                : "Choose one.";
        return place.choice(levels, act);
    }

    private static List<String> levels(Place place, Column column) {
        List<String> levels = new ArrayList<>();
        for (Place item : place.items("a list of levels, in order")) {
            Optional<String> level =
                    column.closed() ? item.choice(column.codes(), "Choose one.") : item.name("a level");
            level.ifPresent(found -> {
                if (levels.contains(found)) {
                    item.problem("each level once", "Take one out.");
                } else if (found.equals("unknown")) {
                    item.problem("levels other than unknown, which Adept counts anyway", "Take it out.");
                } else {
                    levels.add(found);
                }
            });
        }
        if (place.yaml() instanceof Yaml.Items list && list.items().isEmpty()) {
            place.problem("an empty list", "at least one level", "Add the levels.");
        }
        return List.copyOf(levels);
    }

    static List<String> subgroups(Section study, KnownColumns known, List<Dimension> formats) {
        List<String> subgroups = new ArrayList<>();
        study.get("subgroups").ifPresent(place -> {
            for (Place item : place.oneOrMore("a list of columns of participants")) {
                Optional<String> name = item.text("a column of participants");
                name.flatMap(found -> code(known, "participants", found, item)).ifPresent(column -> {
                    boolean format = formats.stream()
                            .anyMatch(dimension -> dimension.name().equals(column.name()));
                    if (subgroups.contains(column.name()) || format) {
                        item.problem(
                                format ? "a column that is not a format as well" : "each column once", "Take one out.");
                    } else if (column.name().equals("programme_id") || ALWAYS.contains(column.name())) {
                        item.problem(
                                "another column, since programmes and cohorts are counted by anyway", "Take it out.");
                    } else if (known.comesAfter("participants", column.name())) {
                        item.problem(
                                "\"" + column.name() + "\", declared when: post",
                                "a column known at the start",
                                "Leave it out: what comes after the start cannot make groups comparable.");
                    } else {
                        subgroups.add(column.name());
                    }
                });
            }
        });
        return List.copyOf(subgroups);
    }
}

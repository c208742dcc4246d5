package org.adept.ingest.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.ColumnType;
import org.adept.ingest.study.ModelDefinition.Covariate;
import org.adept.ingest.study.ModelDefinition.Ties;
import org.adept.ingest.study.OutcomeDefinition.Event;
import org.adept.ingest.study.OutcomeDefinition.Unit;

/** The {@code models} of an outcome. */
final class ModelsReader {
    private static final List<String> KEYS = List.of("label", "event", "covariates", "strata", "cluster", "ties");
    private static final List<ColumnType.Kind> EXPLAINING = List.of(ColumnType.Kind.CODE, ColumnType.Kind.INTEGER);
    private static final List<ColumnType.Kind> APART = List.of(ColumnType.Kind.CODE, ColumnType.Kind.IDENTIFIER);

    private final KnownColumns known;
    private final LanguageTexts languages;
    private final List<String> tables;

    ModelsReader(KnownColumns known, LanguageTexts languages, Unit unit) {
        this.known = known;
        this.languages = languages;
        this.tables = unit == Unit.MATCH ? List.of("matches", "participants") : List.of("participants");
    }

    List<ModelDefinition> read(Place place, List<Event> events) {
        List<ModelDefinition> models = new ArrayList<>();
        place.entries("models by name").forEach((name, value) -> {
            if (!OutcomesReader.isCode(name)) {
                value.problem(
                        "\"" + name + "\" as name", "lower-case letters, digits and hyphens", "Rename the model.");
            }
            models.add(model(name, value.section("a model", KEYS), events));
        });
        return List.copyOf(models);
    }

    private ModelDefinition model(String name, Section section, List<Event> events) {
        List<String> kinds = events.stream().map(Event::name).toList();
        List<Covariate> covariates = section.required(
                        "covariates", "columns of " + String.join(" or ", tables), "Add them.")
                .map(place -> columns(place, EXPLAINING, true))
                .orElse(List.of());
        return new ModelDefinition(
                name,
                section.get("label").map(languages::read).orElse(Map.of()),
                section.get("event")
                        .flatMap(place -> place.choice(kinds, "Choose one."))
                        .orElse(kinds.get(0)),
                covariates,
                section.get("strata").map(place -> columns(place, APART, true)).orElse(List.of()),
                section.get("cluster").flatMap(place -> column(place, APART, false)),
                section.get("ties")
                        .flatMap(place -> place.choice(List.of("efron", "breslow"), "Choose one."))
                        .map(word -> Ties.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(Ties.EFRON));
    }

    private List<Covariate> columns(Place place, List<ColumnType.Kind> kinds, boolean explains) {
        List<Covariate> columns = new ArrayList<>();
        List<Place> items = place.oneOrMore("a list of columns");
        if (items.isEmpty() && place.yaml() instanceof Yaml.Items) {
            place.problem("an empty list", "at least one column", "Add one, or leave the key out.");
        }
        for (Place item : items) {
            column(item, kinds, explains).ifPresent(column -> {
                if (columns.stream().anyMatch(before -> before.column().equals(column.column()))) {
                    item.problem("each column once", "Take one out.");
                } else {
                    columns.add(column);
                }
            });
        }
        return List.copyOf(columns);
    }

    /** A column, with or without the table's name; one that only became known later explains nothing. */
    private Optional<Covariate> column(Place place, List<ColumnType.Kind> kinds, boolean explains) {
        List<String> names = tables.stream()
                .flatMap(table -> kinds.stream().flatMap(kind -> known.names(table, kind).stream()))
                .distinct()
                .toList();
        Optional<String> written = place.text(place.problems().oneOf("", names));
        if (written.isEmpty()) {
            return Optional.empty();
        }
        for (String table : tables) {
            String name =
                    written.get().startsWith(table + ".") ? written.get().substring(table.length() + 1) : written.get();
            Optional<Column> column = known.of(table, name)
                    .filter(found -> kinds.contains(found.type().kind()));
            if (column.isPresent() && explains && known.comesAfter(table, name)) {
                place.problem(
                        "\"" + name + "\", which only became known after the clock began",
                        "a column known at the start",
                        "Take it out: what comes later explains nothing that came before.");
                return Optional.empty();
            }
            if (column.isPresent()) {
                return Optional.of(
                        new Covariate(table, name, column.get().type().kind() == ColumnType.Kind.INTEGER));
            }
        }
        place.problem(
                "a column of %s: %s"
                        .formatted(String.join(" or ", tables), place.problems().oneOf(written.get(), names)),
                place.problems().didYouMean(written.get(), names) + "Choose one, or declare it under attributes.");
        return Optional.empty();
    }
}

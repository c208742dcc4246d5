package org.adept.ingest.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.ColumnType;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.RawTable;
import org.adept.ingest.study.MappingDefinition.ColumnMapping;
import org.adept.ingest.study.MappingDefinition.Fold;
import org.adept.ingest.study.MappingDefinition.TableMapping;

/** The {@code tables} of a mapping file: what each raw table is made of. */
final class MappedTables {
    private static final List<String> BLOCK_KEYS = List.of("from", "where", "distinct", "columns", "fold");
    private static final List<String> COLUMN_KEYS = List.of("column", "constant", "expression", "codes", "missing");

    /** A programme that no column tells is the source's. */
    private static final String FROM_THE_SOURCE = "programme_id";

    private final KnownColumns known;
    private final RawTable table;

    private MappedTables(KnownColumns known, RawTable table) {
        this.known = known;
        this.table = table;
    }

    static List<TableMapping> read(Section mapping, KnownColumns known) {
        List<TableMapping> tables = new ArrayList<>();
        mapping.required("tables", "the raw tables this programme can fill", "Add at least participants.")
                .ifPresent(place -> place.entries("raw tables by name").forEach((name, value) -> {
                    Optional<RawTable> table = Contract.table(name);
                    if (table.isEmpty()) {
                        value.problems().addKey(value.yaml().line(), value.path(), unknownTable(value, name));
                    } else {
                        MappedTables reader = new MappedTables(known, table.get());
                        value.oneOrMore("a table, or a list of them").forEach(block -> tables.add(reader.block(block)));
                    }
                }));
        return List.copyOf(tables);
    }

    private static String unknownTable(Place place, String name) {
        return "is not a raw table; expected one of %s. %sRename it, or take it out."
                .formatted(String.join(", ", Contract.names()), place.problems().didYouMean(name, Contract.names()));
    }

    private TableMapping block(Place place) {
        Section block = place.section("a table of a mapping", BLOCK_KEYS);
        Optional<Fold> fold = block.get("fold").flatMap(this::fold);
        Map<String, ColumnMapping> columns = columns(block);
        fold.ifPresent(made -> {
            for (String filled : List.of(made.name(), made.value())) {
                block.get("columns")
                        .filter(ignored -> columns.containsKey(filled))
                        .ifPresent(at ->
                                at.problem(filled + " in columns and in fold", "it once", "Take it out of columns."));
            }
        });
        // a fold that is wrong has been told; what it would have filled is not told as missing
        if (fold.isPresent() || block.get("fold").isEmpty()) {
            required(place, block, columns, fold);
        }
        return new TableMapping(
                table.name(),
                block.get("from").flatMap(MappingReader::pattern).orElse("*"),
                block.get("where").flatMap(MappedTables::expression),
                block.get("distinct").flatMap(Place::flag).orElse(false),
                columns,
                fold);
    }

    private void required(Place place, Section block, Map<String, ColumnMapping> columns, Optional<Fold> fold) {
        table.columns().stream()
                .filter(Column::required)
                .map(Column::name)
                .filter(name -> !name.equals(FROM_THE_SOURCE)
                        && !columns.containsKey(name)
                        && fold.filter(made ->
                                        made.name().equals(name) || made.value().equals(name))
                                .isEmpty()
                        && block.get("columns")
                                .flatMap(at -> mentioned(at, name))
                                .isEmpty())
                .forEach(name -> place.problems()
                        .add(
                                place.yaml().line(),
                                place.path() + ".columns." + name,
                                "found nothing; expected where %s comes from, since every row of %s must have it. Add it."
                                        .formatted(name, table.name())));
    }

    /** A column that is there but wrong is told once, not a second time as missing. */
    private static Optional<Yaml> mentioned(Place columns, String name) {
        return columns.yaml() instanceof Yaml.Entries group
                ? Optional.ofNullable(group.entries().get(name))
                : Optional.empty();
    }

    private Map<String, ColumnMapping> columns(Section block) {
        Map<String, ColumnMapping> columns = new LinkedHashMap<>();
        block.required("columns", "contract columns and where each comes from", "Add them.")
                .ifPresent(place -> place.entries("contract columns and where each comes from")
                        .forEach((name, value) -> {
                            Optional<Column> column = known.of(table.name(), name);
                            if (column.isEmpty()) {
                                unknownColumn(value, name);
                            } else {
                                column(value, column.get()).ifPresent(made -> columns.put(name, made));
                            }
                        }));
        return columns;
    }

    private void unknownColumn(Place place, String name) {
        List<String> names = known.names(table.name());
        String nearest = org.adept.ingest.contract.NearestWord.of(name, names)
                .map(word -> "; nearest: " + word)
                .orElse("");
        place.problems()
                .addKey(
                        place.yaml().line(),
                        place.path(),
                        ("is not a column of %s%s. Rename it, or declare it under "
                                        + "attributes in the study. All columns: %s.")
                                .formatted(table.name(), nearest, MappingReader.PAGE));
    }

    private Optional<ColumnMapping> column(Place place, Column target) {
        if (place.yaml() instanceof Yaml.Text) {
            return place.text("a source column")
                    .map(column -> new ColumnMapping(
                            Optional.of(column), Optional.empty(), Optional.empty(), Map.of(), List.of()));
        }
        if (!(place.yaml() instanceof Yaml.Entries)) {
            place.problem(
                    "a source column, or one of column, constant, expression",
                    "Write " + target.name() + ": its source column.");
            return Optional.empty();
        }
        Section section = place.section("a column of a mapping", COLUMN_KEYS);
        List<String> given = List.of("column", "constant", "expression").stream()
                .filter(key -> section.get(key).isPresent())
                .toList();
        if (given.size() != 1) {
            place.problem(
                    given.isEmpty() ? "none of column, constant, expression" : String.join(" and ", given),
                    "exactly one of column, constant, expression",
                    given.isEmpty() ? "Add one." : "Keep one.");
            return Optional.empty();
        }
        if (!given.get(0).equals("column")) {
            section.get("missing")
                    .ifPresent(marks ->
                            marks.problem("missing beside " + given.get(0), "it beside column only", "Take it out."));
        }
        if (given.get(0).equals("constant")) {
            section.get("codes")
                    .ifPresent(codes -> codes.problem("codes beside a constant", "no codes", "Take them out."));
        }
        return Optional.of(new ColumnMapping(
                section.get("column").flatMap(value -> value.text("a source column")),
                section.get("constant").flatMap(value -> constant(value, target)),
                section.get("expression").flatMap(MappedTables::expression),
                section.get("codes").map(value -> codes(value, target)).orElse(Map.of()),
                section.get("missing").map(MappingReader::marks).orElse(List.of())));
    }

    private static Optional<String> constant(Place place, Column target) {
        return switch (target.type().kind()) {
            case DATE -> place.date().map(LocalDate::toString);
            case INTEGER -> place.integer(-1_000_000, 1_000_000).map(String::valueOf);
            case CODE -> code(place, target);
            case IDENTIFIER, DECIMAL -> place.text(target.type().words());
        };
    }

    private static Optional<String> code(Place place, Column target) {
        return target.closed() ? place.choice(target.codes(), "Choose one.") : place.name("a code");
    }

    private static Map<String, String> codes(Place place, Column target) {
        Map<String, String> codes = new LinkedHashMap<>();
        Map<String, String> folded = new LinkedHashMap<>();
        place.entries("the programme's codes and the contract's, such as K: woman")
                .forEach((from, value) -> {
                    if (target.type().kind() == ColumnType.Kind.DATE) {
                        value.problem("codes for a date", "codes only for codes and numbers", "Use an expression.");
                        return;
                    }
                    Optional<String> to =
                            target.type().kind() == ColumnType.Kind.CODE ? code(value, target) : value.text("a value");
                    to.ifPresent(code -> {
                        codes.put(from, code);
                        String before = folded.putIfAbsent(CodeFolding.fold(from), code);
                        if (before != null && !before.equals(code)) {
                            value.problem(
                                    "\"%s\" for two codes, %s and %s, since case and accents do not count"
                                            .formatted(from, before, code),
                                    "one",
                                    "Take one out.");
                        }
                    });
                });
        return codes;
    }

    static Optional<String> expression(Place place) {
        Optional<String> text = place.text("an expression over source columns");
        Optional<String> wrong = text.flatMap(words -> ExpressionWords.problem(words, MappingReader.PAGE));
        wrong.ifPresent(message -> place.problems().add(place.yaml().line(), place.path(), message));
        return wrong.isPresent() ? Optional.empty() : text;
    }

    private Optional<Fold> fold(Place place) {
        Section section = place.section("a fold", List.of("name", "value", "columns", "codes", "missing"));
        Optional<Column> name = target(section, "name");
        Optional<Column> value = target(section, "value");
        Map<String, String> columns = new LinkedHashMap<>();
        section.required("columns", "source column: what it stands for", "Add them.")
                .ifPresent(at -> {
                    for (Map.Entry<String, Place> entry :
                            at.entries("source column: what it stands for").entrySet()) {
                        name.map(column -> code(entry.getValue(), column))
                                .orElseGet(() -> entry.getValue().text("a code"))
                                .ifPresent(key -> columns.put(entry.getKey(), key));
                    }
                });
        Map<String, String> codes = section.get("codes")
                .flatMap(at -> value.map(column -> codes(at, column)))
                .orElse(Map.of());
        List<String> missing = section.get("missing").map(MappingReader::marks).orElse(List.of());
        return name.flatMap(left -> value.map(right -> new Fold(left.name(), right.name(), columns, codes, missing)));
    }

    private Optional<Column> target(Section section, String key) {
        List<String> names = known.names(table.name());
        return section.required(key, "a column of " + table.name(), "Add it.")
                .flatMap(place -> place.choice(names, "Choose one."))
                .flatMap(name -> known.of(table.name(), name));
    }
}

package org.adept.ingest.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.ColumnType;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.mapping.ExpressionBinder.Wanted;
import org.adept.ingest.mapping.FilePlan.Join;
import org.adept.ingest.mapping.TableMaker.FoldedColumn;
import org.adept.ingest.read.ColumnName;
import org.adept.ingest.read.FileScan;
import org.adept.ingest.study.FileGlob;
import org.adept.ingest.study.IdentityTreatment;
import org.adept.ingest.study.MappingDefinition;
import org.adept.ingest.study.MappingDefinition.ColumnMapping;
import org.adept.ingest.study.MappingDefinition.DatePattern;
import org.adept.ingest.study.MappingDefinition.Fold;
import org.adept.ingest.study.MappingDefinition.Lookup;
import org.adept.ingest.study.MappingDefinition.Precision;
import org.adept.ingest.study.MappingDefinition.TableMapping;
import org.adept.ingest.study.StudyDefinition.Source;
import org.adept.ingest.study.StudyProblems.Problem;

/** Binds one mapping to the header of one file. */
final class FileBinding {
    private static final List<DatePattern> CONTRACT_DATES = List.of(
            new DatePattern("yyyy-MM-dd", Precision.DAY), new DatePattern("yyyy-MM-dd'T'HH:mm:ss", Precision.DAY));

    private final MappingDefinition mapping;
    private final String programme;
    private final FileScan scan;
    private final IdentityPlan identity;
    private final Map<Lookup, Integer> lookups;
    private final Map<String, TableLayout> layouts;
    private final ExpressionBinder binder;
    private final List<Problem> definition;
    private final List<Problem> data;
    private final List<String> columns;
    private final MissingColumns names;
    private final List<Join> joins = new ArrayList<>();
    private final Map<Wanted, BoundExpression> expressions = new LinkedHashMap<>();

    FileBinding(
            Source source,
            FileScan scan,
            IdentityPlan identity,
            Map<Lookup, Integer> lookups,
            Map<String, TableLayout> layouts,
            ExpressionBinder binder,
            List<Problem> definition,
            List<Problem> data) {
        this.mapping = source.mapping();
        this.programme = source.programme();
        this.scan = scan;
        this.identity = identity;
        this.lookups = lookups;
        this.layouts = layouts;
        this.binder = binder;
        this.definition = definition;
        this.data = data;
        this.columns = new ArrayList<>(scan.header());
        this.names = new MissingColumns(scan, mapping.file(), WantedColumns.of(mapping));
    }

    FilePlan plan() {
        data.addAll(scan.problems());
        // without a header it is passed over, as an empty sheet is
        if (!scan.problems().isEmpty() || scan.header().isEmpty()) {
            return new FilePlan(scan.file(), identity, 0, 0, List.of(), List.of(), List.of(), List.of());
        }
        mapping.lookups().stream()
                .filter(lookup -> FileGlob.meansName(lookup.into(), scan.file().name()))
                .forEach(this::join);
        List<TableMapping> tables = mapping.tables().stream()
                .filter(table -> FileGlob.meansName(table.from(), scan.file().name()))
                .toList();
        bindExpressions(tables);
        List<TableMaker> makers = new ArrayList<>();
        tables.forEach(table -> makers.add(maker(table)));
        return new FilePlan(
                scan.file(),
                identity,
                scan.header().size(),
                columns.size(),
                mapping.missing(),
                joins,
                List.copyOf(expressions.values()),
                makers);
    }

    private void join(Lookup lookup) {
        ArrayList<Integer> keys = new ArrayList<>();
        lookup.keys().keySet().forEach(key -> keys.add(position(key, "lookups." + lookup.name() + ".keys")));
        lookup.columns().values().stream()
                .filter(columns::contains)
                .forEach(name -> definition.add(new Problem(
                        mapping.file(),
                        "lookups." + lookup.name() + ".columns",
                        "found \"" + name + "\", which is a column of "
                                + scan.file().name()
                                + " already; expected a name of its own. Write the lookup's column: another name.")));
        joins.add(new Join(
                java.util.Objects.requireNonNull(lookups.get(lookup)),
                keys,
                columns.size(),
                lookup.columns().size()));
        lookup.columns().values().forEach(name -> columns.add(ColumnName.of(name)));
    }

    /** Position of a column; a problem, and position 0 since nothing will run, when there is none. */
    private int position(String column, String where) {
        int position = columns.indexOf(ColumnName.of(column));
        if (position < 0) {
            data.add(names.missing(column, where, columns));
        } else if (isDropped(column)) {
            definition.add(new Problem(
                    mapping.file(),
                    where,
                    "found \"" + column + "\", which identity.columns drops; expected a column that stays. Take one of"
                            + " the two out."));
        }
        return Math.max(position, 0);
    }

    private boolean isDropped(String column) {
        IdentityTreatment treatment = IdentityPlan.declared(mapping).get(ColumnName.of(column));
        return treatment != null && treatment.deed() == IdentityTreatment.Deed.DROP;
    }

    /** All expressions of the file in one analysis; when that fails, one by one to tell which. */
    private void bindExpressions(List<TableMapping> tables) {
        Map<Wanted, String> wanted = new LinkedHashMap<>();
        for (TableMapping table : tables) {
            String where = "tables." + table.table();
            table.where().ifPresent(sql -> want(wanted, new Wanted(sql, "boolean"), where + ".where"));
            table.columns().forEach((name, column) -> column.expression()
                    .ifPresent(sql ->
                            want(wanted, new Wanted(sql, castTo(table.table(), name)), where + ".columns." + name)));
        }
        List<ExpressionBinder.Input> inputs = ExpressionBinder.texts(columns);
        try {
            List<Wanted> all = List.copyOf(wanted.keySet());
            List<BoundExpression> bound = binder.bind(all, inputs);
            for (int i = 0; i < all.size(); i++) {
                expressions.put(all.get(i), bound.get(i));
            }
        } catch (ExpressionBinder.Untypeable some) {
            wanted.forEach((one, where) -> {
                try {
                    binder.bind(one, inputs);
                } catch (ExpressionBinder.Untypeable untypeable) {
                    definition.add(new Problem(
                            mapping.file(),
                            where,
                            "is not an expression over text columns (" + untypeable.getMessage()
                                    + "); expected types and numbers of arguments that fit. Cast where needed."));
                }
            });
        }
    }

    private void want(Map<Wanted, String> wanted, Wanted one, String where) {
        List<String> unknown = ExpressionGuard.of(one.sql()).unknownColumns(columns);
        if (!unknown.isEmpty() && !names.isHeader()) {
            ExpressionGuard.of(one.sql()).columns().stream()
                    .filter(column -> !columns.contains(column))
                    .sorted()
                    .forEach(column -> data.add(names.missing(column, where, columns)));
        } else {
            unknown.forEach(message -> definition.add(new Problem(mapping.file(), where, message)));
        }
        List<String> staying =
                columns.stream().filter(column -> !isDropped(column)).toList();
        if (unknown.isEmpty()
                && !ExpressionGuard.of(one.sql()).unknownColumns(staying).isEmpty()) {
            definition.add(
                    new Problem(
                            mapping.file(),
                            where,
                            "reads a column that identity.columns drops; expected columns that stay. Take one of the two out."));
        }
        if (unknown.isEmpty()) {
            wanted.put(one, where);
        }
    }

    private String castTo(String table, String column) {
        return switch (layout(table).kind(layout(table).slot(column))) {
            case TEXT -> "string";
            case DAY -> "date";
            case WHOLE -> "decimal(18," + scale(table, column) + ")";
        };
    }

    private TableMaker maker(TableMapping table) {
        TableLayout layout = layout(table.table());
        int[] slots = new int[table.columns().size()];
        ColumnMaker[] makers = new ColumnMaker[slots.length];
        int next = 0;
        for (Map.Entry<String, ColumnMapping> entry : table.columns().entrySet()) {
            slots[next] = layout.slot(entry.getKey());
            makers[next++] = column(table.table(), entry.getKey(), entry.getValue());
        }
        int where =
                table.where().map(sql -> expression(new Wanted(sql, "boolean"))).orElse(-1);
        List<FoldedColumn> fold =
                table.fold().map(folded -> fold(table.table(), folded)).orElse(List.of());
        return new TableMaker(
                tablePosition(table.table()), layout, where, table.distinct(), slots, makers, fold, programme);
    }

    /** Position among the file's expressions; -1 when a problem has been told instead. */
    private int expression(Wanted wanted) {
        return List.copyOf(expressions.keySet()).indexOf(wanted);
    }

    private List<FoldedColumn> fold(String table, Fold fold) {
        TableLayout layout = layout(table);
        List<FoldedColumn> columnsOfFold = new ArrayList<>();
        fold.columns()
                .forEach((source, name) -> columnsOfFold.add(new FoldedColumn(
                        layout.slot(fold.name()),
                        name,
                        layout.slot(fold.value()),
                        new ColumnMaker.FromColumn(
                                position(source, "tables." + table + ".fold"),
                                reader(table, fold.value(), fold.codes()),
                                new HashSet<>(fold.missing())))));
        return columnsOfFold;
    }

    private ColumnMaker column(String table, String name, ColumnMapping column) {
        ValueReader reader = reader(table, name, column.codes());
        if (column.expression().isPresent()) {
            int bound = expression(new Wanted(column.expression().get(), castTo(table, name)));
            return bound < 0
                    ? new ColumnMaker.FromConstant(null) // a problem has been told, nothing will run
                    : new ColumnMaker.FromExpression(
                            bound, layout(table).kind(layout(table).slot(name)), reader);
        }
        if (column.constant().isPresent()) {
            return constant(table, name, column.constant().get());
        }
        return new ColumnMaker.FromColumn(
                position(column.column().orElseThrow(), "tables." + table + ".columns." + name),
                reader,
                new HashSet<>(column.missing()));
    }

    /** A constant is written as the contract writes: codes as they are, days as 2025-12-31, a point for decimals. */
    private ColumnMaker constant(String table, String name, String text) {
        Object value =
                switch (layout(table).kind(layout(table).slot(name))) {
                    case DAY -> new ValueReader.Day(CONTRACT_DATES).read(text);
                    case WHOLE -> new ValueReader.Scaled(".", "", scale(table, name)).read(text);
                    case TEXT -> reader(table, name, Map.of()).read(text);
                };
        if (value == null) {
            definition.add(new Problem(
                    mapping.file(),
                    "tables." + table + ".columns." + name + ".constant",
                    "does not fit the column. Write it as the column's other values."));
        }
        return new ColumnMaker.FromConstant(value);
    }

    private ValueReader reader(String table, String name, Map<String, String> codes) {
        TableLayout layout = layout(table);
        return switch (layout.kind(layout.slot(name))) {
            case DAY -> new ValueReader.Day(scan.isTyped() ? typedDates() : mapping.dates());
            case WHOLE ->
                codes.isEmpty()
                        ? ValueReader.number(mapping, scale(table, name))
                        : new ValueReader.CodedNumber(
                                ValueReader.Code.of(Folded.keys(codes), true), scale(table, name));
            case TEXT -> text(table, name, codes);
        };
    }

    /** Days that the file itself knows as such are written by Adept; texts among them as the mapping says. */
    private List<DatePattern> typedDates() {
        List<DatePattern> patterns = new ArrayList<>(CONTRACT_DATES);
        patterns.addAll(mapping.dates());
        return patterns;
    }

    private static ValueReader text(String table, String name, Map<String, String> codes) {
        if (!codes.isEmpty()) {
            return ValueReader.Code.of(Folded.keys(codes), true);
        }
        Column column =
                Contract.table(table).flatMap(found -> found.column(name)).orElse(null);
        if (column == null || column.codes().isEmpty()) {
            return column != null && column.type().kind() == ColumnType.Kind.IDENTIFIER
                    ? ValueReader.Plain.IDENTIFIER
                    : ValueReader.Plain.CODE;
        }
        Map<String, String> own = new HashMap<>();
        column.codes().forEach(code -> own.put(code, code));
        return ValueReader.Code.of(Folded.keys(own), column.closed());
    }

    private static int scale(String table, String column) {
        return Contract.table(table)
                .flatMap(found -> found.column(column))
                .map(Column::type)
                .map(ColumnType::scale)
                .orElse(0);
    }

    private TableLayout layout(String table) {
        return java.util.Objects.requireNonNull(layouts.get(table), table);
    }

    private static int tablePosition(String table) {
        return Contract.TABLES.stream().map(found -> found.name()).toList().indexOf(table);
    }
}

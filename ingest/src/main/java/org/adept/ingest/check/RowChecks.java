package org.adept.ingest.check;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.ColumnType;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.RawTable;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Instrument;

/** The checks that need one row only. */
public final class RowChecks implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Days that may lie ahead. */
    private static final Set<String> AHEAD = Set.of("planned_end", "until");
    /** Numbers that may be below zero. */
    private static final Set<String> SIGNED = Set.of("age_gap", "value", "baseline", "target");
    /** Per table: of which columns a row must have at least one. */
    private static final Map<String, List<String>> ONE_OF =
            Map.of("sessions", List.of("match_id", "group_id"), "benchmarks", List.of("n", "standard_error"));
    /** Per table: what must not come before what. */
    private static final Map<String, List<List<String>>> ORDER = Map.of(
            "matches", List.of(List.of("started", "ended"), List.of("started", "planned_end")),
            "policies", List.of(List.of("from", "until")));

    private final ArrayList<OfTable> tables = new ArrayList<>();
    private final int[] extractedOn;
    private final HashMap<String, int[]> scales = new HashMap<>();

    /** What is checked in rows of one table, by slot. */
    private static final class OfTable implements Serializable {
        private static final long serialVersionUID = 1L;

        private final ArrayList<String> names;
        private final int[] required;
        private final int[] past;
        private final int[] unsigned;
        private final int[][] order;
        private final int response;
        private final int instrument;
        private final int[] oneOf;

        OfTable(RawTable table, TableLayout layout) {
            List<Column> columns = table.columns();
            boolean answers = table.name().equals("feedback");
            this.names = new ArrayList<>(layout.names());
            this.required = slots(layout, columns.stream().filter(Column::required));
            this.past = slots(layout, columns.stream().filter(RowChecks::mustHaveHappened));
            this.unsigned = slots(layout, columns.stream().filter(column -> mustNotBeNegative(table.name(), column)));
            this.order = ORDER.getOrDefault(table.name(), List.of()).stream()
                    .map(pair -> new int[] {layout.slot(pair.get(0)), layout.slot(pair.get(1))})
                    .toArray(int[][]::new);
            this.response = answers ? layout.slot("response") : -1;
            this.instrument = answers ? layout.slot("instrument") : -1;
            this.oneOf = ONE_OF.getOrDefault(table.name(), List.of()).stream()
                    .mapToInt(layout::slot)
                    .toArray();
        }

        private static int[] slots(TableLayout layout, Stream<Column> columns) {
            return columns.mapToInt(column -> layout.slot(column.name())).toArray();
        }
    }

    /**
     * @param extractedOn by file, days since 1970-01-01
     */
    public RowChecks(StudyDefinition study, Map<String, TableLayout> layouts, int[] extractedOn) {
        this.extractedOn = extractedOn.clone();
        for (Instrument instrument : study.instruments()) {
            scales.put(instrument.name(), new int[] {instrument.lowest(), instrument.highest()});
        }
        for (RawTable table : Contract.TABLES) {
            tables.add(new OfTable(table, Objects.requireNonNull(layouts.get(table.name()))));
        }
    }

    static boolean mustHaveHappened(Column column) {
        return column.type().equals(ColumnType.DATE) && !AHEAD.contains(column.name());
    }

    static boolean mustNotBeNegative(String table, Column column) {
        ColumnType.Kind kind = column.type().kind();
        boolean number = kind == ColumnType.Kind.INTEGER || kind == ColumnType.Kind.DECIMAL;
        boolean answer = table.equals("feedback") && column.name().equals("response");
        return number && !answer && !SIGNED.contains(column.name());
    }

    /** Adds every reason why the row cannot be used. */
    public void examine(RawRow row) {
        OfTable table = tables.get(row.table());
        for (int slot : table.required) {
            String name = table.names.get(slot);
            if (!row.has(slot) && !row.reasons().contains(Check.NOT_UNDERSTOOD.of(name))) {
                row.because(Check.REQUIRED.of(name));
            }
        }
        if (table.oneOf.length > 0 && Arrays.stream(table.oneOf).noneMatch(row::has)) {
            row.because(Check.REQUIRED.of(table.names.get(table.oneOf[0])));
        }
        for (int slot : table.past) {
            if (row.has(slot) && row.day(slot) > extractedOn[row.file()]) {
                row.because(Check.AFTER_EXTRACTION.of(table.names.get(slot)));
            }
        }
        for (int slot : table.unsigned) {
            if (row.has(slot) && row.number(slot) < 0) {
                row.because(Check.NEGATIVE.of(table.names.get(slot)));
            }
        }
        for (int[] pair : table.order) {
            if (row.has(pair[0]) && row.has(pair[1]) && row.day(pair[1]) < row.day(pair[0])) {
                row.because(Check.DATE_ORDER.of(table.names.get(pair[1])));
            }
        }
        scale(row, table);
    }

    private void scale(RawRow row, OfTable table) {
        if (table.response < 0 || !row.has(table.response)) {
            return;
        }
        int[] scale = scales.get(row.text(table.instrument, ""));
        long answer = row.number(table.response);
        if (scale != null && (answer < scale[0] || answer > scale[1])) {
            row.because(Check.OFF_SCALE.of("response"));
        }
    }
}

package org.adept.ingest.mapping;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.adept.ingest.identity.GuardedFile;
import org.adept.ingest.identity.Treatment;
import org.adept.ingest.identity.Treatments;
import org.adept.ingest.read.SourceFile;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** What is done with every record of one file. */
public final class FilePlan implements Serializable {
    private static final long serialVersionUID = 1L;

    private final SourceFile file;
    private final GuardedFile guarded;
    private final Treatments treatments;
    private final int fields;
    private final int width;
    private final HashSet<String> missing;
    private final ArrayList<Join> joins;
    private final ArrayList<BoundExpression> expressions;
    private final int[] expressionInputs;
    private final ArrayList<TableMaker> makers;

    /**
     * One lookup done for each record.
     *
     * @param lookup position of its table among all lookups of the study
     * @param keys positions of the key columns
     * @param target first position of the taken columns
     */
    record Join(int lookup, ArrayList<Integer> keys, int target, int count) implements Serializable {}

    FilePlan(
            SourceFile file,
            IdentityPlan identity,
            int fields,
            int width,
            List<String> missing,
            List<Join> joins,
            List<BoundExpression> expressions,
            List<TableMaker> makers) {
        this.file = file;
        this.guarded = identity.guarded();
        this.treatments = identity.treatments();
        this.fields = fields;
        this.width = width;
        this.missing = new HashSet<>(missing);
        this.joins = new ArrayList<>(joins);
        this.expressions = new ArrayList<>(expressions);
        this.expressionInputs = expressions.stream()
                .flatMapToInt(BoundExpression::inputs)
                .sorted()
                .distinct()
                .toArray();
        this.makers = new ArrayList<>(makers);
    }

    public SourceFile file() {
        return file;
    }

    /** What the guard has to know of the file. */
    public GuardedFile guarded() {
        return guarded;
    }

    /** Number of fields a record must have. */
    public int fields() {
        return fields;
    }

    /** Whether any table is made of this file; otherwise it is looked into, or not used at all. */
    public boolean makesRows() {
        return !makers.isEmpty();
    }

    /** Positions of the tables made of this file, each once. */
    public List<Integer> tables() {
        return makers.stream().map(TableMaker::table).distinct().sorted().toList();
    }

    /** Told of each lookup whether the record found its partner. */
    public interface LookupCounts {
        void lookedUp(int lookup, boolean found);
    }

    /** Makes the rows of every table out of one record, which is treated first as the mapping declares. */
    public void make(long line, String[] cells, List<LookupTable> lookups, LookupCounts counts, Consumer<RawRow> rows) {
        String[] record = treatments.treat(cells);
        @Nullable String[] source = new @Nullable String[width];
        for (int i = 0; i < fields; i++) {
            source[i] = missing.contains(record[i]) ? null : record[i];
        }
        for (Join join : joins) {
            join(join, source, record, lookups.get(join.lookup()), counts);
        }
        GenericInternalRow row = new GenericInternalRow(expressionInputs.length == 0 ? 0 : width);
        for (int input : expressionInputs) {
            String text = source[input];
            row.update(
                    input, text == null || text.equals(Treatment.NOT_UNDERSTOOD) ? null : UTF8String.fromString(text));
        }
        SourceRecord made = new SourceRecord(source, row, expressions);
        for (TableMaker maker : makers) {
            maker.make(made, file.index(), line, rows);
        }
    }

    private void join(Join join, @Nullable String[] source, String[] record, LookupTable lookup, LookupCounts counts) {
        List<String> parts = new ArrayList<>(join.keys().size());
        for (int key : join.keys()) {
            // a key may itself have been looked up
            String looked = source[key];
            parts.add(key < fields ? record[key] : looked == null ? "" : looked);
        }
        String @Nullable [] found = lookup.find(LookupTable.key(parts));
        counts.lookedUp(join.lookup(), found != null);
        for (int i = 0; i < join.count() && found != null; i++) {
            source[join.target() + i] = missing.contains(found[i]) ? null : found[i];
        }
    }
}

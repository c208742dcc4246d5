package org.adept.ingest.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.read.SourceFile;

/** What one task saw: counts for the reconciliation and the checks, and the rows it set aside. */
public final class Ledger {
    private final List<SourceFile> files;
    private final Map<String, long[]> counts = new HashMap<>();
    private final List<SetAside> setAside = new ArrayList<>();

    public Ledger(List<SourceFile> files) {
        this.files = files;
    }

    /** How a record of a file was read; the positions of the small table {@code files}. */
    public enum Reading {
        READ,
        MAPPED,
        UNREADABLE,
        BLANK
    }

    /** What became of a row; the positions of the small table {@code produced}. */
    public enum Fate {
        PRODUCED,
        ACCEPTED,
        QUARANTINED,
        DUPLICATE
    }

    public void record(int file, Reading reading) {
        SourceFile source = files.get(file);
        String key = CountKey.of(SmallTable.FILES, source.sourceName(), source.name());
        add(key, SmallTable.FILES, Reading.READ.ordinal(), 1);
        add(key, SmallTable.FILES, reading.ordinal(), 1);
    }

    public void unreadable(int file, long line, String reason) {
        record(file, Reading.UNREADABLE);
        failed(Check.UNREADABLE, "", reason);
        setAside.add(new SetAside(file, line, SetAside.NO_TABLE, reason));
    }

    /** A row was made of a record. */
    public void produced(RawRow row) {
        fate(row, Fate.PRODUCED, 1);
    }

    /** The row repeats another by design: it was never produced. */
    public void repeated(RawRow row) {
        fate(row, Fate.PRODUCED, -1);
    }

    public void duplicate(RawRow row) {
        fate(row, Fate.DUPLICATE, 1);
        failed(Check.EXACT_DUPLICATE, table(row), "");
    }

    /** The row's last station: accepted when nothing is wrong with it, set aside otherwise. */
    public boolean accepts(RawRow row) {
        if (row.reasons().isEmpty()) {
            fate(row, Fate.ACCEPTED, 1);
            return true;
        }
        fate(row, Fate.QUARANTINED, 1);
        for (String reason : row.reasons()) {
            int colon = reason.indexOf(':');
            add(
                    CountKey.of(
                            SmallTable.CHECKS,
                            reason.substring(0, colon),
                            Check.Severity.ERROR.word(),
                            table(row),
                            reason.substring(colon + 1)),
                    SmallTable.CHECKS,
                    0,
                    1);
        }
        setAside.add(new SetAside(row.file(), row.line(), row.table(), String.join(" ", row.reasons())));
        return false;
    }

    public void failed(Check check, String table, String column) {
        add(
                CountKey.of(SmallTable.CHECKS, check.word(), check.severity().word(), table, column),
                SmallTable.CHECKS,
                0,
                1);
    }

    /** A record that was looked up. */
    public void lookedUp(String source, String lookup, boolean found) {
        String key = CountKey.of(SmallTable.LOOKUPS, source, lookup);
        add(key, SmallTable.LOOKUPS, 0, 1);
        if (!found) {
            add(key, SmallTable.LOOKUPS, 1, 1);
        }
    }

    public Map<String, long[]> counts() {
        return counts;
    }

    public List<SetAside> setAside() {
        return setAside;
    }

    private void fate(RawRow row, Fate fate, long amount) {
        SourceFile source = files.get(row.file());
        add(
                CountKey.of(SmallTable.PRODUCED, source.sourceName(), source.name(), table(row)),
                SmallTable.PRODUCED,
                fate.ordinal(),
                amount);
    }

    private void add(String key, SmallTable table, int position, long amount) {
        counts.computeIfAbsent(key, any -> new long[table.counts().size()])[position] += amount;
    }

    private static String table(RawRow row) {
        return Contract.TABLES.get(row.table()).name();
    }
}

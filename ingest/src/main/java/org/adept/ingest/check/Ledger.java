package org.adept.ingest.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.read.SourceFile;
import org.adept.ingest.rule.Rule;
import org.adept.ingest.rule.Rules;

/** What one task saw: counts for the reconciliation and the checks, and the rows it set aside. */
public final class Ledger {
    private static final int FATES = Fate.values().length;

    private final List<SourceFile> files;
    private final Severities severities;
    private final Map<String, long[]> counts = new HashMap<>();
    private final Map<Integer, long[]> records = new HashMap<>(); // by file
    private final long[][] fates; // by file and table; empty until a row of them is seen
    private final Map<Integer, long[]> lookups = new HashMap<>();
    private final Map<Integer, long[]> ends = new HashMap<>(); // by file
    private final List<SetAside> setAside = new ArrayList<>();

    public Ledger(List<SourceFile> files, Severities severities) {
        this.files = files;
        this.severities = severities;
        this.fates = new long[files.size() * Contract.TABLES.size()][0];
    }

    /** How a record of a file was read; the positions of the small table {@code files}. */
    public enum Reading {
        READ(0),
        MAPPED(1),
        UNREADABLE(2),
        BLANK(3);

        private final int position;

        Reading(int position) {
            this.position = position;
        }

        /** Which count of the small table it is. */
        public int position() {
            return position;
        }
    }

    /** What became of a row; the positions of the small table {@code produced}. */
    public enum Fate {
        PRODUCED(0),
        ACCEPTED(1),
        QUARANTINED(2),
        DUPLICATE(3);

        private final int position;

        Fate(int position) {
            this.position = position;
        }

        /** Which count of the small table it is. */
        public int position() {
            return position;
        }
    }

    public void record(int file, Reading reading) {
        long[] count = records.computeIfAbsent(file, any -> new long[Reading.values().length]);
        count[Reading.READ.position()]++;
        count[reading.position()]++;
    }

    public void unreadable(int file, long line, String reason) {
        record(file, Reading.UNREADABLE);
        failed(Rules.UNREADABLE, "", reason);
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

    /** The row is of someone who withdrew consent: it is as if it had never been made. */
    public void withdrawn(RawRow row) {
        fate(row, Fate.PRODUCED, -1);
    }

    /** The row no longer stands, and why; it is not among those produced. */
    public void leftOut(RawRow row, String reason) {
        fate(row, Fate.PRODUCED, -1);
        SourceFile source = files.get(row.file());
        add(
                CountKey.of(SmallTable.LEFT_OUT, source.sourceName(), source.name(), table(row), reason),
                SmallTable.LEFT_OUT,
                0,
                1);
    }

    /** The row stands where an earlier batch had its key: it corrects what that said, or says it again. */
    void changes(RawRow row, boolean corrects) {
        long[] count = counts.computeIfAbsent(Changes.key(row.file(), table(row)), any -> new long[2]);
        count[corrects ? 0 : 1]++;
    }

    public void duplicate(RawRow row) {
        fate(row, Fate.DUPLICATE, 1);
        failed(Rules.EXACT_DUPLICATE, table(row), "");
    }

    /** Whether one of the reasons the row has so far sets it aside. */
    public boolean setsAside(RawRow row) {
        return !row.reasons().isEmpty() && severities.setAside(row);
    }

    /** The row's last station: every reason is counted, and the row accepted when none of them sets it aside. */
    public boolean accepts(RawRow row) {
        if (row.reasons().isEmpty()) {
            fate(row, Fate.ACCEPTED, 1);
            return true;
        }
        for (String reason : row.reasons()) {
            failed(Severities.rule(reason), table(row), Severities.column(reason));
        }
        if (!severities.setAside(row)) {
            fate(row, Fate.ACCEPTED, 1);
            return true;
        }
        fate(row, Fate.QUARANTINED, 1);
        setAside.add(new SetAside(row.file(), row.line(), row.table(), String.join(" ", row.reasons())));
        return false;
    }

    public void failed(Rule rule, String table, String column) {
        failed(rule.name(), table, column);
    }

    private void failed(String rule, String table, String column) {
        add(CountKey.of(SmallTable.CHECKS, rule, severities.of(rule).word(), table, column), SmallTable.CHECKS, 0, 1);
    }

    /** A match that is counted: whether its end is known, for the file it stands in. */
    public void counted(RawRow match, boolean hasEnd) {
        long[] count = ends.computeIfAbsent(match.file(), any -> new long[2]);
        count[0] += hasEnd ? 1 : 0;
        count[1]++;
    }

    /** A record that was looked up in a lookup of that position. */
    public void lookedUp(int lookup, boolean found) {
        long[] count = lookups.computeIfAbsent(lookup, any -> new long[2]);
        count[0]++;
        count[1] += found ? 0 : 1;
    }

    /**
     * Every count by its key.
     *
     * @param lookupNames source and name of each lookup, by position
     */
    public Map<String, long[]> counts(List<String[]> lookupNames) {
        Map<String, long[]> all = new HashMap<>(counts);
        records.forEach((file, count) -> {
            SourceFile source = files.get(file);
            all.put(CountKey.of(SmallTable.FILES, source.sourceName(), source.name()), count);
        });
        for (int place = 0; place < fates.length; place++) {
            if (fates[place].length == 0) {
                continue;
            }
            SourceFile source = files.get(place / Contract.TABLES.size());
            String table = Contract.TABLES.get(place % Contract.TABLES.size()).name();
            all.put(CountKey.of(SmallTable.PRODUCED, source.sourceName(), source.name(), table), fates[place]);
        }
        ends.forEach((file, count) -> all.put(CheckList.ends(files.get(file).source(), file), count));
        lookups.forEach((lookup, count) -> all.put(CountKey.of(SmallTable.LOOKUPS, lookupNames.get(lookup)), count));
        return all;
    }

    public List<SetAside> setAside() {
        return setAside;
    }

    /** The rows set aside so far, which are then held no longer. */
    public List<SetAside> takeSetAside() {
        List<SetAside> taken = List.copyOf(setAside);
        setAside.clear();
        return taken;
    }

    private void fate(RawRow row, Fate fate, long amount) {
        int place = row.file() * Contract.TABLES.size() + row.table();
        if (fates[place].length == 0) {
            fates[place] = new long[FATES];
        }
        fates[place][fate.position()] += amount;
    }

    private void add(String key, SmallTable table, int position, long amount) {
        counts.computeIfAbsent(key, any -> new long[table.counts().size()])[position] += amount;
    }

    private static String table(RawRow row) {
        return Contract.TABLES.get(row.table()).name();
    }
}

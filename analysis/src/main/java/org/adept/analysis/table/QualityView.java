package org.adept.analysis.table;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of the rows handed in: added up per source, so that no file's name is carried further. */
public final class QualityView {
    /** One check over one column: how many rows failed among those checked. */
    public record Check(String check, String severity, String table, String column, long failed, long checked) {}

    /** One lookup: how many rows looked and how many found no partner. */
    public record Lookup(String source, String lookup, long rows, long unmatched) {}

    private static final List<String> FILE_COUNTS = List.of("read", "mapped", "unreadable", "blank");
    private static final List<String> ROW_COUNTS = List.of("produced", "accepted", "quarantined", "duplicates");

    private final SortedMap<String, Long> files = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Long>> produced = new TreeMap<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Lookup> lookups = new ArrayList<>();

    private QualityView(SmallRows fileRows, SmallRows producedRows, SmallRows checkRows, SmallRows lookupRows) {
        if (fileRows.size() > 0) {
            FILE_COUNTS.forEach(name -> files.put(name, fileRows.total(name)));
        }
        for (String table : producedRows.levels("table")) {
            SortedMap<String, Long> counts = new TreeMap<>();
            ROW_COUNTS.forEach(name -> counts.put(name, producedRows.total(name, "table", table)));
            produced.put(table, counts);
        }
        for (int i = 0; i < checkRows.size(); i++) {
            checks.add(new Check(
                    checkRows.text("check", i),
                    checkRows.text("severity", i),
                    checkRows.text("table", i),
                    checkRows.text("column", i),
                    checkRows.count("failed", i),
                    checkRows.count("checked", i)));
        }
        for (int i = 0; i < lookupRows.size(); i++) {
            lookups.add(new Lookup(
                    lookupRows.text("source", i),
                    lookupRows.text("lookup", i),
                    lookupRows.count("rows", i),
                    lookupRows.count("unmatched", i)));
        }
    }

    static QualityView of(SmallRows files, SmallRows produced, SmallRows checks, SmallRows lookups) {
        return new QualityView(files, produced, checks, lookups);
    }

    /** Rows read, mapped, unreadable, blank, over all files; empty when the table has no rows. */
    public SortedMap<String, Long> files() {
        return files;
    }

    /** Per raw table: rows produced, accepted, quarantined, duplicates. */
    public SortedMap<String, SortedMap<String, Long>> produced() {
        return produced;
    }

    public List<Check> checks() {
        return List.copyOf(checks);
    }

    public List<Lookup> lookups() {
        return List.copyOf(lookups);
    }
}

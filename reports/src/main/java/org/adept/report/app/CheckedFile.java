package org.adept.report.app;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableFile;
import org.adept.ingest.contract.SmallTableRow;

/**
 * What became of one file.
 *
 * @param file its name as the study names it
 * @param read records read, blank lines among them
 * @param mapped records of which rows were made
 * @param unreadable records set aside unread
 * @param blank records without anything
 * @param tables rows made of them
 * @param setAside rows by table, rule and column, as {@code gender of participants: not-understood}
 */
record CheckedFile(
        String file,
        long read,
        long mapped,
        long unreadable,
        long blank,
        List<Rows> tables,
        Map<String, Long> setAside) {

    /** Rows of one table: produced = accepted + quarantined + duplicates. */
    record Rows(String table, long produced, long accepted, long quarantined, long duplicates) {}

    /** Every file of a run, in the order of its tables. */
    static List<CheckedFile> read(Path hidden) throws IOException {
        Path folder = hidden.resolve("tables");
        Map<String, List<Rows>> tables = new LinkedHashMap<>();
        for (SmallTableRow row : SmallTableFile.read(folder, SmallTable.PRODUCED)) {
            tables.computeIfAbsent(row.key(SmallTable.PRODUCED, "file"), file -> new ArrayList<>())
                    .add(new Rows(
                            row.key(SmallTable.PRODUCED, "table"),
                            row.count(SmallTable.PRODUCED, "produced"),
                            row.count(SmallTable.PRODUCED, "accepted"),
                            row.count(SmallTable.PRODUCED, "quarantined"),
                            row.count(SmallTable.PRODUCED, "duplicates")));
        }
        Map<String, Map<String, Long>> reasons = reasons(hidden.resolve("quarantine.csv"));
        List<CheckedFile> files = new ArrayList<>();
        for (SmallTableRow row : SmallTableFile.read(folder, SmallTable.FILES)) {
            String file = row.key(SmallTable.FILES, "file");
            files.add(new CheckedFile(
                    file,
                    row.count(SmallTable.FILES, "read"),
                    row.count(SmallTable.FILES, "mapped"),
                    row.count(SmallTable.FILES, "unreadable"),
                    row.count(SmallTable.FILES, "blank"),
                    tables.getOrDefault(file, List.of()),
                    reasons.getOrDefault(file, Map.of())));
        }
        return files;
    }

    /** Rows by file, then by rule; a row with two reasons counts under both. */
    private static Map<String, Map<String, Long>> reasons(Path list) throws IOException {
        Map<String, Map<String, Long>> reasons = new LinkedHashMap<>();
        if (!Files.exists(list)) {
            return reasons;
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(list)) {
            for (NamedCsvRecord row : rows) {
                Map<String, Long> ofFile = reasons.computeIfAbsent(row.getField("file"), file -> new TreeMap<>());
                for (String reason : row.getField("reasons").split(" ")) {
                    ofFile.merge(named(row.getField("table"), reason), 1L, Long::sum);
                }
            }
        }
        return reasons;
    }

    private static String named(String table, String reason) {
        int colon = reason.indexOf(':');
        String rule = colon < 0 ? reason : reason.substring(0, colon);
        String column = colon < 0 ? "" : "." + reason.substring(colon + 1);
        return table.isEmpty() ? rule : table + column + ": " + rule;
    }

    /** The account of the file, line by line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%s   read %,d: mapped %,d, unreadable %,d, blank %,d"
                .formatted(file, read, mapped, unreadable, blank));
        for (Rows rows : tables) {
            lines.add("  %-14s %,9d rows: taken in %,d, set aside %,d, exact duplicates %,d"
                    .formatted(rows.table(), rows.produced(), rows.accepted(), rows.quarantined(), rows.duplicates()));
        }
        setAside.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> lines.add("  set aside %,7d   %s".formatted(entry.getValue(), entry.getKey())));
        return lines;
    }
}

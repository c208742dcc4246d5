package org.adept.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.mapping.Mappings;
import org.adept.ingest.mapping.PreciseDay;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.study.MappingDefinition.Precision;
import org.adept.ingest.testing.Definitions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written into a Delta table, and what comes back. */
class DeltaLogTest {
    private static final Map<String, TableLayout> LAYOUTS = Mappings.layouts(Definitions.empty());
    private final Path folder;

    DeltaLogTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static RawRow match(String id, long line) {
        StoredTable table = StoredTable.named("matches");
        TableLayout layout = java.util.Objects.requireNonNull(LAYOUTS.get("matches"));
        RawRow row = new RawRow(table.position(), 0, line, false, new @Nullable Object[layout.size()]);
        row.set(layout.slot("match_id"), id);
        row.set(layout.slot("started"), PreciseDay.of(19000, Precision.DAY));
        row.set(layout.slot("ended"), PreciseDay.of(19031, Precision.MONTH));
        row.set(layout.slot("sequence"), 3L);
        return row;
    }

    private DataFile file(int batch, RawRow... rows) throws IOException {
        StoredTable table = StoredTable.of(Contract.TABLES.indexOf(Contract.MATCHES));
        String place = "batch=" + batch + "/part.parquet";
        try (RowFileWriter writer = RowFileWriter.open(folder, table, place, LAYOUTS.get("matches"), new int[] {0})) {
            for (RawRow row : rows) {
                writer.write(row);
            }
            return writer.finish();
        }
    }

    @Test
    void rowsComeBackAsTheyWere() throws IOException {
        RawRow one = match("m1", 2);
        RawRow other = match("m2", 3);
        other.because("not-understood:ended");
        DataFile file = file(1, one, other);

        List<RawRow> back = new ArrayList<>();
        RowFileReader.open(
                        folder.resolve("matches").resolve(file.path()), one.table(), LAYOUTS.get("matches"), new int[] {
                            5
                        })
                .forEachRemaining(back::add);

        assertEquals(2, back.size());
        assertEquals(true, back.get(0).sameValues(one));
        assertEquals(5, back.get(0).file());
        assertEquals(3, back.get(1).line());
        assertEquals(List.of("not-understood:ended"), back.get(1).reasons());
    }

    @Test
    void eachBatchIsAVersion() throws IOException {
        DeltaLog log = new DeltaLog();
        StoredTable table = StoredTable.named("matches");
        for (int batch = 1; batch < 13; batch++) {
            DataFile file = file(batch, match("m" + batch, 2));
            assertEquals(batch - 1, log.append(folder.resolve("matches"), table, batch, List.of(file)));
        }
        String entries = "matches/_delta_log/";
        assertTrue(Files.exists(folder.resolve(entries + "00000000000000000010.checkpoint.parquet")));
        String first = Files.readString(folder.resolve(entries + "00000000000000000000.json"));
        assertTrue(first.contains("\"path\":\"batch=1/part.parquet\""));
        assertFalse(first.contains("stats"), "smallest and largest identifiers must not stand in the log");
    }
}

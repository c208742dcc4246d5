package org.adept.ingest.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.adept.ingest.check.SetAside;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.CsvLine;
import org.adept.ingest.read.SourceFile;

/** {@code quarantine.csv}: where every row stands that is not counted, and why; never what it holds. */
final class Quarantine {
    private Quarantine() {}

    static void write(Path file, List<SourceFile> files, Iterator<SetAside> rows) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("source,file,line,table,reasons\n");
            while (rows.hasNext()) {
                SetAside row = rows.next();
                SourceFile source = files.get(row.file());
                writer.write(CsvLine.of(List.of(
                        source.sourceName(), source.name(), Long.toString(row.line()), table(row), row.reasons())));
            }
        }
    }

    private static String table(SetAside row) {
        return row.table() == SetAside.NO_TABLE
                ? ""
                : Contract.TABLES.get(row.table()).name();
    }
}

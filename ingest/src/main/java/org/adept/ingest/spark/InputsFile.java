package org.adept.ingest.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.adept.ingest.mapping.FilePlan;
import org.adept.ingest.read.FileScan;
import org.adept.ingest.study.FileKind;

/**
 * {@code inputs.csv}: every file and sheet the study was made of, how it was read, and what its bytes were. {@code use}
 * is rows, lookup (one that no row comes from, whether looked into or not used at all) or outside.
 */
final class InputsFile {
    private static final String HEADER = "file,use,bytes,sha256,encoding,separator";

    private InputsFile() {}

    static void write(Path privateFolder, Scans scans, List<FilePlan> plans) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        for (FileScan scan : scans.files()) {
            lines.add(line(scan, plans.get(scan.file().index()).makesRows() ? "rows" : "lookup"));
        }
        scans.outside().forEach(scan -> lines.add(line(scan, "outside")));
        Files.write(privateFolder.resolve("inputs.csv"), lines);
    }

    private static String line(FileScan scan, String use) {
        boolean text = scan.file().kind() == FileKind.TEXT && !scan.header().isEmpty();
        return String.join(
                ",",
                quoted(scan.file().name()),
                use,
                String.valueOf(scan.bytes()),
                scan.digest(),
                text ? scan.file().format().encoding() : "",
                text ? quoted(separator(scan.file().format().separator())) : "");
    }

    private static String separator(char separator) {
        return separator == '\t' ? "tab" : String.valueOf(separator);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}

package org.adept.ingest.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.adept.ingest.mapping.FilePlan;
import org.adept.ingest.read.FileScan;
import org.adept.ingest.store.BatchFile;
import org.adept.ingest.store.BatchFile.Form;
import org.adept.ingest.store.Kept;
import org.adept.ingest.store.Kept.KeptFile;
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
            lines.add(line(scan, form(scan, plans.get(scan.file().index()))));
        }
        scans.outside().forEach(scan -> lines.add(line(scan, outside(scan))));
        Files.write(privateFolder.resolve("inputs.csv"), lines);
    }

    /** As the manifests of a store's batches say: the files themselves may be gone. */
    static void write(Path privateFolder, Kept kept) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        for (KeptFile stored : kept.files()) {
            BatchFile file = stored.file();
            lines.add(line(stored.label(), file.form(), file.bytes(), file.sha256()));
        }
        kept.outside().forEach(file -> lines.add(line(file.name(), file.form(), file.bytes(), file.sha256())));
        Files.write(privateFolder.resolve("inputs.csv"), lines);
    }

    /** How a source's file was read. */
    static Form form(FileScan scan, FilePlan plan) {
        return form(scan, plan.makesRows() ? "rows" : "lookup");
    }

    /** How a file that belongs to no source was read. */
    static Form outside(FileScan scan) {
        return form(scan, "outside");
    }

    private static Form form(FileScan scan, String use) {
        boolean text = scan.file().kind() == FileKind.TEXT && !scan.header().isEmpty();
        return new Form(
                use,
                text ? scan.file().format().encoding() : "",
                text ? separator(scan.file().format().separator()) : "");
    }

    private static String line(FileScan scan, Form form) {
        return line(scan.file().name(), form, scan.bytes(), scan.digest());
    }

    private static String line(String name, Form form, long bytes, String digest) {
        return String.join(
                ",",
                quoted(name),
                form.use(),
                String.valueOf(bytes),
                digest,
                form.encoding(),
                form.separator().isEmpty() ? "" : quoted(form.separator()));
    }

    private static String separator(char separator) {
        return separator == '\t' ? "tab" : String.valueOf(separator);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}

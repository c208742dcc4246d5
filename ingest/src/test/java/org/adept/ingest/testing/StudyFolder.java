package org.adept.ingest.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableFile;
import org.adept.ingest.contract.SmallTableRow;
import org.adept.ingest.spark.Ingestion;
import org.adept.ingest.store.Occasion;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyReader;

/** A study in a folder of its own: written file by file, then read as a user's would be. */
public record StudyFolder(Path folder) {

    /** A study with one programme {@code lab}, files {@code exports/*.csv} and {@code mapping.yaml}. */
    public static StudyFolder of(Path folder, String more) {
        StudyFolder study = new StudyFolder(folder);
        return study.with(
                "study.yaml",
                """
                study: test
                observed-until: 2024-12-31
                sources:
                  - {programme: lab, files: "exports/*", mapping: mapping.yaml}
                """
                        + more.stripIndent());
    }

    public StudyFolder with(String file, String text) {
        return with(file, text, StandardCharsets.UTF_8);
    }

    public StudyFolder with(String file, String text, Charset charset) {
        return with(file, text.getBytes(charset));
    }

    public StudyFolder with(String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public StudyFile read() throws StudyProblems {
        return StudyReader.read(folder.resolve("study.yaml"));
    }

    /** Ingests into {@code private/}, with settings in which rows are dealt out over several tasks. */
    public IngestSummary ingest() throws StudyProblems, IOException {
        return ingest("private", IngestSettings.withDefaults().withPartitions(2).withChunkBytes(256));
    }

    public IngestSummary ingest(String to, IngestSettings settings) throws StudyProblems, IOException {
        return ingest(to, settings, Occasion.of(Instant.parse("2025-01-15T12:00:00Z"), "test", "ingest"));
    }

    public IngestSummary ingest(String to, IngestSettings settings, Occasion occasion)
            throws StudyProblems, IOException {
        return new Ingestion(read(), folder.resolve(to), settings, occasion).run(SharedSpark.session());
    }

    /** The problems ingest stops at; fails when it does not stop. */
    public List<StudyProblems.Problem> problems() throws IOException {
        try {
            ingest();
        } catch (StudyProblems problems) {
            return problems.problems();
        }
        throw new AssertionError("nothing stopped the study");
    }

    public List<SmallTableRow> table(SmallTable table) throws IOException {
        return SmallTableFile.read(folder.resolve("private/tables"), table);
    }

    /** Counts of the row with these keys; fails when there is none. */
    public List<Long> counts(SmallTable table, String... keys) throws IOException {
        return table(table).stream()
                .filter(row -> row.keys().equals(List.of(keys)))
                .findFirst()
                .map(SmallTableRow::counts)
                .orElseThrow(() -> new AssertionError("no row " + List.of(keys) + " in " + table));
    }

    /** Lines of the quarantine without its header. */
    public List<String> quarantine() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("private/quarantine.csv"));
        return lines.subList(1, lines.size());
    }

    /** Every file that a run left in its folder, by its place there. */
    public Map<String, String> written(String to) throws IOException {
        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(to))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                written.put(folder.resolve(to).relativize(file).toString(), Files.readString(file));
            }
        }
        return written;
    }
}

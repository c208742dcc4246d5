package org.adept.ingest.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.adept.ingest.mapping.WantedColumns;
import org.adept.ingest.read.Chunk;
import org.adept.ingest.read.CsvFormat;
import org.adept.ingest.read.FileScan;
import org.adept.ingest.read.SourceFile;
import org.adept.ingest.study.MappingDefinition;
import org.adept.ingest.study.Note;
import org.adept.ingest.study.StudyDefinition.Source;
import org.adept.ingest.study.StudyFile;

/**
 * Every file of a study, looked through once on the driver.
 *
 * @param files files of the sources, by position
 * @param outside files that are looked into and are none of a source
 */
record Scans(List<FileScan> files, List<FileScan> outside) {

    static Scans of(StudyFile study, int chunkBytes) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        List<Source> sources = study.definition().sources();
        for (int source = 0; source < sources.size(); source++) {
            Source from = sources.get(source);
            CsvFormat format = CsvFormat.of(from.mapping().reading());
            for (String name : from.files()) {
                String path = study.resolve(name).toString();
                SourceFile file = new SourceFile(files.size(), source, from.programme(), name, path, format);
                files.addAll(file.parts());
            }
        }
        List<MappingDefinition> mappings = sources.stream().map(Source::mapping).toList();
        try {
            return new Scans(
                    files.parallelStream()
                            .map(file -> scan(file, chunkBytes, mappings.get(file.source())))
                            .toList(),
                    List.of());
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static FileScan scan(SourceFile file, int chunkBytes, MappingDefinition mapping) {
        try {
            return WantedColumns.uses(mapping, file.name())
                    ? FileScan.of(file, chunkBytes, WantedColumns.of(mapping))
                    : FileScan.unused(file, "is used by no table of " + mapping.file() + " and was not read.");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    long bytes() {
        Map<String, Long> sizes = new HashMap<>(); // a workbook's sheets are one file
        all().forEach(scan -> sizes.put(scan.file().path(), scan.bytes()));
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What was found out about the files. */
    List<Note> notes() {
        return all().stream()
                .flatMap(scan ->
                        scan.notes().stream().map(note -> new Note(scan.file().name(), note)))
                .toList();
    }

    Scans with(List<FileScan> lookedInto) {
        return new Scans(files, lookedInto);
    }

    /** Every file that was read, those outside last. */
    List<FileScan> all() {
        return Stream.concat(files.stream(), outside.stream()).toList();
    }

    /** SHA-256 over each file's name and digest, in the order of the study, then those outside. */
    String digest() {
        MessageDigest all = FileScan.sha256();
        all().forEach(scan -> {
            all.update(scan.file().name().getBytes(StandardCharsets.UTF_8));
            all.update((byte) 0);
            all.update(scan.digest().getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(all.digest());
    }

    /** The chunks of the files that make rows, dealt into groups of about the same number of bytes. */
    List<List<Chunk>> groups(List<Boolean> makesRows, int most, long groupBytes) {
        List<Chunk> chunks = new ArrayList<>();
        for (FileScan scan : files) {
            if (makesRows.get(scan.file().index())) {
                chunks.addAll(scan.chunks());
            }
        }
        long total = chunks.stream().mapToLong(Chunk::length).sum();
        int count = (int) Math.max(most, total / groupBytes);
        return Partitions.groups(chunks, count, Chunk::length);
    }
}

package org.adept.analysis.finding;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code findings.json}, the contract between analysis, reports and everyone else; its JSON Schema lies beside this
 * class as {@code findings.schema.json}. Writing what was read gives the same bytes.
 */
public final class FindingsCodec {
    /** Raised when a reader of the old shape could not read the new one. */
    public static final int SCHEMA_VERSION = 1;

    private FindingsCodec() {}

    public static void write(StudyFindings findings, Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            write(findings, writer);
        }
    }

    public static void write(StudyFindings findings, Writer writer) throws IOException {
        FindingsWriter.write(findings, writer);
    }

    public static StudyFindings read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(reader);
        }
    }

    /** Reads findings; a file of another schema version or shape is refused with what to do. */
    public static StudyFindings read(Reader reader) throws IOException {
        return FindingsReader.read(reader);
    }
}

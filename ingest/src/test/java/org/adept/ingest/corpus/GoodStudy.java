package org.adept.ingest.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.adept.ingest.testing.StudyFolder;

/** A small study in which everything is in order, and ways to spoil it. */
record GoodStudy(StudyFolder study) {
    static final String PEOPLE =
            """
            id,gender,entry,field
            anne-0001,woman,2024-01-10,physics
            bodil-002,woman,2024-01-11,biology
            cecil-003,man,2024-01-12,physics
            dagny-004,woman,2024-01-13,geology
            """;

    static final String MATCHES =
            """
            id,mentee,mentor,started,planned,ended,mode,monthly
            pair-0001,anne-0001,,2024-02-01,2024-08-01,2024-07-20,online,2.5
            pair-0002,bodil-002,,2024-02-05,2024-08-05,,in-person,1.0
            pair-0003,cecil-003,,2024-02-07,2024-08-07,2024-03-01,online,
            """;

    static final String SESSIONS =
            """
            pair,day,minutes
            pair-0001,2024-02-10,45
            pair-0001,2024-03-10,30
            pair-0002,2024-02-20,60
            """;

    static final String ANSWERS =
            """
            who,pair,b1,b2
            anne-0001,pair-0001,4,5
            bodil-002,pair-0002,3,
            """;

    static final String MAPPING =
            """
            tables:
              participants:
                from: "people*"
                columns: {participant_id: id, gender: gender, entry_on: entry, field: field}
              matches:
                from: "matches*"
                columns:
                  match_id: id
                  mentee_id: mentee
                  mentor_id: mentor
                  started: started
                  planned_end: planned
                  ended: ended
                  mode: mode
                  agreed_meetings_per_month: monthly
              sessions:
                from: "sessions*"
                columns: {match_id: pair, "on": day, minutes: minutes}
              feedback:
                from: "answers*"
                columns: {participant_id: who, match_id: pair, instrument: {constant: bond}, wave: {constant: end}}
                fold: {name: item, value: response, columns: {b1: b1, b2: b2}}
            """;

    static final String STUDY =
            """
            study: corpus
            observed-until: 2024-12-31
            sources:
              - {programme: lab, files: "exports/*", mapping: mapping.yaml}
            formats:
              mode: {levels: [in-person, online, hybrid], reference: in-person}
            subgroups: [field]
            instruments: {bond: {version: "1", scale: [1, 5], top-box-from: 4, items: {b1: {en: One}, b2: {en: Two}}}}
            languages: [en]
            """;

    static GoodStudy in(Path folder) {
        return new GoodStudy(new StudyFolder(folder))
                .definition("study.yaml", STUDY)
                .definition("mapping.yaml", MAPPING)
                .export("people.csv", PEOPLE)
                .export("matches.csv", MATCHES)
                .export("sessions.csv", SESSIONS)
                .export("answers.csv", ANSWERS);
    }

    Path folder() {
        return study.folder();
    }

    /** Another text in place of a definition's own. */
    GoodStudy definition(String file, String text) {
        study.with(file, text);
        return this;
    }

    GoodStudy export(String file, String text) {
        study.with("exports/" + file, text);
        return this;
    }

    GoodStudy export(String file, byte[] bytes) {
        study.with("exports/" + file, bytes);
        return this;
    }

    GoodStudy export(String file, String text, Charset charset) {
        return export(file, text.getBytes(charset));
    }

    /** More after the last line of an export. */
    GoodStudy more(String file, String lines) {
        return more(file, lines.getBytes(StandardCharsets.UTF_8));
    }

    GoodStudy more(String file, byte[] bytes) {
        try {
            Files.write(
                    folder().resolve("exports/" + file),
                    bytes,
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    GoodStudy without(String file) {
        try {
            Files.delete(folder().resolve("exports/" + file));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One place of the mapping written otherwise. */
    GoodStudy mapping(String from, String to) {
        return changed("mapping.yaml", from, to);
    }

    /** Keys at the top of the mapping. */
    GoodStudy mapping(String keys) {
        return definition("mapping.yaml", keys + text("mapping.yaml"));
    }

    GoodStudy study(String from, String to) {
        return changed("study.yaml", from, to);
    }

    private GoodStudy changed(String file, String from, String to) {
        String text = text(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        return definition(file, text.replace(from, to));
    }

    private String text(String file) {
        try {
            return Files.readString(folder().resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    static byte[] gzip(String text) {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }
}

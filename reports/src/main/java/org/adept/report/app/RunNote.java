package org.adept.report.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.adept.analysis.AdeptVersion;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.StoreAccount;
import org.adept.ingest.study.StudyDefinition.Source;
import org.adept.ingest.study.StudyFile;

/** The private {@code run.json}: files, row counts, machine and time. Releases carry their own, without these. */
final class RunNote {
    private RunNote() {}

    static void write(Path file, StudyFile study, IngestSummary rows) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode note = mapper.createObjectNode();
        note.put("adept", AdeptVersion.NUMBER);
        note.put("java", System.getProperty("java.version"));
        note.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        note.put("written", Instant.now().toString());
        note.put("study", study.definition().study());
        note.put("study_folder", study.folder().toString());
        note.put("data_hash", rows.dataHash());
        ArrayNode files = note.putArray("files");
        if (rows.store().isPresent()) {
            StoreAccount store = rows.store().get();
            store.stored().forEach(files::add);
            ObjectNode of = note.putObject("store");
            of.put("batch", store.batch());
            of.put("taken_in_now", store.isNew());
            of.put("as_of", store.isAsOf());
        } else {
            for (Source source : study.definition().sources()) {
                source.files().forEach(files::add);
            }
        }
        ArrayNode notes = note.putArray("notes");
        rows.notes().forEach(told -> notes.add(told.file() + " " + told.message()));
        ObjectNode counts = note.putObject("rows");
        counts.put("read", rows.read());
        counts.put("unreadable", rows.unreadable());
        counts.put("accepted", rows.accepted());
        counts.put("quarantined", rows.quarantined());
        counts.put("duplicates", rows.duplicates());
        ObjectNode phases = note.putObject("milliseconds");
        rows.phases().forEach(phase -> phases.put(phase.name(), phase.milliseconds()));
        Files.writeString(file, mapper.writeValueAsString(note) + "\n");
    }
}

package org.adept.analysis.disclosure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.adept.analysis.finding.About;
import org.adept.analysis.finding.FindingsCodec;
import org.adept.analysis.finding.FindingsTables;

/** A release as files: findings, their tables, and what they were computed from and with. */
public final class ReleaseFiles {
    private ReleaseFiles() {}

    /** Writes {@code findings.json}, the CSV tables and {@code run.json}. */
    public static void write(Release release, Path folder) throws IOException {
        FindingsCodec.write(release.findings(), folder.resolve("findings.json"));
        FindingsTables.write(release.findings(), folder);
        Files.writeString(folder.resolve("run.json"), run(release.findings().about()));
    }

    /** What was hidden in which release: release, id, rule. For the private folder only. */
    public static String ledger(List<Release> releases) {
        return Ledger.table(releases);
    }

    /** Hashes, version, last day seen and profile; nothing about machine, files or time. */
    private static String run(About about) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("study_hash", about.studyHash());
            json.writeStringField("data_hash", about.dataHash());
            json.writeStringField("adept_version", about.adeptVersion());
            json.writeStringField("observed_until", about.observedUntil().toString());
            json.writeStringField("profile", about.profile());
            json.writeEndObject();
        }
        return text + "\n";
    }
}

package org.adept.ingest.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The study as ingest understood it, every default filled in: {@code private/study.resolved.json}, the only study later
 * stages read. It names files relative to the study, so its bytes are the same on every machine.
 *
 * @param definition the study
 * @param hash SHA-256 of the definition's canonical JSON, 64 hexadecimal digits
 */
public record ResolvedStudy(StudyDefinition definition, String hash) {
    public static final String FILE_NAME = "study.resolved.json";
    private static final int SCHEMA_VERSION = 1;
    private static final ObjectMapper JSON = StudyJson.mapper();

    public static ResolvedStudy of(StudyDefinition definition) {
        return new ResolvedStudy(definition, hash(JSON.valueToTree(definition)));
    }

    /** Writes the study into the private folder. */
    public void write(Path privateFolder) throws IOException {
        Files.createDirectories(privateFolder);
        Files.writeString(privateFolder.resolve(FILE_NAME), json());
    }

    String json() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema_version", SCHEMA_VERSION);
        root.put("hash", hash);
        root.set("definition", JSON.<JsonNode>valueToTree(definition));
        root.set(
                "margins", JSON.<JsonNode>valueToTree(ReleasePlan.of(definition).margins()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** Reads the study from the private folder; refuses one that was changed since ingest wrote it. */
    public static ResolvedStudy read(Path privateFolder) throws IOException {
        Path file = privateFolder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            throw new IOException(
                    "private/" + FILE_NAME + "   found no such file; expected what ingest writes. Run ingest first.");
        }
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            JsonNode definition = root.path("definition");
            if (root.path("schema_version").asInt() != SCHEMA_VERSION
                    || !root.path("hash").asText().equals(hash(definition))) {
                throw changed();
            }
            return new ResolvedStudy(
                    JSON.treeToValue(definition, StudyDefinition.class),
                    root.path("hash").asText());
        } catch (JsonProcessingException notOurs) {
            throw changed();
        }
    }

    private static IOException changed() {
        return new IOException("private/" + FILE_NAME
                + "   found a file that is not as ingest wrote it; expected it untouched. Run ingest again.");
    }

    static String hash(JsonNode definition) {
        try {
            byte[] bytes = definition.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}

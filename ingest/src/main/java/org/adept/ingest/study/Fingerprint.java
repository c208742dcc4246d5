package org.adept.ingest.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.adept.ingest.study.StudyDefinition.Source;

/** What decides which rows are made of a source's bytes: two readings with one fingerprint make the same rows. */
public final class Fingerprint {
    private static final ObjectMapper JSON = StudyJson.mapper();

    private Fingerprint() {}

    /**
     * SHA-256 over the source without its files, the study's attributes, and the lookups' contents.
     *
     * @param lookups digests of the files that lookups of the source look into
     * @return 64 hexadecimal digits
     */
    public static String of(StudyDefinition study, Source source, List<String> lookups) {
        ObjectNode all = JSON.createObjectNode();
        JsonNode definition = JSON.valueToTree(source);
        ((ObjectNode) definition).remove("files");
        all.set("source", definition);
        all.set("attributes", JSON.<JsonNode>valueToTree(study.attributes()));
        all.set("lookups", JSON.<JsonNode>valueToTree(lookups));
        return ResolvedStudy.hash(all);
    }
}

package org.adept.analysis.finding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code findings.json} back; whatever it cannot read is refused, never guessed. */
final class FindingsReader {
    private FindingsReader() {}

    static StudyFindings read(Reader reader) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(reader)) {
            json.nextToken();
            JsonObject file = new JsonObject(object(json));
            if (file.whole("schema_version") != FindingsCodec.SCHEMA_VERSION) {
                throw new IOException("findings.json has schema_version " + file.whole("schema_version")
                        + "; this version reads " + FindingsCodec.SCHEMA_VERSION + ". Run analyse again.");
            }
            List<Finding> findings = new ArrayList<>();
            for (Object finding : file.list("findings")) {
                findings.add(FindingReader.finding(JsonObject.of(finding)));
            }
            return StudyFindings.of(about(file.object("about")), findings);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IOException("findings.json is not as its schema says. Run analyse again.", wrong);
        }
    }

    private static About about(JsonObject about) {
        List<String> languages = new ArrayList<>();
        about.list("languages").forEach(language -> languages.add(language.toString()));
        return new About(
                about.text("study"),
                about.texts("title"),
                about.truth("simulated"),
                LocalDate.parse(about.text("observed_until")),
                about.texts("population"),
                about.text("study_hash"),
                about.text("data_hash"),
                about.text("adept_version"),
                languages,
                about.whole("seed"),
                about.text("profile"));
    }

    private static Object value(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        return switch (token) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getText();
            default -> throw new IllegalArgumentException("Unexpected " + token);
        };
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("An object was expected");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            object.put(name, value(json));
        }
        return object;
    }

    private static List<Object> array(JsonParser json) throws IOException {
        List<Object> array = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(json));
        }
        return array;
    }
}

package org.adept.ingest.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.RawTable;
import org.junit.jupiter.api.Test;

/** What editors are told of study and mapping files is what the readers read. */
class SchemaTest {
    private static final Path ROOT = Path.of(System.getProperty("adept.root", ".."));
    private static final Path READERS = ROOT.resolve("ingest/src/main/java/org/adept/ingest/study");
    /** Every group of keys is opened in this one way, with its noun and the keys it knows. */
    private static final Pattern SECTION =
            Pattern.compile("section\\(\\s*\"([^\"]+)\",\\s*(List\\.of\\(([^)]*)\\)|[A-Z_]+)\\s*\\)");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    @Test
    void everyKeyThatTheReadersKnowIsInTheSchemasAndNoOther() throws IOException {
        Map<String, Set<String>> read = keysRead();
        Map<String, Set<String>> told = new TreeMap<>();
        keysTold(schema("study"), told);
        keysTold(schema("mapping"), told);

        assertTrue(read.size() >= 16, read.keySet().toString());
        read.forEach((noun, keys) -> assertEquals(keys, told.get(noun), noun));
    }

    @Test
    void everyRawColumnIsInTheSchemaOfMappings() throws IOException {
        JsonNode tables = schema("mapping").at("/properties/tables/properties");

        assertEquals(Contract.TABLES.size(), tables.size());
        for (RawTable table : Contract.TABLES) {
            JsonNode columns = tables.path(table.name()).at("/anyOf/0/properties/columns/properties");
            Set<String> names = new TreeSet<>();
            columns.fieldNames().forEachRemaining(names::add);
            assertEquals(
                    new TreeSet<>(table.columns().stream().map(Column::name).toList()), names, table.name());
        }
    }

    @Test
    void everyStudyOfTheProjectIsValid() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(ROOT.resolve("notebooks-data"))) {
            files = walk.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        assertTrue(files.size() >= 8);
        for (Path file : files) {
            boolean study = file.getFileName().toString().equals("study.yaml");
            assertEquals(List.of(), faults(study ? "study" : "mapping", Files.readString(file)), file.toString());
        }
        String page = Files.readString(ROOT.resolve(StudyReader.PAGE));
        String whole = page.substring(page.lastIndexOf("```yaml\n") + 8, page.lastIndexOf("```"));
        assertEquals(List.of(), faults("study", whole));
    }

    @Test
    void misspeltKeysAndWordsAreFaults() throws IOException {
        String study = "study: x\nobserved-until: 2025-12-31\nsources: [{programme: a, files: b, mapping: c}]\n";

        assertEquals(List.of(), faults("study", study));
        assertFalse(faults("study", study + "cohort: {by: intake}\n").isEmpty());
        assertFalse(faults("study", study + "releases: [{to: press}]\n").isEmpty());
        assertFalse(faults("study", "study: x\n").isEmpty());
        assertFalse(
                faults("mapping", "tables: {participant: {columns: {a: b}}}\n").isEmpty());
        assertFalse(
                faults("mapping", "tables: {participants: {column: {a: b}}}\n").isEmpty());
    }

    private static Map<String, Set<String>> keysRead() throws IOException {
        Map<String, Set<String>> keys = new TreeMap<>();
        List<Path> readers;
        try (Stream<Path> list = Files.list(READERS)) {
            readers = list.filter(path -> path.toString().endsWith(".java")).toList();
        }
        for (Path reader : readers) {
            String source = Files.readString(reader);
            Matcher section = SECTION.matcher(source);
            while (section.find()) {
                String list = section.group(3);
                if (list == null) {
                    Matcher constant = Pattern.compile(section.group(2) + "\\s*=\\s*List\\.of\\(([^)]*)\\)")
                            .matcher(source);
                    assertTrue(constant.find(), section.group());
                    list = constant.group(1);
                }
                Set<String> names = keys.computeIfAbsent(section.group(1), noun -> new TreeSet<>());
                Matcher name = QUOTED.matcher(list);
                while (name.find()) {
                    names.add(name.group(1));
                }
            }
        }
        return keys;
    }

    private static void keysTold(JsonNode schema, Map<String, Set<String>> told) {
        if (schema.has("title") && schema.has("properties")) {
            Set<String> keys = told.computeIfAbsent(schema.path("title").asText(), title -> new TreeSet<>());
            schema.path("properties").fieldNames().forEachRemaining(keys::add);
        }
        schema.forEach(child -> keysTold(child, told));
    }

    private static JsonNode schema(String name) throws IOException {
        return new ObjectMapper()
                .readTree(ROOT.resolve("docs/schema/" + name + ".schema.json").toFile());
    }

    private static List<String> faults(String name, String yaml) throws IOException {
        JsonNode schema = schema(name);
        List<String> faults = new ArrayList<>();
        validate(schema, schema, new YAMLMapper().readTree(yaml), "", faults);
        return faults;
    }

    /** The part of JSON Schema that the two files use; a word it does not know fails. */
    private static void validate(JsonNode root, JsonNode schema, JsonNode value, String path, List<String> faults) {
        for (Map.Entry<String, JsonNode> rule : schema.properties()) {
            JsonNode expected = rule.getValue();
            boolean met =
                    switch (rule.getKey()) {
                        case "$schema", "$defs", "title", "description", "properties" -> true;
                        case "$ref" -> {
                            validate(root, root.at(expected.asText().substring(1)), value, path, faults);
                            yield true;
                        }
                        case "type" -> isOfType(expected, value);
                        case "enum" ->
                            Stream.of(expected).flatMap(SchemaTest::elements).anyMatch(value::equals);
                        case "const" -> expected.equals(value);
                        case "pattern" ->
                            !value.isTextual()
                                    || Pattern.compile(expected.asText())
                                            .matcher(value.asText())
                                            .find();
                        case "minLength" -> !value.isTextual() || value.asText().length() >= expected.asInt();
                        case "minItems" -> !value.isArray() || value.size() >= expected.asInt();
                        case "maxItems" -> !value.isArray() || value.size() <= expected.asInt();
                        case "minimum" -> !value.isNumber() || value.asLong() >= expected.asLong();
                        case "maximum" -> !value.isNumber() || value.asLong() <= expected.asLong();
                        case "required" ->
                            !value.isObject() || elements(expected).allMatch(key -> value.has(key.asText()));
                        case "propertyNames" -> {
                            value.fieldNames()
                                    .forEachRemaining(key -> validate(
                                            root,
                                            expected,
                                            com.fasterxml.jackson.databind.node.TextNode.valueOf(key),
                                            path,
                                            faults));
                            yield true;
                        }
                        case "additionalProperties" -> {
                            members(root, schema, value, path, faults);
                            yield true;
                        }
                        case "items" -> {
                            elements(value).forEach(item -> validate(root, expected, item, path + "[]", faults));
                            yield true;
                        }
                        case "anyOf" ->
                            elements(expected).anyMatch(one -> {
                                List<String> own = new ArrayList<>();
                                validate(root, one, value, path, own);
                                return own.isEmpty();
                            });
                        default -> throw new AssertionError("the schema uses " + rule.getKey());
                    };
            if (!met) {
                faults.add(path + ": " + rule.getKey());
            }
        }
    }

    private static void members(JsonNode root, JsonNode schema, JsonNode value, String path, List<String> faults) {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode known = schema.path("properties").path(member.getKey());
            JsonNode other = schema.path("additionalProperties");
            String at = path + "." + member.getKey();
            if (!known.isMissingNode()) {
                validate(root, known, member.getValue(), at, faults);
            } else if (other.isObject()) {
                validate(root, other, member.getValue(), at, faults);
            } else if (!other.asBoolean()) {
                faults.add(at + ": unknown");
            }
        }
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        List<JsonNode> elements = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(elements::add);
        }
        return elements.stream();
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        Stream<JsonNode> types = type.isArray() ? elements(type) : Stream.of(type);
        return types.map(JsonNode::asText).anyMatch(name -> switch (name) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        });
    }
}

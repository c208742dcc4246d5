package org.adept.ingest.study;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a YAML file into a {@link Yaml} tree; what keeps it from being read at all is one problem. */
final class YamlFile {
    /** A definition is written by hand; more than this is some other file. */
    private static final long MOST_BYTES = 2_000_000;

    /** Nothing of ours is nested deeper than ten; a thousand, the parser's own bound, would not fit on a small stack. */
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build();

    /** How the YAML parser names a place; the last one it names is that of the fault. */
    private static final Pattern MARK = Pattern.compile("(?m)^ in .*, line (\\d+), column (\\d+):$");

    private final YAMLParser parser;
    private final ProblemList problems;

    private YamlFile(YAMLParser parser, ProblemList problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The tree, or empty with exactly one problem added that says why there is none. */
    static Optional<Yaml> read(Path file, String noun, ProblemList problems) {
        try {
            Optional<String> text = text(file, noun, problems);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try (YAMLParser parser = YAML.createParser(text.get())) {
                return new YamlFile(parser, problems).document(noun);
            }
        } catch (JsonProcessingException notYaml) {
            problems.add(0, place(notYaml), notYaml(notYaml));
            return Optional.empty();
        } catch (IOException unreadable) {
            problems.add(
                    0,
                    "the file",
                    "could not be opened; expected " + noun + " that may be read. Look at its permissions.");
            return Optional.empty();
        }
    }

    private static Optional<String> text(Path file, String noun, ProblemList problems) throws IOException {
        if (Files.isDirectory(file)) {
            problems.add(0, "the file", "found a folder; expected " + noun + ". Name the file in it.");
            return Optional.empty();
        }
        if (!Files.exists(file)) {
            problems.add(
                    0, "the file", "found no such file; expected " + noun + ". Look at the path for a typing mistake.");
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            problems.add(
                    0, "the file", "found a device or a pipe; expected an ordinary file with " + noun + ". Name that.");
            return Optional.empty();
        }
        if (Files.size(file) > MOST_BYTES) {
            problems.add(
                    0,
                    "the file",
                    "found more than 2 MB; expected " + noun + ", written by hand. Name the right file.");
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        for (byte one : bytes) {
            if (one == 0) {
                problems.add(
                        0,
                        "the file",
                        "found bytes that are not text; expected " + noun
                                + " as YAML text in UTF-8. Name the right file, or save it as UTF-8.");
                return Optional.empty();
            }
        }
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            long line = 1 + text.chars().filter(character -> character == '\n').count();
            problems.add(
                    0,
                    "line " + line,
                    "found bytes that are not UTF-8; expected " + noun + " as YAML text in UTF-8. Save it as UTF-8.");
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private Optional<Yaml> document(String noun) throws IOException {
        if (parser.nextToken() == null) {
            problems.add(
                    0, "the file", "found nothing in it; expected " + noun + ". Write it, or name the right file.");
            return Optional.empty();
        }
        Yaml root = node("");
        if (parser.nextToken() != null) {
            problems.add(line(), "line " + line(), "found a second document after ---; expected one. Take it out.");
        }
        if (root instanceof Yaml.Nothing) {
            problems.add(
                    0, "the file", "found nothing in it; expected " + noun + ". Write it, or name the right file.");
            return Optional.empty();
        }
        if (!(root instanceof Yaml.Entries)) {
            problems.add(
                    0,
                    "the file",
                    "found " + (root instanceof Yaml.Items ? "a list" : "text") + "; expected " + noun
                            + " made of keys and values, such as key: value. Name the right file.");
            return Optional.empty();
        }
        return Optional.of(root);
    }

    private Yaml node(String path) throws IOException {
        int line = line();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return entries(path, line);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Yaml> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(path + "[" + items.size() + "]"));
            }
            return new Yaml.Items(List.copyOf(items), line);
        }
        if (parser.isCurrentAlias()) {
            problems.add(line, path, "found a reference with *; expected the value itself. Write it out.");
            return new Yaml.Nothing(line);
        }
        return token == JsonToken.VALUE_NULL ? new Yaml.Nothing(line) : new Yaml.Text(parser.getText(), line);
    }

    private Yaml entries(String path, int line) throws IOException {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            String keyPath = path.isEmpty() ? key : path + "." + key;
            parser.nextToken();
            Yaml value = node(keyPath);
            Integer before = lines.putIfAbsent(key, keyLine);
            if (before == null) {
                entries.put(key, value);
            } else {
                problems.addKey(
                        keyLine,
                        keyPath,
                        "found twice, in lines %d and %d; expected once. Rename one, or take it out."
                                .formatted(before, keyLine));
            }
        }
        return new Yaml.Entries(entries, line);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** Where the text stops being YAML; the exception's own location is that of the last token before. */
    private static String place(JsonProcessingException notYaml) {
        Matcher mark = MARK.matcher(String.valueOf(notYaml.getOriginalMessage()));
        String last = "";
        while (mark.find()) {
            last = "line " + mark.group(1) + ", column " + mark.group(2);
        }
        if (!last.isEmpty()) {
            return last;
        }
        JsonLocation location = notYaml.getLocation();
        return location == null || location.getLineNr() < 1 ? "the file" : "line " + location.getLineNr();
    }

    private static String notYaml(JsonProcessingException notYaml) {
        String told = String.valueOf(notYaml.getOriginalMessage());
        if (told.contains("TAB")) {
            return "found a tab; expected blanks, since YAML indents with blanks only. Replace the tab.";
        }
        if (told.contains("mapping values are not allowed")) {
            return "found a second colon on the line; expected key: value. Put the value in quotes, or mend the indent.";
        }
        if (told.contains("end of stream") || told.contains("unexpected end")) {
            return "found the end of the file inside quotes or brackets; expected them closed. Close them.";
        }
        if (told.contains("special characters")) {
            return "found a control character; expected text. Take it out.";
        }
        return "found text that cannot be read as YAML; expected key: value, with the same indent for keys of one group, "
                + "brackets and quotes closed. Mend this line or the one before.";
    }
}

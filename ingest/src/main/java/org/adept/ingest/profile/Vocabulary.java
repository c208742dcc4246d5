package org.adept.ingest.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How programmes in several languages head the contract's columns and what they call its codes. */
final class Vocabulary {
    private static final String FILES = "files";
    /** Columns whose codes stand under another list's name. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("consent", "yes-no"),
            Map.entry("first_in_family", "yes-no"),
            Map.entry("in_stem", "yes-no"),
            Map.entry("same_field", "yes-no"),
            Map.entry("same_gender", "yes-no"),
            Map.entry("mentor_is_supervisor", "yes-no"),
            Map.entry("attended", "yes-no"),
            Map.entry("preferred_format", "format"),
            Map.entry("format_assigned", "format"),
            Map.entry("preferred_mode", "mode"),
            Map.entry("mode_assigned", "mode"),
            Map.entry("ended_by", "ended-by"),
            Map.entry("end_reason", "end-reason"));

    private final Map<String, Map<String, List<String>>> headers;
    private final Map<String, Map<String, String>> codes = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> words;

    private Vocabulary() {
        this.headers = read("headers.txt");
        this.words = read("codes.txt");
        words.forEach((list, byCode) -> {
            Map<String, String> folded = new LinkedHashMap<>();
            byCode.forEach((code, names) -> names.forEach(name -> folded.putIfAbsent(name, code)));
            codes.put(list, folded);
        });
    }

    static Vocabulary load() {
        return new Vocabulary();
    }

    /** Words that head a column of a table, likeliest first, in {@link PlainWords} form. */
    List<String> headers(String table, String column) {
        return headers.getOrDefault(table, Map.of()).getOrDefault(column, List.of());
    }

    /** Words that occur in names of files of a table. */
    List<String> files(String table) {
        return headers(table, FILES);
    }

    /** What a text stands for in the codes of a contract column; empty when it is no word of its list. */
    Optional<String> code(String column, String text) {
        Map<String, String> list = codes.get(listOf(column));
        return list == null ? Optional.empty() : Optional.ofNullable(list.get(PlainWords.of(text)));
    }

    boolean hasCodes(String column) {
        return codes.containsKey(listOf(column));
    }

    /** Words by code of one list, in {@link PlainWords} form. */
    Map<String, List<String>> words(String list) {
        return words.getOrDefault(list, Map.of());
    }

    private static String listOf(String column) {
        return LISTS.getOrDefault(column, column);
    }

    /** Sections in brackets, then {@code name: word, word}. */
    private static Map<String, Map<String, List<String>>> read(String resource) {
        Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
        try (InputStream stream = Vocabulary.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + resource + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, List<String>> section = new LinkedHashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = new LinkedHashMap<>();
                    sections.put(line.substring(1, line.length() - 1), section);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    int colon = line.indexOf(':');
                    List<String> names = new ArrayList<>();
                    for (String word : line.substring(colon + 1).split(",")) {
                        names.add(PlainWords.of(word));
                    }
                    section.put(line.substring(0, colon), names);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sections;
    }
}

package org.adept.ingest.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The workbook that an organiser without a system fills in: sheets, headings and code lists in one language. */
final class WorkbookWords {
    /** Languages there are words for. */
    static final List<String> LANGUAGES = List.of("en", "nb");

    private static final List<String> PARTICIPANTS =
            List.of("participant_id", "cohort", "consent", "stage", "field", "gender", "age_band", "first_in_family");
    private static final List<String> STEPS =
            List.of("invited", "applied", "accepted", "enrolled", "matched", "first-meeting", "completed", "withdrew");
    private static final List<String> MATCHES = List.of(
            "match_id",
            "mentee_id",
            "mentor_id",
            "format",
            "mode",
            "started",
            "planned_end",
            "ended",
            "ended_by",
            "end_reason",
            "agreement_on");
    private static final List<String> ANSWERS = List.of("participant_id", "match_id", "answered_on");
    /** Questions of both surveys. */
    static final List<String> ITEMS = List.of("bond-1", "bond-2", "bond-3", "bond-4", "bond-5");

    private static final Map<String, String> LISTS = Map.of("consent", "yes-no", "first_in_family", "yes-no");
    private static final List<String> DATES = List.of("started", "planned_end", "ended", "agreement_on", "answered_on");

    private final String language;
    private final Properties words = new Properties();

    private WorkbookWords(String language) {
        this.language = language;
        String name = "workbook_" + language + ".properties";
        try (InputStream stream = WorkbookWords.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the jar");
            }
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static WorkbookWords in(String language) {
        return new WorkbookWords(language);
    }

    String language() {
        return language;
    }

    String word(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("workbook_" + language + ".properties lacks " + key);
        }
        return word;
    }

    List<String> explanation() {
        return java.util.stream.IntStream.rangeClosed(1, 7)
                .mapToObj(line -> word("explain." + line))
                .toList();
    }

    /** Sheets with rows, by key, in order. */
    List<String> sheets() {
        return List.of("participants", "matches", "start", "end");
    }

    /** Headings of a sheet and what each is: {@code participants.gender}, {@code milestones.applied}, {@code item.bond-1}. */
    Map<String, String> headings(String sheet) {
        Map<String, String> headings = new LinkedHashMap<>();
        switch (sheet) {
            case "participants" -> {
                PARTICIPANTS.forEach(column -> put(headings, "participants." + column));
                STEPS.forEach(step -> put(headings, "milestones." + step));
            }
            case "matches" -> MATCHES.forEach(column -> put(headings, "matches." + column));
            default -> {
                ANSWERS.forEach(column -> put(headings, "feedback." + column));
                ITEMS.forEach(item -> put(headings, "item." + item));
            }
        }
        return headings;
    }

    private void put(Map<String, String> headings, String key) {
        headings.put(word(key), key);
    }

    static boolean isDate(String key) {
        return key.startsWith("milestones.") || DATES.contains(key.substring(key.indexOf('.') + 1));
    }

    /** The name of the list a column takes its codes from; empty for other columns. */
    Optional<String> listOf(String key) {
        String column = key.substring(key.indexOf('.') + 1);
        String list = LISTS.getOrDefault(column, column);
        return words.containsKey("list." + list) ? Optional.of(list) : Optional.empty();
    }

    /** Names of the lists, in order. */
    static List<String> lists() {
        return List.of("yes-no", "gender", "stage", "age_band", "format", "mode", "ended_by", "end_reason");
    }

    /** Words of a list and the contract's code for each, in order. */
    Map<String, String> codes(String list) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String pair : word("list." + list).split(";")) {
            int mark = pair.indexOf('=');
            codes.put(pair.substring(mark + 1).strip(), pair.substring(0, mark).strip());
        }
        return codes;
    }
}

package org.adept.ingest.study;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One value of a definition and where it stands. Its readers give the value, or empty after noting the problem.
 *
 * @param yaml the value
 * @param path key path, for example {@code releases[1].profile}; empty at the top
 * @param problems where problems are noted
 */
record Place(Yaml yaml, String path, ProblemList problems) {
    /** Names that travel into file names, margins and tables: never a mark that separates there. */
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.+&/-]*(?: [\\p{L}\\p{N}_.+&/-]+)*");

    private static final int LONGEST_SHOWN = 80;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    void problem(String expected, String act) {
        problem(found(), expected, act);
    }

    void problem(String found, String expected, String act) {
        problems.add(yaml.line(), path, "found %s; expected %s. %s".formatted(found, expected, act));
    }

    /** What stands here, in words. */
    String found() {
        if (yaml instanceof Yaml.Text text) {
            return "\"" + shown(text.text()) + "\"";
        }
        if (yaml instanceof Yaml.Items) {
            return "a list";
        }
        return yaml instanceof Yaml.Entries ? "a group of keys" : "nothing";
    }

    /** A text as a message may hold it: its beginning, in one line. */
    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }

    Optional<String> text(String expected) {
        if (yaml instanceof Yaml.Text text && !text.text().isBlank()) {
            return Optional.of(text.text());
        }
        problem(expected, "Write it after the colon.");
        return Optional.empty();
    }

    /** A name fit for margins and folders. */
    Optional<String> name(String expected) {
        Optional<String> text = text(expected);
        if (text.isPresent() && !NAME.matcher(text.get()).matches()) {
            problem(expected + " of letters, digits, hyphens, points or single blanks", "Rename it.");
            return Optional.empty();
        }
        return text;
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    Optional<String> choice(List<String> known, String act) {
        Optional<String> text = text(problems.oneOf("", known));
        if (text.isPresent() && !known.contains(text.get())) {
            problem(problems.oneOf(text.get(), known), problems.didYouMean(text.get(), known) + act);
            return Optional.empty();
        }
        return text;
    }

    Optional<LocalDate> date() {
        String expected = "a date such as 2025-12-31";
        Optional<String> text = text(expected);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text.get());
            if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
                problem("a date between 1900 and 2199", "Look at the year.");
                return Optional.empty();
            }
            return Optional.of(date);
        } catch (DateTimeParseException notDate) {
            problem(expected, "Write year, month and day with hyphens.");
            return Optional.empty();
        }
    }

    Optional<Integer> integer(int lowest, int highest) {
        String expected = "a whole number from %d to %d".formatted(lowest, highest);
        Optional<String> text = text(expected);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= lowest && value <= highest) {
                return Optional.of(value);
            }
        } catch (NumberFormatException notNumber) {
            // told below with the numbers that are out of range
        }
        problem(expected, "Change it.");
        return Optional.empty();
    }

    Optional<Boolean> flag() {
        return choice(List.of("true", "false"), "Write true or false.").map(Boolean::valueOf);
    }

    /** Members of a list; a problem when it is none. */
    List<Place> items(String expected) {
        if (!(yaml instanceof Yaml.Items list)) {
            problem(expected, "Write it as a list: [a, b].");
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        for (Yaml item : list.items()) {
            places.add(new Place(item, path + "[" + places.size() + "]", problems));
        }
        return places;
    }

    /** Members of a list, or the one value that stands in its place. */
    List<Place> oneOrMore(String expected) {
        return yaml instanceof Yaml.Items ? items(expected) : List.of(this);
    }

    /** Values by key, in the order of the file; a problem when there are no keys. */
    Map<String, Place> entries(String expected) {
        if (!(yaml instanceof Yaml.Entries group)) {
            problem(expected, "Write one key: value a line, indented, or {key: value}.");
            return Map.of();
        }
        Map<String, Place> places = new LinkedHashMap<>();
        group.entries().forEach((key, value) -> places.put(key, new Place(value, below(key), problems)));
        return places;
    }

    /** A group whose keys are known; unknown ones are problems. */
    Section section(String noun, List<String> known) {
        return Section.of(this, noun, known);
    }

    String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}

package org.adept.ingest.study;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.adept.ingest.study.MappingDefinition.DatePattern;
import org.adept.ingest.study.MappingDefinition.Precision;

/** How a mapping's dates are written: {@code dates}, and the {@code terms} that some of them name. */
final class DatesReader {
    private static final Pattern DAY_OF_YEAR = Pattern.compile("\\d{2}-\\d{2}");
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private final SortedMap<String, String> terms = new TreeMap<>();

    private DatesReader() {}

    /** The patterns in order of trial; days as 2025-12-31 when nothing is said. */
    static List<DatePattern> read(Section mapping) {
        DatesReader reader = new DatesReader();
        mapping.get("terms").ifPresent(reader::terms);
        List<DatePattern> patterns = new ArrayList<>();
        mapping.get("dates").ifPresent(place -> {
            for (Place item : place.oneOrMore("a list of date patterns such as dd.MM.yyyy")) {
                item.text("a date pattern such as dd.MM.yyyy")
                        .flatMap(text -> reader.pattern(item, text))
                        .ifPresent(patterns::add);
            }
        });
        boolean named = patterns.stream().anyMatch(pattern -> pattern.precision() == Precision.TERM);
        mapping.get("terms")
                .filter(place ->
                        !named && !reader.terms.isEmpty() && place.problems().isEmpty())
                .ifPresent(place -> place.problem(
                        "terms, and no pattern of dates that names one",
                        "a pattern with T for the term, such as yyyyT",
                        "Add it to dates, or take terms out."));
        return patterns.isEmpty() ? List.of(new DatePattern("yyyy-MM-dd", Precision.DAY)) : List.copyOf(patterns);
    }

    private void terms(Place place) {
        Map<String, String> folded = new LinkedHashMap<>();
        place.entries("the words for terms and the day each begins, such as H: 08-01")
                .forEach((word, value) -> value.text("month and day such as 08-01")
                        .ifPresent(text -> {
                            Optional<MonthDay> begins = dayOfYear(text);
                            if (begins.isEmpty()) {
                                value.problem("month and day such as 08-01", "Write the first day of the term so.");
                            } else if (folded.putIfAbsent(CodeFolding.fold(word), word) != null) {
                                value.problem("a term twice, since case does not count", "it once", "Take one out.");
                            } else {
                                terms.put(word, text);
                            }
                        }));
    }

    private static Optional<MonthDay> dayOfYear(String text) {
        try {
            return DAY_OF_YEAR.matcher(text).matches()
                    ? Optional.of(MonthDay.parse("--" + text)).filter(day -> !day.equals(LEAP_DAY))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A term and its year, such as 2024H, V24 or 2024-2. */
    private Optional<DatePattern> term(Place place, String text, String letters) {
        boolean plain = letters.replaceAll("yyyy|yy|T", "").chars().noneMatch(Character::isLetter);
        boolean once = letters.indexOf('T') == letters.lastIndexOf('T')
                && letters.replaceFirst("yyyy|yy", "").indexOf('y') < 0
                && letters.indexOf('y') >= 0;
        if (!plain || !once) {
            place.problem(
                    "a pattern of a term, such as yyyyT, Tyy or yyyy-T",
                    "Use T once and yyyy or yy once; put other letters in single quotes.");
            return Optional.empty();
        }
        if (terms.isEmpty()) {
            place.problem(
                    "a term, and no terms",
                    "the words for terms and the day each begins",
                    "Add terms to the mapping, such as {V: 01-01, H: 08-01}.");
            return Optional.empty();
        }
        return Optional.of(new DatePattern(text, Precision.TERM, Collections.unmodifiableSortedMap(terms)));
    }

    private Optional<DatePattern> pattern(Place place, String text) {
        String letters = text.replaceAll("'[^']*'", "");
        if (text.equals(DatePattern.EXCEL)) {
            return Optional.of(new DatePattern(text, Precision.DAY));
        }
        if (letters.contains("T")) {
            return term(place, text, letters);
        }
        if (letters.contains("m") && !letters.contains("M") && !letters.contains("L")) {
            place.problem("months as MM, since mm is minutes", "Write MM.");
        } else if (letters.matches("(?:.*[^yu])?(?:yy|uu)(?:[^yu].*)?")) {
            place.problem(
                    "years of four digits, since two leave the century open",
                    "Write yyyy and export the years whole, or put the date together in an expression.");
        } else if (letters.contains("Y")) {
            place.problem("years as yyyy, since YYYY is the year of the week", "Write yyyy.");
        } else if (letters.contains("D")) {
            place.problem("days as dd, since DD is the day of the year", "Write dd.");
        } else if ((!letters.contains("y") && !letters.contains("u"))
                || (!letters.contains("M") && !letters.contains("L"))) {
            place.problem("a pattern with year and month, such as yyyy-MM-dd or MM.yyyy", "Add what is missing.");
        } else if (!isPattern(text)) {
            place.problem("a date pattern such as dd.MM.yyyy", "Use y, M and d; put other letters in single quotes.");
        } else {
            return Optional.of(new DatePattern(text, letters.contains("d") ? Precision.DAY : Precision.MONTH));
        }
        return Optional.empty();
    }

    private static boolean isPattern(String text) {
        try {
            return !DateTimeFormatter.ofPattern(text, java.util.Locale.ROOT)
                    .toString()
                    .isEmpty();
        } catch (IllegalArgumentException notPattern) {
            return false;
        }
    }
}

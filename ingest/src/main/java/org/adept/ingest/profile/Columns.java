package org.adept.ingest.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.ColumnType;
import org.adept.ingest.study.CodeFolding;

/** From a pairing to the lines of a mapping: codes are listed, dates with a time of day are cut. */
final class Columns {
    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d\\d");
    private static final Pattern DAYS =
            Pattern.compile("(?:.* )?(\\d{1,3}) (?:days|dager|dagar|dage|paivaa|dagen|tage)");
    private static final Pattern MONTHS = Pattern.compile(
            "(?:.* )?(\\d{1,2}) (?:months?|mnd|maneder|maned|manader|manad|kk|maanden|maand|monate|monat)");
    private static final int SHORT_DATE = 10;

    private final Vocabulary vocabulary;
    private final Reasons reasons;

    Columns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.reasons = new Reasons(vocabulary);
    }

    List<ColumnGuess> of(Pairing pairing) {
        List<ColumnGuess> guesses = new ArrayList<>();
        for (Column column : pairing.table().columns()) {
            Optional.ofNullable(pairing.columns().get(column.name()))
                    .ifPresent(values -> guesses.add(one(column, values)));
        }
        return guesses;
    }

    private ColumnGuess one(Column column, Values values) {
        Optional<DateShape> stamp =
                column.type().kind() == ColumnType.Kind.DATE && values.dates().isEmpty()
                        ? values.stamp()
                        : Optional.empty();
        if (stamp.isPresent()) {
            return ColumnGuess.expression(
                    column.name(),
                    "to_date(left(`%s`, %d), '%s')"
                            .formatted(values.header(), SHORT_DATE, stamp.get().pattern()),
                    Reasons.guessOfDate(values));
        }
        Map<String, String> codes = codes(column, values);
        return ColumnGuess.source(column.name(), values.header(), codes, reasons.guess(column, values, codes));
    }

    /** The file's own codes where they differ from the contract's. */
    private Map<String, String> codes(Column column, Values values) {
        if (column.type().kind() != ColumnType.Kind.CODE) {
            return column.name().equals("response")
                    ? Scale.of(values, vocabulary).map(Scale::codes).orElse(Map.of())
                    : Map.of();
        }
        List<String> frequent = values.codes();
        Map<String, String> codes = new LinkedHashMap<>();
        Set<String> folded = new java.util.HashSet<>();
        boolean differs = false;
        for (String text : frequent) {
            Optional<String> code = code(column, text, frequent);
            if (code.isPresent() && folded.add(CodeFolding.fold(text))) {
                codes.put(text, code.get());
                differs |= !code.get().equals(CodeFolding.fold(text));
            }
        }
        return differs ? codes : Map.of();
    }

    private Optional<String> code(Column column, String text, List<String> frequent) {
        if (column.codes().contains(CodeFolding.fold(text))) {
            return Optional.of(CodeFolding.fold(text));
        }
        if (column.name().equals("cohort")) {
            return year(text, frequent);
        }
        if (column.name().equals("wave")) {
            return Optional.of(wave(text)).filter(name -> !name.isEmpty());
        }
        return vocabulary.code(column.name(), text);
    }

    /** A round is called by its time or by start and end; any other keeps its own words. */
    private String wave(String text) {
        String plain = PlainWords.of(text);
        Matcher days = DAYS.matcher(plain);
        Matcher months = MONTHS.matcher(plain);
        if (days.matches()) {
            return "day-" + days.group(1);
        }
        return months.matches()
                ? "month-" + months.group(1)
                : vocabulary.code("wave", text).orElse(PlainWords.slug(text));
    }

    /** An intake named with its year is that year, where no two are of one year. */
    private static Optional<String> year(String text, List<String> frequent) {
        TreeSet<String> years = new TreeSet<>();
        for (String intake : frequent) {
            Matcher year = YEAR.matcher(intake);
            if (!year.find() || !years.add(year.group()) || year.find()) {
                return Optional.empty();
            }
        }
        Matcher year = YEAR.matcher(text);
        return year.find() ? Optional.of(year.group()) : Optional.empty();
    }
}

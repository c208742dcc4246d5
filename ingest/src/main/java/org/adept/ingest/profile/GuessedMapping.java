package org.adept.ingest.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.ColumnType;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.RawTable;
import org.adept.ingest.identity.GuardedFile;
import org.adept.ingest.identity.IdentityGuard;
import org.adept.ingest.identity.Verdict;

/**
 * A first mapping for the files of one programme.
 *
 * @param families its files
 * @param dropped columns that look like direct identifiers, and of which kind
 * @param decimal decimal mark
 * @param missing texts that mean "no answer", besides nothing
 * @param dates date patterns, likeliest first
 * @param tables what each raw table may be made of, in the contract's order
 */
record GuessedMapping(
        List<Family> families,
        Map<String, String> dropped,
        char decimal,
        List<String> missing,
        List<String> dates,
        List<TableGuess> tables) {

    /** Texts that programmes write for "no answer". */
    private static final Set<String> MISSING = Set.of(
            "-", "--", "–", ".", "..", "?", "*", "/", "NA", "N/A", "n/a", "NaN", "nan", "NULL", "null", "#N/A", "#NA",
            "None", "(blank)", "(tom)", "missing");

    private static final int MOST_FITTING = 4;

    /**
     * The mapping of some files.
     *
     * @param today birth dates lie before it
     */
    static GuessedMapping of(List<Sample> samples, Vocabulary vocabulary, LocalDate today) {
        List<List<Sample>> together = Family.together(samples);
        Map<String, String> dropped = identifiers(samples, today);
        Set<String> missing = missing(together);
        List<Family> families = together.stream()
                .map(alike -> Family.of(alike, missing, dropped.keySet()))
                .toList();
        Map<Family, TableGuess> participants = new ParticipantsGuesser(vocabulary).of(families);
        List<TableGuess> tables = new ArrayList<>(participants.values());
        TableGuesser guesser = new TableGuesser(vocabulary);
        for (Family family : families) {
            tables.addAll(guesser.of(family, Optional.ofNullable(participants.get(family))));
        }
        List<String> order = Contract.TABLES.stream().map(RawTable::name).toList();
        tables.sort(Comparator.comparingInt(guess -> order.indexOf(guess.table())));
        boolean comma = fractions(families, ',') && !fractions(families, '.');
        return new GuessedMapping(
                families, dropped, comma ? ',' : '.', missing.stream().sorted().toList(), dates(tables), tables);
    }

    /** Columns that ingest would refuse, by name. */
    private static Map<String, String> identifiers(List<Sample> samples, LocalDate today) {
        Map<String, String> found = new TreeMap<>();
        for (Sample sample : samples) {
            IdentityGuard guard = new IdentityGuard();
            GuardedFile file = GuardedFile.of(sample.name(), "", sample.header(), Set.of(), Set.of(), today);
            long line = 1;
            for (String[] row : sample.rows()) {
                guard.look(file, ++line, row);
            }
            found.putAll(Verdict.refused(guard.sightings(), file));
        }
        return found;
    }

    private static boolean fractions(List<Family> families, char mark) {
        return families.stream()
                .flatMap(family -> family.columns().stream())
                .anyMatch(values -> values.hasFractions(mark));
    }

    /** A mark counts where it stands in two columns, or among dates or numbers. */
    private static Set<String> missing(List<List<Sample>> families) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (List<Sample> family : families) {
            for (Values values : Family.raw(family)) {
                for (String mark : MISSING) {
                    if (values.counts().containsKey(mark)) {
                        Values others = values.without(Set.of(mark));
                        boolean amongNumbers = others.filled() > 0
                                && (others.wholeNumbers() > 0.9
                                        || !others.dates().isEmpty());
                        columns.merge(mark, amongNumbers ? 2 : 1, Integer::sum);
                    }
                }
            }
        }
        Set<String> missing = new HashSet<>();
        columns.forEach((mark, count) -> {
            if (count > 1) {
                missing.add(mark);
            }
        });
        return missing;
    }

    private static List<String> dates(List<TableGuess> tables) {
        Map<String, Long> patterns = new LinkedHashMap<>();
        for (TableGuess table : tables) {
            for (Values values : dateColumns(table)) {
                for (DateShape shape : values.dates()) {
                    patterns.merge(
                            shape.pattern(),
                            values.rowsThat(text -> shape.read(text).isPresent()),
                            Long::sum);
                }
            }
        }
        List<String> loose = patterns.keySet().stream()
                .filter(pattern -> pattern.matches("d[./-].*|M[./-]d[./-].*"))
                .toList();
        return patterns.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) ->
                                !entry.getKey().contains("d"))
                        .thenComparing(
                                Map.Entry.<String, Long>comparingByValue().reversed()))
                .map(Map.Entry::getKey)
                .filter(pattern -> loose.stream().noneMatch(other -> isLooser(other, pattern)))
                .toList();
    }

    private static boolean isLooser(String loose, String pattern) {
        return !loose.equals(pattern) && loose.equals(pattern.replace("dd", "d").replace("MM", "M"));
    }

    /** Columns of dates that a table uses, planned ones too. */
    static List<Values> dateColumns(TableGuess guess) {
        RawTable table = Contract.table(guess.table()).orElseThrow();
        Set<String> headers = new LinkedHashSet<>();
        for (ColumnGuess column : guess.columns()) {
            table.column(column.column())
                    .filter(found -> found.type().kind() == ColumnType.Kind.DATE)
                    .flatMap(found -> column.source())
                    .ifPresent(headers::add);
        }
        guess.fold().filter(fold -> fold.value().equals("on")).ifPresent(fold -> fold.columns()
                .forEach(part -> headers.add(part.source())));
        return guess.family().columns().stream()
                .filter(values -> headers.contains(values.header()))
                .toList();
    }

    /** Columns of a family that no table uses. */
    List<Values> unused(Family family) {
        Set<String> used = new HashSet<>();
        tables.stream().filter(table -> table.family().equals(family)).forEach(table -> used.addAll(table.used()));
        return family.columns().stream()
                .filter(values ->
                        !used.contains(values.header()) && !values.header().isEmpty())
                .toList();
    }

    /** Contract columns of the family's tables that are still open and that a column's values would fit. */
    List<String> couldBe(Family family, Values values, Vocabulary vocabulary) {
        ColumnFit fit = new ColumnFit(vocabulary);
        boolean dates = ColumnFit.dates(values) > 0;
        List<String> fitting = new ArrayList<>();
        for (TableGuess guess : tables) {
            if (!guess.family().equals(family)) {
                continue;
            }
            RawTable table = Contract.table(guess.table()).orElseThrow();
            for (Column column : table.columns()) {
                boolean open = guess.columns().stream()
                        .noneMatch(filled -> filled.column().equals(column.name()));
                boolean kind =
                        switch (column.type().kind()) {
                            case DATE -> dates;
                            case INTEGER, DECIMAL, IDENTIFIER -> false;
                            case CODE ->
                                !dates
                                        && !column.codes().isEmpty()
                                        && !values.codes().isEmpty();
                        };
                boolean headed = HeaderScore.of(values.header(), vocabulary.headers(table.name(), column.name()))
                        >= HeaderScore.LEAST;
                if (open && guess.fold().isEmpty() && (headed || (kind && fit.of(column, values) >= 0.6))) {
                    fitting.add(table.name() + "." + column.name());
                }
            }
        }
        return fitting.stream().limit(MOST_FITTING).toList();
    }

    boolean uses(Family family) {
        return tables.stream().anyMatch(table -> table.family().equals(family));
    }

    boolean has(String table) {
        return tables.stream().anyMatch(guess -> guess.table().equals(table));
    }
}

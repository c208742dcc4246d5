package org.adept.ingest.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one column holds: how often each text occurs, the missing ones aside. Not for several threads: what is worked
 * out about dates is kept.
 */
final class Values {
    /** Different texts kept apart in one column. */
    static final int MOST_KEPT = 50_000;

    /** A text is a code, not somebody's, when it stands in at least so many rows. */
    static final int OFTEN = 5;

    private static final int SOME = 200;
    private static final int MOST_CODES = 40;
    private static final double MOSTLY = 0.9;
    private static final int LONGEST_MASK = 24;
    private static final int DATE_LENGTH = 10;
    private static final Pattern STAMP = Pattern.compile("[\\d./-]{10}[T ]\\d{1,2}:\\d{2}.*");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern POINT = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d{1,15}(?:,\\d+)?");

    private final String header;
    private final long rows;
    private final Map<String, Integer> counts;
    private final long beyond;
    private @Nullable List<DateShape> dates;
    private Optional<DateShape> stamp = Optional.empty();
    private boolean stampKnown;

    /**
     * @param header the column's name in the file
     * @param rows rows seen
     * @param counts text to number of rows, in the order of first sight, at most {@link #MOST_KEPT}
     * @param beyond rows with texts that were no longer kept apart
     */
    Values(String header, long rows, Map<String, Integer> counts, long beyond) {
        this.header = header;
        this.rows = rows;
        this.counts = counts;
        this.beyond = beyond;
    }

    String header() {
        return header;
    }

    long rows() {
        return rows;
    }

    Map<String, Integer> counts() {
        return counts;
    }

    long beyond() {
        return beyond;
    }

    /** Counts of a column out of rows. */
    static Values of(String header, Collection<String[]> rows, int position) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        long beyond = 0;
        for (String[] row : rows) {
            String text = row[position];
            if (text.isEmpty()) {
                continue;
            }
            if (counts.size() < MOST_KEPT || counts.containsKey(text)) {
                counts.merge(text, 1, Integer::sum);
            } else {
                beyond++;
            }
        }
        return new Values(header, rows.size(), counts, beyond);
    }

    Values without(Set<String> missing) {
        Map<String, Integer> left = new LinkedHashMap<>(counts);
        left.keySet().removeAll(missing);
        return new Values(header, rows, left, beyond);
    }

    /** A column that is to be dropped: nothing is guessed of it. */
    static Values dropped() {
        return new Values("", 0, Map.of(), 0);
    }

    /** Rows that hold something. */
    long filled() {
        return counts.values().stream().mapToLong(Integer::longValue).sum() + beyond;
    }

    int distinct() {
        return counts.size();
    }

    /** The share of filled rows, among those kept apart, whose text passes; 0 when nothing is filled. */
    double share(Predicate<String> test) {
        long kept = filled() - beyond;
        return kept == 0 ? 0 : (double) rowsThat(test) / kept;
    }

    long rowsThat(Predicate<String> test) {
        return counts.entrySet().stream()
                .filter(entry -> test.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The ways of writing dates that this column needs, the one of most rows first; empty when it holds no dates. */
    List<DateShape> dates() {
        List<DateShape> known = dates;
        if (known == null) {
            known = findDates();
            dates = known;
        }
        return known;
    }

    private List<DateShape> findDates() {
        // most columns hold no dates: a look at some of their texts tells
        if (counts.keySet().stream().limit(SOME).noneMatch(text -> isDate(text, DateShape.ALL))) {
            return List.of();
        }
        List<DateShape> needed = new ArrayList<>();
        Set<String> left = new java.util.LinkedHashSet<>(counts.keySet());
        while (!left.isEmpty()) {
            DateShape best = null;
            long most = 0;
            for (DateShape shape : DateShape.ALL) {
                long covered = left.stream()
                        .filter(text -> shape.read(text).isPresent())
                        .mapToLong(text -> counts.getOrDefault(text, 0))
                        .sum();
                if (covered > most) {
                    most = covered;
                    best = shape;
                }
            }
            if (best == null) {
                break;
            }
            DateShape found = best;
            needed.add(found);
            left.removeIf(text -> found.read(text).isPresent());
        }
        return share(text -> isDate(text, needed)) >= 0.5 ? needed : List.of();
    }

    /** The shape of the first ten characters, where texts are dates with a time of day. */
    Optional<DateShape> stamp() {
        if (!stampKnown) {
            stamp = findStamp();
            stampKnown = true;
        }
        return stamp;
    }

    private Optional<DateShape> findStamp() {
        if (counts.isEmpty() || share(text -> STAMP.matcher(text).matches()) < MOSTLY) {
            return Optional.empty();
        }
        return DateShape.ALL.stream()
                .filter(shape -> shape.pattern().length() == DATE_LENGTH)
                .filter(shape -> share(text -> shape.read(text.substring(0, Math.min(DATE_LENGTH, text.length())))
                                .isPresent())
                        >= MOSTLY)
                .findFirst();
    }

    static boolean isDate(String text, List<DateShape> shapes) {
        return shapes.stream().anyMatch(shape -> shape.read(text).isPresent());
    }

    double wholeNumbers() {
        return share(text -> WHOLE.matcher(text).matches());
    }

    /** Share of numbers, with the decimal mark given. */
    double numbers(char mark) {
        Pattern pattern = mark == ',' ? COMMA : POINT;
        return share(text -> pattern.matcher(text).matches());
    }

    /** Whether some number has digits after the mark. */
    boolean hasFractions(char mark) {
        return numbers(mark) >= MOSTLY && counts.keySet().stream().anyMatch(text -> text.indexOf(mark) > 0);
    }

    /** Texts that may be shown: of a column with few different ones, each that stands in at least {@link #OFTEN} rows. */
    List<String> codes() {
        List<String> often = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= OFTEN)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        boolean few = beyond == 0 && often.size() <= MOST_CODES && distinct() <= 2 * MOST_CODES;
        Set<String> set = Set.copyOf(often);
        return few && share(set::contains) >= MOSTLY ? often : List.of();
    }

    /** Whether there are more different texts than any list of codes has. */
    boolean hasTooManyForCodes() {
        return beyond > 0 || distinct() > SOME;
    }

    /** How many different texts stand in too few rows to be shown. */
    long rare() {
        return counts.values().stream().filter(rows -> rows < OFTEN).count();
    }

    /** Whether nearly every row has a text of its own. */
    boolean tellsRowsApart() {
        return filled() > 0 && (beyond > 0 || distinct() >= MOSTLY * filled());
    }

    /** The most frequent looks, letters as a or A, digits as 9; never a text itself. */
    List<String> looks(int most) {
        Map<String, Long> looks = counts.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> mask(entry.getKey()),
                        LinkedHashMap::new,
                        Collectors.summingLong(Map.Entry::getValue)));
        Stream<Map.Entry<String, Long>> sorted = looks.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
        return sorted.limit(most).map(Map.Entry::getKey).toList();
    }

    static String mask(String text) {
        String cut = text.length() > LONGEST_MASK ? text.substring(0, LONGEST_MASK) : text;
        StringBuilder mask = new StringBuilder();
        cut.codePoints().forEach(letter -> {
            if (Character.isDigit(letter)) {
                mask.append('9');
            } else if (Character.isLetter(letter)) {
                mask.append(Character.isUpperCase(letter) ? 'A' : 'a');
            } else {
                mask.appendCodePoint(
                        Character.isISOControl(letter) || letter == 0x2028 || letter == 0x2029 ? ' ' : letter);
            }
        });
        return text.length() > LONGEST_MASK ? mask + "..." : mask.toString();
    }
}

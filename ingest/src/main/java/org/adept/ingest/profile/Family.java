package org.adept.ingest.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files with the same columns, such as one for each year, seen as one.
 *
 * @param samples its files
 * @param columns its columns, missing marks left out
 * @param missing texts that mean "no answer"
 */
record Family(List<Sample> samples, List<Values> columns, Set<String> missing) {

    /** Samples by their header, in the order given. */
    static List<List<Sample>> together(List<Sample> samples) {
        Map<List<String>, List<Sample>> families = new LinkedHashMap<>();
        samples.forEach(sample -> families.computeIfAbsent(sample.header(), header -> new ArrayList<>())
                .add(sample));
        return List.copyOf(families.values());
    }

    /**
     * A family without missing marks.
     *
     * @param dropped names of columns of which nothing is to be guessed
     */
    static Family of(List<Sample> samples, Set<String> missing, Set<String> dropped) {
        return new Family(
                samples,
                raw(samples).stream()
                        .map(values -> dropped.contains(values.header()) ? Values.dropped() : values.without(missing))
                        .toList(),
                missing);
    }

    /** Columns with their missing marks. */
    static List<Values> raw(List<Sample> samples) {
        List<String[]> rows = new ArrayList<>();
        samples.forEach(sample -> rows.addAll(sample.rows()));
        List<Values> columns = new ArrayList<>();
        List<String> header = samples.get(0).header();
        for (int position = 0; position < header.size(); position++) {
            columns.add(Values.of(header.get(position), rows, position));
        }
        return columns;
    }

    long rows() {
        return samples.stream().mapToLong(sample -> sample.rows().size()).sum();
    }

    boolean whole() {
        return samples.stream().allMatch(Sample::whole);
    }

    List<String> names() {
        return samples.stream().map(Sample::name).toList();
    }

    int position(String header) {
        return samples.get(0).header().indexOf(header);
    }

    /**
     * How many different combinations some columns have.
     *
     * @param filled whether only rows count in which the first of them is filled
     */
    long combinations(List<Integer> positions, boolean filled) {
        Set<List<String>> seen = new java.util.HashSet<>();
        for (Sample sample : samples) {
            for (String[] row : sample.rows()) {
                List<String> combination =
                        positions.stream().map(position -> row[position]).toList();
                if (!filled || isFilled(combination.get(0))) {
                    seen.add(combination);
                }
            }
        }
        return seen.size();
    }

    boolean isFilled(String text) {
        return !text.isEmpty() && !missing.contains(text);
    }

    /**
     * A pattern that means the family's files and no other's.
     *
     * @param others names of the other files read through the same mapping
     */
    String pattern(List<String> others) {
        List<String> names = names().stream().distinct().toList();
        if (names.size() == 1) {
            return escaped(names.get(0));
        }
        String start = common(names, false);
        String end = common(names, true);
        boolean apart = start.length() + end.length()
                <= names.stream().mapToInt(String::length).min().orElse(0);
        boolean alone = others.stream().noneMatch(other -> other.startsWith(start) && other.endsWith(end));
        if (apart && alone && !start.isEmpty()) {
            return escaped(start) + "*" + escaped(end);
        }
        return "{" + String.join(",", names.stream().map(Family::escaped).toList()) + "}";
    }

    private static String common(List<String> names, boolean fromEnd) {
        String first = names.get(0);
        int length = 0;
        while (length < first.length()) {
            String part = fromEnd ? first.substring(first.length() - length - 1) : first.substring(0, length + 1);
            if (!names.stream().allMatch(name -> fromEnd ? name.endsWith(part) : name.startsWith(part))) {
                break;
            }
            length++;
        }
        String common = fromEnd ? first.substring(first.length() - length) : first.substring(0, length);
        // years differ in their last digits: what is common of a number is no part of the name
        return fromEnd ? common.replaceFirst("^\\d+", "") : common.replaceFirst("\\d+$", "");
    }

    private static String escaped(String name) {
        return name.replaceAll("[\\\\*?\\[\\]{},]", "\\\\$0");
    }
}

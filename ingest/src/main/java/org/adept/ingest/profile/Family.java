package org.adept.ingest.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.adept.ingest.study.SheetName;

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
        Map<List<Object>, List<Sample>> families = new LinkedHashMap<>();
        samples.forEach(sample -> families.computeIfAbsent(
                        List.of(isSheet(sample), sample.header()), alike -> new ArrayList<>())
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

    private static boolean isSheet(Sample sample) {
        return !SheetName.sheet(sample.name()).isEmpty();
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
     * A pattern that means the family's files or sheets and no other's.
     *
     * @param others names of the other files read through the same mapping
     */
    String pattern(List<String> others) {
        if (!isSheet(samples.get(0))) {
            return NamePattern.of(names(), others);
        }
        List<String> workbooks = names().stream().map(SheetName::workbook).toList();
        List<String> sheets = names().stream().map(SheetName::sheet).toList();
        return NamePattern.of(
                                workbooks,
                                others.stream().map(SheetName::workbook).toList())
                        .replace('#', '?')
                + "#"
                + NamePattern.of(
                        sheets,
                        others.stream()
                                .map(SheetName::sheet)
                                .filter(sheet -> !sheet.isEmpty())
                                .toList());
    }

    /** A pattern of the files themselves, whichever of their sheets are used. */
    String filePattern(List<String> others) {
        return NamePattern.of(
                names().stream().map(SheetName::workbook).toList(),
                others.stream().map(SheetName::workbook).toList());
    }
}

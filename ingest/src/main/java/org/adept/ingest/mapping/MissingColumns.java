package org.adept.ingest.mapping;

import java.text.NumberFormat;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.adept.ingest.contract.NearestWord;
import org.adept.ingest.read.FileScan;
import org.adept.ingest.study.StudyProblems.Problem;

/**
 * What may be said of a file's columns when some are not there. The names of a first line are told only when it is
 * surely a header: otherwise it may be a row of somebody's data.
 */
final class MissingColumns {
    private static final int MOST_TOLD = 8;
    private static final int LONGEST_TOLD = 60;
    /** So many names that the mapping asks for do not stand in a row by chance. */
    private static final int SURE = 3;

    private final FileScan scan;
    private final String mapping;
    private final Set<String> wanted = new HashSet<>();

    /**
     * @param mapping the mapping's name in messages
     * @param wanted every column of the file the mapping asks for
     */
    MissingColumns(FileScan scan, String mapping, Collection<String> wanted) {
        this.scan = scan;
        this.mapping = mapping;
        wanted.forEach(name -> this.wanted.add(Folded.of(name)));
    }

    /** Whether the first line is surely a header: one name alone may be a word in somebody's row. */
    boolean isHeader() {
        long found = found();
        return found >= SURE || (found > 0 && 3 * found >= scan.header().size());
    }

    private long found() {
        return scan.header().stream()
                .filter(name -> wanted.contains(Folded.of(name)))
                .count();
    }

    /**
     * Why a column is not there.
     *
     * @param where what of the mapping asks for it
     * @param known the file's columns and those looked up
     */
    Problem missing(String column, String where, List<String> known) {
        long found = found();
        if (found == 0) {
            return problem("has none of the columns that " + mapping
                    + " asks for; expected a header with their names. Look "
                    + (isSheet() ? "whether" : "at separator and encoding in the mapping, and whether")
                    + " the first " + line() + " is the header.");
        }
        String lacks = "has no column \"" + column + "\", which " + where + " of " + mapping + " asks for";
        if (!isHeader()) {
            return problem(lacks + ", and only " + found + " of all it asks for. Look whether the first " + line()
                    + " is the header; then mend the mapping, or export the column.");
        }
        List<String> nearest = NearestWord.nearest(column, known, 2);
        return problem(lacks + (nearest.isEmpty() ? "; it has " + told(known) : "; nearest: " + told(nearest))
                + ". Mend the mapping, or export the column.");
    }

    /** Names for a message: the first few, and how many more. */
    static String told(Collection<String> names) {
        List<String> fit = names.stream()
                .filter(name -> name.length() <= LONGEST_TOLD && name.chars().noneMatch(Character::isISOControl))
                .toList();
        String first = fit.stream().limit(MOST_TOLD).collect(Collectors.joining(", "));
        int more = names.size() - Math.min(fit.size(), MOST_TOLD);
        return more == 0
                ? first
                : first + " and " + NumberFormat.getIntegerInstance(Locale.ROOT).format(more) + " more";
    }

    private Problem problem(String message) {
        return new Problem(scan.file().name(), line() + " 1", message);
    }

    private String line() {
        return isSheet() ? "row" : "line";
    }

    private boolean isSheet() {
        return !scan.file().sheet().isEmpty();
    }
}

package org.adept.ingest.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.study.StudyProblems.Problem;

/** The names of a header, and what is wrong with them. */
record HeaderNames(List<String> names, List<Problem> problems) {
    private static final int MOST_TOLD = 5;

    /**
     * @param written the fields of the header as the file has them
     * @param where the header's place in messages
     */
    static HeaderNames of(List<String> written, String file, String where) {
        List<Problem> problems = new ArrayList<>();
        if (written.size() > FileScan.MOST_COLUMNS) {
            problems.add(new Problem(
                    file,
                    where,
                    "has a header of %,d columns; expected at most %,d, as many as a sheet has. Export the columns you need."
                            .formatted(written.size(), FileScan.MOST_COLUMNS)));
            return new HeaderNames(List.of(), problems);
        }
        List<String> names = written.stream().map(ColumnName::of).toList();
        if (names.stream().allMatch(String::isEmpty)) {
            problems.add(new Problem(file, where, "is blank; expected a header there. Remove the lines before it."));
        }
        Map<String, Integer> seen = new HashMap<>();
        int repeated = 0;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.indexOf('\ufffd') >= 0) {
                problems.add(new Problem(
                        file,
                        where,
                        "has names that are not text in the file's encoding; expected letters. Give the mapping the"
                                + " encoding of the file, or export it again."));
                return new HeaderNames(names, problems);
            }
            Integer before = name.isEmpty() ? null : seen.putIfAbsent(name, i);
            if (before != null && repeated++ < MOST_TOLD) {
                // by their places: without a header it would be a value that stands there
                problems.add(new Problem(
                        file,
                        where,
                        "has one name in columns %d and %d; expected each name once. Rename one."
                                .formatted(before + 1, i + 1)));
            }
        }
        return new HeaderNames(names, problems);
    }
}

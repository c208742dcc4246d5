package org.adept.ingest.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.adept.ingest.study.StudyProblems.Problem;

/** The names of a header, and what is wrong with them. */
record HeaderNames(List<String> names, List<Problem> problems) {

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
        Set<String> seen = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (String name : names) {
            if (name.indexOf('\ufffd') >= 0) {
                problems.add(new Problem(
                        file,
                        where,
                        "has names that are not text in the file's encoding; expected letters. Give the mapping the"
                                + " encoding of the file, or export it again."));
                return new HeaderNames(names, problems);
            }
            if (!name.isEmpty() && !seen.add(name) && told.add(name)) {
                problems.add(new Problem(
                        file, where, "has two columns named \"" + name + "\"; expected each name once. Rename one."));
            }
        }
        return new HeaderNames(names, problems);
    }
}

package org.adept.ingest.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.adept.ingest.study.StudyProblems;

/** How many batches an earlier state has, told by a batch's number or by a day. */
final class AsOf {
    private AsOf() {}

    /** Batches up to the number or the day that was asked for. */
    static int batches(String asked, List<Batch> batches) throws StudyProblems {
        int found = 0;
        if (asked.matches("\\d{1,8}")) {
            found = Math.min(Integer.parseInt(asked), batches.size() + 1);
        } else {
            String day = day(asked).toString();
            found = (int) batches.stream()
                    .filter(batch -> batch.day().compareTo(day) <= 0)
                    .count();
        }
        if (found < 1 || found > batches.size()) {
            throw Store.problem(
                    "--as-of",
                    asked,
                    "found no batch of then; expected a number from 1 to " + batches.size()
                            + ", or a day on or after the first batch's. adept history lists them.");
        }
        return found;
    }

    private static LocalDate day(String text) throws StudyProblems {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notDay) {
            throw Store.problem(
                    "--as-of",
                    text,
                    "found neither a batch nor a day; expected a batch's number or a day such as 2025-12-31. adept"
                            + " history lists them.");
        }
    }
}

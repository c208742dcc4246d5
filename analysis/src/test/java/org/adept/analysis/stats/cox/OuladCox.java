package org.adept.analysis.stats.cox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.adept.analysis.stats.testing.Oracle.Row;
import org.adept.analysis.stats.testing.SharedSets;

/** Withdrawal from open university modules, definitions A (from the first day) and B (from registration) of the reference digits. */
final class OuladCox {
    private OuladCox() {}

    static CoxSample stratified() {
        return definition(false)
                .covariate("male", row -> SharedCox.is(row, "gender", "M"))
                .covariate("middle", row -> SharedCox.is(row, "age_band", "35-55"))
                .covariate("older", row -> SharedCox.is(row, "age_band", "55<="))
                .covariate("disability", row -> SharedCox.is(row, "disability", "Y"))
                .covariate("prev", row -> row.whole("num_of_prev_attempts") > 0 ? 1 : 0)
                .covariate("credits", row -> row.number("studied_credits") / 60)
                .within(SharedCox.numbered(row -> row.text("code_module")));
    }

    static CoxSample unstratified() {
        return definition(false)
                .covariate("male", row -> SharedCox.is(row, "gender", "M"))
                .covariate("disability", row -> SharedCox.is(row, "disability", "Y"))
                .covariate("prev", row -> row.whole("num_of_prev_attempts") > 0 ? 1 : 0);
    }

    static CoxSample delayed() {
        return definition(true)
                .entering(row -> Math.max(0, row.whole("date_registration")))
                .covariate("male", row -> SharedCox.is(row, "gender", "M"))
                .covariate("disability", row -> SharedCox.is(row, "disability", "Y"));
    }

    private static CoxSample definition(boolean delayed) {
        return new CoxSample(rows(delayed))
                .times(OuladCox::time, row -> isEvent(row) ? 1 : 0)
                .clustered(row -> row.whole("id_student"));
    }

    private static List<Row> rows(boolean delayed) {
        Map<String, Row> courses = new HashMap<>();
        SharedSets.rows("oulad/courses.csv").forEach(row -> courses.put(presentation(row), row));
        Map<String, Row> registrations = new HashMap<>();
        SharedSets.rows("oulad/studentRegistration.csv.gz")
                .forEach(row -> registrations.put(presentation(row) + row.text("id_student"), row));
        List<Row> joined = new ArrayList<>();
        for (Row row : SharedSets.rows("oulad/studentInfo.csv.gz")) {
            Map<String, String> cells = new HashMap<>(row.cells());
            cells.putAll(known(courses, presentation(row)).cells());
            cells.putAll(known(registrations, presentation(row) + row.text("id_student"))
                    .cells());
            Row all = new Row(cells);
            if (isFollowed(all) && (!delayed || isLate(all))) {
                joined.add(all);
            }
        }
        return joined;
    }

    private static Row known(Map<String, Row> rows, String key) {
        return Objects.requireNonNull(rows.get(key), key);
    }

    private static boolean isFollowed(Row row) {
        return row.isEmpty("date_unregistration") ? !isWithdrawn(row) : row.whole("date_unregistration") > 0;
    }

    private static boolean isLate(Row row) {
        return !row.isEmpty("date_registration") && time(row) > Math.max(0, row.whole("date_registration"));
    }

    private static boolean isEvent(Row row) {
        return isWithdrawn(row)
                && !row.isEmpty("date_unregistration")
                && row.whole("date_unregistration") <= row.whole("module_presentation_length");
    }

    private static int time(Row row) {
        return isEvent(row) ? row.whole("date_unregistration") : row.whole("module_presentation_length");
    }

    private static boolean isWithdrawn(Row row) {
        return row.text("final_result").equals("Withdrawn");
    }

    private static String presentation(Row row) {
        return row.text("code_module") + ' ' + row.text("code_presentation") + ' ';
    }
}

package org.adept.ingest.reduce;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which name a cohort is published.
 *
 * @param byEntry whether cohorts are academic years (1 August on) of entry; otherwise intakes as the programme names them
 * @param years how many years one published block spans; 1 publishes each cohort as it is
 * @param firstYear a year in which a block begins
 */
record CohortRule(boolean byEntry, int years, int firstYear) {
    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d\\d");

    /**
     * The block, for example {@code 2018-2020}; a year alone when blocks span one; {@code unknown} when no year is known.
     *
     * @param intake the programme's name for the intake
     * @param entry day of entry, days since 1970-01-01
     */
    String published(@Nullable String intake, @Nullable Integer entry) {
        if (byEntry) {
            return entry == null ? Levels.UNKNOWN : block(academicYear(LocalDate.ofEpochDay(entry)));
        }
        if (intake == null || years == 1) {
            return MarginSets.level(intake);
        }
        Matcher year = YEAR.matcher(intake);
        return year.find() ? block(Integer.parseInt(year.group())) : Levels.UNKNOWN;
    }

    private static int academicYear(LocalDate entry) {
        return entry.getMonth().compareTo(Month.AUGUST) >= 0 ? entry.getYear() : entry.getYear() - 1;
    }

    private String block(int year) {
        if (years == 1) {
            return Integer.toString(year);
        }
        int first = year - Math.floorMod(year - firstYear, years);
        return first + "-" + (first + years - 1);
    }
}

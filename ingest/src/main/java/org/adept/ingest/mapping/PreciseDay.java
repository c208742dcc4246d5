package org.adept.ingest.mapping;

import java.time.LocalDate;
import org.adept.ingest.study.MappingDefinition.Precision;

/**
 * A day with the precision it is known to, in one number: days since 1970-01-01 times four, plus the precision's
 * position. A month is kept as its first day.
 */
public final class PreciseDay {
    private static final int TERM_MONTHS = 6;

    private PreciseDay() {}

    public static long of(LocalDate date, Precision precision) {
        return of(date.toEpochDay(), precision);
    }

    public static long of(long epochDay, Precision precision) {
        return epochDay * 4
                + switch (precision) {
                    case DAY -> 0;
                    case MONTH -> 1;
                    case TERM -> 2;
                };
    }

    /** Days since 1970-01-01. */
    public static int day(long preciseDay) {
        return (int) Math.floorDiv(preciseDay, 4L);
    }

    /** Last day the date may mean, days since 1970-01-01. */
    public static int lastDay(long preciseDay) {
        return switch (precision(preciseDay)) {
            case DAY -> day(preciseDay);
            case MONTH -> lastDay(preciseDay, 1);
            case TERM -> lastDay(preciseDay, TERM_MONTHS);
        };
    }

    private static int lastDay(long preciseDay, int months) {
        return (int) LocalDate.ofEpochDay(day(preciseDay))
                .plusMonths(months)
                .minusDays(1)
                .toEpochDay();
    }

    public static Precision precision(long preciseDay) {
        return switch ((int) Math.floorMod(preciseDay, 4L)) {
            case 0 -> Precision.DAY;
            case 1 -> Precision.MONTH;
            default -> Precision.TERM;
        };
    }
}

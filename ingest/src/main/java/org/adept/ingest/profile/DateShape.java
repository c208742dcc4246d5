package org.adept.ingest.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way of writing dates.
 *
 * @param pattern as a mapping writes it
 * @param shape named groups y, M and, where there is one, d
 * @param toTheDay whether it knows the day
 */
record DateShape(String pattern, Pattern shape, boolean toTheDay) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** In order of trial: the more exact before the looser, day before month, day first before month first. */
    static final List<DateShape> ALL = List.of(
            of("yyyy-MM-dd", "(?<y>\\d{4})-(?<M>\\d{2})-(?<d>\\d{2})"),
            of("dd.MM.yyyy", "(?<d>\\d{2})\\.(?<M>\\d{2})\\.(?<y>\\d{4})"),
            of("d.M.yyyy", "(?<d>\\d{1,2})\\.(?<M>\\d{1,2})\\.(?<y>\\d{4})"),
            of("dd/MM/yyyy", "(?<d>\\d{2})/(?<M>\\d{2})/(?<y>\\d{4})"),
            of("d/M/yyyy", "(?<d>\\d{1,2})/(?<M>\\d{1,2})/(?<y>\\d{4})"),
            of("MM/dd/yyyy", "(?<M>\\d{2})/(?<d>\\d{2})/(?<y>\\d{4})"),
            of("M/d/yyyy", "(?<M>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{4})"),
            of("dd-MM-yyyy", "(?<d>\\d{2})-(?<M>\\d{2})-(?<y>\\d{4})"),
            of("d-M-yyyy", "(?<d>\\d{1,2})-(?<M>\\d{1,2})-(?<y>\\d{4})"),
            of("yyyy/MM/dd", "(?<y>\\d{4})/(?<M>\\d{2})/(?<d>\\d{2})"),
            of("yyyy.MM.dd", "(?<y>\\d{4})\\.(?<M>\\d{2})\\.(?<d>\\d{2})"),
            of("yyyyMMdd", "(?<y>\\d{4})(?<M>\\d{2})(?<d>\\d{2})"),
            of("yyyy-MM", "(?<y>\\d{4})-(?<M>\\d{2})"),
            of("MM.yyyy", "(?<M>\\d{2})\\.(?<y>\\d{4})"),
            of("MM/yyyy", "(?<M>\\d{2})/(?<y>\\d{4})"),
            of("MM-yyyy", "(?<M>\\d{2})-(?<y>\\d{4})"),
            of("yyyy/MM", "(?<y>\\d{4})/(?<M>\\d{2})"));

    private static DateShape of(String pattern, String shape) {
        return new DateShape(pattern, Pattern.compile(shape), pattern.contains("d"));
    }

    /** The day, or the first of the month; empty when the text is no date of this shape. */
    Optional<LocalDate> read(String text) {
        Matcher matcher = shape.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(matcher.group("y"));
            int day = toTheDay ? Integer.parseInt(matcher.group("d")) : 1;
            return year < FIRST_YEAR || year > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(year, Integer.parseInt(matcher.group("M")), day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether day and month could also be the other way round. */
    boolean isTurnable() {
        return toTheDay && pattern.contains("/");
    }
}

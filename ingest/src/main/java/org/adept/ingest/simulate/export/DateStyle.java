package org.adept.ingest.simulate.export;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a dialect writes dates. Each day is spelled once and then remembered: large studies write millions of them. */
enum DateStyle {
    /** 2020-09-03. */
    ISO,
    /** 03.09.2020. */
    DAY_FIRST,
    /** 3.9.2020. */
    DAY_FIRST_SHORT,
    /** 2020-09. */
    MONTH;

    private static final int FIRST = (int) LocalDate.of(2015, 1, 1).toEpochDay();
    private static final int DAYS = 8000;

    private final @Nullable String[] remembered = new String[DAYS];

    /** The text; empty for a missing date. */
    String of(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        int place = (int) date.toEpochDay() - FIRST;
        String text = remembered[place];
        if (text == null) {
            text = spelled(date);
            remembered[place] = text;
        }
        return text;
    }

    private String spelled(LocalDate date) {
        int day = date.getDayOfMonth();
        int month = date.getMonthValue();
        return switch (this) {
            case ISO -> date.toString();
            case DAY_FIRST -> two(day) + "." + two(month) + "." + date.getYear();
            case DAY_FIRST_SHORT -> day + "." + month + "." + date.getYear();
            case MONTH -> date.getYear() + "-" + two(month);
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}

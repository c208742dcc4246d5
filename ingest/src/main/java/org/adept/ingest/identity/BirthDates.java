package org.adept.ingest.identity;

import java.time.LocalDate;

/** Days, and among them those on which whoever takes part in a programme may have been born. */
final class BirthDates implements Detector {
    private static final int YOUNGEST = 10;
    private static final int OLDEST = 90;
    private static final int SHORTEST = 6;
    private static final int SHORTEST_MONTH = 3;
    private static final int LONGEST = 24;
    private static final int YEAR = 10_000; // days are told as 20240131
    private static final FoldedWords MONTHS = new FoldedWords(
            "jan", "feb", "mar", "apr", "mai", "may", "maj", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "des",
            "dec", "dez", "mei", "maa", "tam", "hel", "huh", "tou", "kes", "hei", "elo", "syy", "lok", "joul", "ιαν",
            "φεβ", "μαρ", "απρ", "μαι", "ιουν", "ιουλ", "αυγ", "σεπ", "οκτ", "νοε", "δεκ");

    private final int today;
    private final int[] numbers = new int[3];

    BirthDates(LocalDate extractedOn) {
        today = extractedOn.getYear() * YEAR + extractedOn.getMonthValue() * 100 + extractedOn.getDayOfMonth();
    }

    @Override
    public IdentifierKind kind() {
        return IdentifierKind.BIRTH_DATE;
    }

    @Override
    public int needs() {
        return Cell.DIGIT;
    }

    @Override
    public int bars() {
        return Cell.AT | Cell.PLUS;
    }

    @Override
    public int look(Cell cell) {
        if (cell.length() < SHORTEST || cell.length() > LONGEST || cell.digits() < 5) {
            return Evidence.NONE;
        }
        boolean words = cell.has(Cell.LETTER) && !isTimed(cell);
        if (words && (cell.letters() < SHORTEST_MONTH || !cell.has(Cell.SPACE | Cell.HYPHEN | Cell.DOT))) {
            return Evidence.NONE;
        }
        int day = words ? inWords(cell) : inDigits(cell);
        if (day == 0) {
            return Evidence.NONE;
        }
        boolean born = day <= today - YOUNGEST * YEAR && day >= today - OLDEST * YEAR;
        return born ? Evidence.LIKELY : Evidence.SHAPED;
    }

    /** Such as 1998-03-12T00:00. */
    private static boolean isTimed(Cell cell) {
        return cell.length() > 10 && cell.folded(10) == 't' && cell.digit(9) >= 0;
    }

    /** The day, or 0. */
    private int inDigits(Cell cell) {
        numbers[0] = 0;
        numbers[1] = 0;
        numbers[2] = 0;
        int count = 0;
        int position = 0;
        int firstLength = 0;
        while (position < cell.length() && count < 3) {
            int start = position;
            while (position < cell.length() && cell.digit(position) >= 0 && position - start < 8) {
                numbers[count] = 10 * numbers[count] + cell.digit(position++);
            }
            if (position == start) {
                return 0;
            }
            firstLength = count == 0 ? position : firstLength;
            count++;
            if (count < 3 && position < cell.length()) {
                if (".-/ ".indexOf(cell.at(position)) < 0) {
                    return 0;
                }
                position++;
                // blanks after points, as in 1. 2. 1998
                while (position < cell.length() && cell.isSpace(position)) {
                    position++;
                }
            }
        }
        boolean ends = position == cell.length() || cell.isSpace(position) || cell.folded(position) == 't';
        if (!ends) {
            return 0;
        }
        if (count == 1 || (count > 1 && firstLength == 8)) {
            return firstLength == 8 ? inARow(numbers[0]) : 0;
        }
        return count < 3 ? 0 : firstLength == 4 ? day(numbers[0], numbers[1], numbers[2]) : dayFirst();
    }

    private int inARow(int number) {
        int day = day(number / YEAR, number / 100 % 100, number % 100);
        return day != 0 ? day : day(number % YEAR, number / YEAR % 100, number / 1_000_000);
    }

    private int dayFirst() {
        int year = numbers[2] < 100 ? century(numbers[2]) : numbers[2];
        int day = day(year, numbers[1], numbers[0]);
        return day != 0 ? day : day(year, numbers[0], numbers[1]);
    }

    /** The latest year that is over and ends so. */
    private int century(int year) {
        int now = today / YEAR;
        int same = now / 100 * 100 + year;
        return same > now ? same - 100 : same;
    }

    private static int day(int year, int month, int day) {
        return year >= 1900 && year < 2100 && Digits.isDay(day, month) ? year * YEAR + month * 100 + day : 0;
    }

    /** Such as "12. mars 1998" or "March 12, 1998": the year tells enough. */
    private int inWords(Cell cell) {
        int year = 0;
        boolean month = false;
        for (int i = 0; i < cell.length(); i++) {
            boolean begins = i == 0 || (!cell.isLetter(i - 1) && cell.digit(i - 1) < 0);
            if (begins && i + 4 <= cell.length() && cell.digit(i) > 0 && cell.digit(i + 1) >= 0) {
                boolean four = cell.digit(i + 2) >= 0 && cell.digit(i + 3) >= 0;
                year = four ? 100 * cell.two(i) + cell.two(i + 2) : year;
            }
            month |= begins && cell.isLetter(i) && MONTHS.standAt(cell, i);
        }
        return month && cell.digits() > 4 && cell.digits() <= 6 ? day(year, 6, 15) : 0;
    }
}

package org.adept.ingest.identity;

/** Control digits and dates in rows of digits. */
final class Digits {
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Digits() {}

    /** Whether day and month exist, in a year that may be a leap year. */
    static boolean isDay(int day, int month) {
        return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
    }

    static int two(byte[] digits, int position) {
        return 10 * digits[position] + digits[position + 1];
    }

    /** Luhn's sum over part of a row; the last digit is the control digit. */
    static boolean luhn(byte[] digits, int from, int to) {
        int sum = 0;
        for (int i = to - 1, place = 0; i >= from; i--, place++) {
            int digit = place % 2 == 0 ? digits[i] : 2 * digits[i];
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }

    /** The sum of digits times weights. */
    static int weighted(byte[] digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digits[i] * weights[i];
        }
        return sum;
    }
}

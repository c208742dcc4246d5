package org.adept.ingest.identity;

/**
 * A whole number becomes a band, such as 20-24.
 *
 * @param width how many numbers make a band; the first begins at 0
 */
public record NumberBand(int width) implements Treatment {
    private static final int MOST_DIGITS = 9;

    @Override
    public String treat(String cell) {
        String text = cell.strip();
        boolean whole =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? of(Long.parseLong(text), width) : NOT_UNDERSTOOD;
    }

    /** The band a number is in. */
    public static String of(long number, int width) {
        long first = Math.floorDiv(number, (long) width) * width;
        return first + "-" + (first + width - 1);
    }
}

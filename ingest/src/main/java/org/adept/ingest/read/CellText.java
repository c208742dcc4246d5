package org.adept.ingest.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Cells as text: what the cell holds, not how it is shown. Days as 2024-12-31, points in time as 2024-12-31T10:15:00,
 * times as 10:15:00, numbers without exponent or empty decimals and with the mapping's decimal mark, truth as true and
 * false, formulas as the value the spreadsheet last worked out.
 */
final class CellText {
    /** A spreadsheet keeps and shows fifteen digits; those behind are the machine's. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_466); // 10000-01-01
    /** The day that Lotus 1-2-3 believed in, 29 February 1900, and that spreadsheets count since. */
    private static final int NO_DAY = 60;

    private static final int SECONDS_OF_DAY = 86_400;
    private static final int LONGEST_EXPONENT = 400;

    private final boolean from1904;
    private final String decimal;
    private final Map<String, String> formats;
    private final Map<String, Shown> shown = new HashMap<>();

    /** What a number format shows. */
    private enum Shown {
        NUMBER,
        DATE,
        TIME
    }

    /**
     * @param from1904 whether days are counted from 1 January 1904, as old Macintoshes did
     * @param decimal the mapping's decimal mark
     * @param formats number formats of the workbook by their number
     */
    CellText(boolean from1904, String decimal, Map<String, String> formats) {
        this.from1904 = from1904;
        this.decimal = decimal;
        this.formats = Map.copyOf(formats);
    }

    /** The cell's text, trimmed; empty for none. */
    String of(@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            Integer format = cell.getDataFormatId();
            return switch (format == null ? Shown.NUMBER : shown(format.toString(), cell.getDataFormatString())) {
                case NUMBER -> number(number);
                case DATE -> date(number);
                case TIME -> time(number);
            };
        }
        return Fields.trimmed(value.toString());
    }

    private Shown shown(String id, @Nullable String format) {
        return shown.computeIfAbsent(id, any -> {
            String written = format == null ? formats.get(id) : format;
            return written == null ? builtIn(Integer.parseInt(id)) : custom(written);
        });
    }

    /** Formats every spreadsheet has, by their numbers in the standard (ECMA-376, 18.8.30). */
    private static Shown builtIn(int id) {
        if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) {
            return Shown.TIME;
        }
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? Shown.DATE : Shown.NUMBER;
    }

    private static Shown custom(String format) {
        String letters = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", "")
                .split(";", -1)[0]
                .toLowerCase(java.util.Locale.ROOT);
        if (letters.contains("general") || (letters.indexOf('0') >= 0 && letters.indexOf('s') < 0)) {
            return Shown.NUMBER;
        }
        boolean clock = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        boolean day = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 || letters.contains("mmm");
        return day || (letters.indexOf('m') >= 0 && !clock) ? Shown.DATE : clock ? Shown.TIME : Shown.NUMBER;
    }

    private String number(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LONGEST_EXPONENT) {
            return number.toString(); // written out it would have millions of digits
        }
        BigDecimal plain = number.round(DIGITS).stripTrailingZeros();
        String text = plain.signum() == 0 ? "0" : plain.toPlainString();
        return decimal.equals(".") ? text : text.replace(".", decimal);
    }

    private String date(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(LAST_SERIAL) >= 0) {
            return number(serial);
        }
        long seconds = seconds(serial);
        int days = (int) (seconds / SECONDS_OF_DAY);
        long ofDay = seconds % SECONDS_OF_DAY;
        if (days == 0 && !from1904) {
            return time(serial);
        }
        String date = days == NO_DAY && !from1904
                ? "1900-02-29"
                : first().plusDays(shift(days)).toString();
        return ofDay == 0 ? date : date + "T" + clock(ofDay);
    }

    private LocalDate first() {
        return from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    private int shift(int days) {
        return !from1904 && days < NO_DAY ? days + 1 : days;
    }

    private String time(BigDecimal serial) {
        return serial.signum() >= 0 && serial.compareTo(BigDecimal.ONE) < 0 && seconds(serial) < SECONDS_OF_DAY
                ? clock(seconds(serial))
                : number(serial);
    }

    private static long seconds(BigDecimal serial) {
        return serial.multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
    }

    private static String clock(long ofDay) {
        LocalTime time = LocalTime.ofSecondOfDay(ofDay);
        return "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
    }
}

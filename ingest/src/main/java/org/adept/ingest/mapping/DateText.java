package org.adept.ingest.mapping;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.adept.ingest.study.MappingDefinition.DatePattern;
import org.adept.ingest.study.MappingDefinition.Precision;
import org.jspecify.annotations.Nullable;

/** One way of writing dates. */
sealed interface DateText extends Serializable {
    /** The first day that the text may mean; null when it is not written so. */
    @Nullable
    LocalDate read(String text);

    /** How exactly a date written so is known. */
    Precision precision();

    static DateText of(DatePattern date) {
        if (date.pattern().equals(DatePattern.EXCEL)) {
            return new Serial();
        }
        return date.precision() == Precision.TERM
                ? Term.of(date.pattern(), date.terms())
                : new Calendar(date.pattern(), date.precision());
    }

    /** Year, month and, where it is known, day. */
    final class Calendar implements DateText {
        private static final long serialVersionUID = 1L;

        private final String pattern;
        private final Precision precision;
        private transient @Nullable DateTimeFormatter formatter;

        Calendar(String pattern, Precision precision) {
            this.pattern = pattern;
            this.precision = precision;
        }

        @Override
        public Precision precision() {
            return precision;
        }

        @Override
        public @Nullable LocalDate read(String text) {
            try {
                TemporalAccessor parsed = formatter().parse(text);
                return precision == Precision.DAY ? LocalDate.from(parsed) : month(parsed);
            } catch (DateTimeException notThis) {
                return null;
            }
        }

        private DateTimeFormatter formatter() {
            DateTimeFormatter ready = formatter;
            if (ready == null) {
                // yyyy is the year of an era, which strict resolving cannot place without one
                ready = new DateTimeFormatterBuilder()
                        .appendPattern(pattern.replace('y', 'u'))
                        .toFormatter(Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT);
                formatter = ready;
            }
            return ready;
        }

        private static LocalDate month(TemporalAccessor parsed) {
            int month = parsed.isSupported(ChronoField.MONTH_OF_YEAR) ? parsed.get(ChronoField.MONTH_OF_YEAR) : 1;
            return YearMonth.of(parsed.get(ChronoField.YEAR), month).atDay(1);
        }
    }

    /**
     * A term of a year.
     *
     * @param shape with the groups y and t
     * @param begins folded word to the term's first day
     */
    record Term(Pattern shape, HashMap<String, MonthDay> begins) implements DateText {
        /** Years of two digits from here on are of the last century. */
        private static final int LAST_CENTURY = 70;

        private static final Pattern PART = Pattern.compile("'([^']*)'|yyyy|yy|T|\\s+|.");

        static Term of(String pattern, Map<String, String> terms) {
            StringBuilder shape = new StringBuilder();
            Matcher part = PART.matcher(pattern);
            while (part.find()) {
                String written = part.group();
                String quoted = part.group(1);
                if (quoted != null) {
                    shape.append(Pattern.quote(quoted.isEmpty() ? "'" : quoted));
                } else if (written.startsWith("y")) {
                    shape.append("(?<y>\\d{").append(written.length()).append("})");
                } else if (written.equals("T")) {
                    shape.append("(?<t>.+)");
                } else {
                    shape.append(written.isBlank() ? "\\s+" : Pattern.quote(written));
                }
            }
            HashMap<String, MonthDay> begins = new HashMap<>();
            terms.forEach((word, day) -> begins.put(Folded.of(word), MonthDay.parse("--" + day)));
            return new Term(Pattern.compile(shape.toString()), begins);
        }

        @Override
        public Precision precision() {
            return Precision.TERM;
        }

        @Override
        public @Nullable LocalDate read(String text) {
            Matcher matcher = shape.matcher(text);
            if (!matcher.matches()) {
                return null;
            }
            MonthDay begins = this.begins.get(Folded.of(matcher.group("t")));
            if (begins == null) {
                return null;
            }
            int year = Integer.parseInt(matcher.group("y"));
            boolean isShort = matcher.group("y").length() == 2;
            return begins.atYear(!isShort ? year : year < LAST_CENTURY ? 2000 + year : 1900 + year);
        }
    }

    /** Days as spreadsheets count them; a time of day behind the mark is left away. */
    record Serial() implements DateText {
        private static final Pattern NUMBER = Pattern.compile("\\d{1,7}(?:[.,]\\d{1,15})?");
        /** The day that Lotus 1-2-3 believed in, 29 February 1900, and that spreadsheets count since. */
        private static final int NO_DAY = 60;

        private static final int BEYOND = 2_958_466; // 10000-01-01
        private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

        @Override
        public Precision precision() {
            return Precision.DAY;
        }

        @Override
        public @Nullable LocalDate read(String text) {
            if (!NUMBER.matcher(text).matches()) {
                return null;
            }
            int days = new BigDecimal(text.replace(',', '.')).intValue();
            if (days == 0 || days == NO_DAY || days >= BEYOND) {
                return null;
            }
            return FIRST.plusDays(days < NO_DAY ? days + 1 : days);
        }
    }
}

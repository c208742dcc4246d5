package org.adept.ingest.mapping;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.study.MappingDefinition;
import org.adept.ingest.study.MappingDefinition.DatePattern;
import org.jspecify.annotations.Nullable;

/** From the text in a file to a value of the contract; null when the text is not understood. */
sealed interface ValueReader extends Serializable {
    @Nullable
    Object read(String text);

    /**
     * Text as it is, in one line and no longer than identifiers and codes are: prose is neither, and a code may be
     * published.
     */
    record Plain(int longest) implements ValueReader {
        static final Plain IDENTIFIER = new Plain(200);
        static final Plain CODE = new Plain(100);

        @Override
        public @Nullable Object read(String text) {
            if (text.length() > longest) {
                return null;
            }
            for (int i = 0; i < text.length(); i++) {
                if (Character.isISOControl(text.charAt(i))) {
                    return null;
                }
            }
            return text;
        }
    }

    /**
     * A code out of a list, compared without case and accents.
     *
     * @param codes folded text to code
     * @param closed whether other texts are not understood; otherwise they are codes of their own
     */
    record Code(HashMap<String, String> codes, boolean closed, HashMap<String, String> known) implements ValueReader {
        private static final int MOST_KNOWN = 10_000;

        static Code of(Map<String, String> codes, boolean closed) {
            return new Code(new HashMap<>(codes), closed, new HashMap<>());
        }

        @Override
        public @Nullable Object read(String text) {
            String seen = known.get(text);
            if (seen != null) {
                return seen;
            }
            String code = codes.get(Folded.of(text));
            if (code == null && !closed && Plain.CODE.read(text) != null) {
                code = text;
            }
            if (code != null && known.size() < MOST_KNOWN) {
                known.put(text, code);
            }
            return code;
        }
    }

    /**
     * A number, scaled to a whole one.
     *
     * @param decimal the decimal mark
     * @param thousands the mark between thousands; empty for none
     * @param scale digits kept after the decimal mark
     */
    record Scaled(String decimal, String thousands, int scale) implements ValueReader {
        @Override
        public @Nullable Object read(String text) {
            if (scale == 0 && NumberText.isDigits(text)) {
                return Long.parseLong(text);
            }
            String plain = NumberText.plain(text, decimal, thousands);
            if (plain == null) {
                return null;
            }
            try {
                return new BigDecimal(plain)
                        .setScale(scale, RoundingMode.UNNECESSARY)
                        .unscaledValue()
                        .longValueExact();
            } catch (ArithmeticException | NumberFormatException notWhole) {
                return null;
            }
        }
    }

    /** Words that stand for numbers, such as the answers of a questionnaire; plain numbers stand for themselves. */
    record CodedNumber(Code codes, int scale) implements ValueReader {
        @Override
        public @Nullable Object read(String text) {
            Object code = codes.read(text);
            return code == null ? null : new Scaled(".", "", scale).read(code.toString());
        }
    }

    /** A day written in one of the mapping's patterns, tried in order. */
    final class Day implements ValueReader {
        private static final long serialVersionUID = 1L;
        private static final int MOST_KNOWN = 20_000;

        private final ArrayList<DateText> dates = new ArrayList<>();
        private final HashMap<String, Long> known = new HashMap<>();

        Day(List<DatePattern> patterns) {
            patterns.forEach(pattern -> dates.add(DateText.of(pattern)));
        }

        @Override
        public @Nullable Object read(String text) {
            Long seen = known.get(text);
            if (seen != null) {
                return seen;
            }
            for (DateText date : dates) {
                LocalDate read = date.read(text);
                if (read != null) {
                    long day = PreciseDay.of(read, date.precision());
                    if (known.size() < MOST_KNOWN) {
                        known.put(text, day);
                    }
                    return day;
                }
            }
            return null;
        }
    }

    /** Numbers in the marks of a mapping. */
    static ValueReader number(MappingDefinition mapping, int scale) {
        return new Scaled(mapping.reading().decimal(), mapping.reading().thousands(), scale);
    }
}

package org.adept.ingest.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.adept.ingest.mapping.PreciseDay;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.study.MappingDefinition.Precision;

/** Values of attributes as texts, so that a study may declare further ones without another table. */
final class AttributeText {
    private static final String MONTH = " month";
    private static final String TERM = " term";

    private AttributeText() {}

    static String of(Object value, TableLayout.Kind kind) {
        return kind == TableLayout.Kind.DAY ? day((Long) value) : value.toString();
    }

    private static String day(long preciseDay) {
        LocalDate date = LocalDate.ofEpochDay(PreciseDay.day(preciseDay));
        return date + suffix(PreciseDay.precision(preciseDay));
    }

    static String suffix(Precision precision) {
        return switch (precision) {
            case DAY -> "";
            case MONTH -> MONTH;
            case TERM -> TERM;
        };
    }

    /** The value; empty when it was stored while the attribute was of another type. */
    static Optional<Object> value(String text, TableLayout.Kind kind) {
        try {
            return Optional.of(
                    switch (kind) {
                        case TEXT -> text;
                        case WHOLE -> Long.valueOf(text);
                        case DAY -> preciseDay(text);
                    });
        } catch (NumberFormatException | DateTimeException otherType) {
            return Optional.empty();
        }
    }

    private static Object preciseDay(String text) {
        Precision precision =
                text.endsWith(MONTH) ? Precision.MONTH : text.endsWith(TERM) ? Precision.TERM : Precision.DAY;
        String date = text.substring(0, text.length() - suffix(precision).length());
        return PreciseDay.of(LocalDate.parse(date), precision);
    }
}

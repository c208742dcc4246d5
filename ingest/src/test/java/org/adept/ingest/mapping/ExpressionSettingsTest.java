package org.adept.ingest.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.TimeZone;
import org.adept.ingest.mapping.ExpressionBinder.Untypeable;
import org.adept.ingest.mapping.ExpressionBinder.Wanted;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which settings expressions are evaluated: ANSI off, no SQL on files, UTC. */
class ExpressionSettingsTest {
    private static @Nullable Object value(String sql, String castTo, String text) throws Untypeable {
        GenericInternalRow row = new GenericInternalRow(1);
        row.update(0, UTF8String.fromString(text));
        return new ExpressionBinder()
                .bind(new Wanted(sql, castTo), ExpressionBinder.texts(List.of("a")))
                .value(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cast(a as int)",
                "cast('2147483648' as int)",
                "make_date(2024, 13, 1)",
                "cast(10 as int) / cast(0 as int)",
                "element_at(split(a, ','), 9)",
                "to_date(a, 'yyyy-MM-dd')"
            })
    void whatHasNoResultIsNoneAndStopsNothing(String sql) throws Untypeable {
        assertNull(value(sql, "string", "no number"));
    }

    /** Under ANSI a text and a number could not be compared without a failure of the whole row. */
    @Test
    void textsAreComparedWithNumbersAsNumbers() throws Untypeable {
        assertEquals("yes", value("if(a > 9, 'yes', 'no')", "string", "10"));
        assertEquals("no", value("if(a > 9, 'yes', 'no')", "string", "ten"));
    }

    @Test
    void pointsInTimeAreThoseOfUtcWhereverTheMachineStands() throws Untypeable {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        try {
            assertEquals(
                    "2023-12-31 22",
                    value("date_format(cast(a as timestamp), 'yyyy-MM-dd HH')", "string", "2024-01-01T00:30:00+02:00"));
            assertEquals(
                    "2024-01-01 00",
                    value("date_format(cast(a as timestamp), 'yyyy-MM-dd HH')", "string", "2024-01-01 00:30:00"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** The guard refuses subqueries before; should it ever let one through, there is nothing it could read. */
    @ParameterizedTest
    @ValueSource(strings = {"(select max(_c0) from csv.`/etc/passwd`)", "exists (select * from text.`/etc/passwd`)"})
    void noFileIsATable(String sql) {
        assertThrows(Untypeable.class, () -> value(sql, "string", "x"));
    }

    @Test
    void namesOfColumnsKeepTheirCase() {
        assertThrows(Untypeable.class, () -> value("A", "string", "x"));
    }
}

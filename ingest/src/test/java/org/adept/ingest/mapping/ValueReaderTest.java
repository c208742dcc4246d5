package org.adept.ingest.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.adept.ingest.study.MappingDefinition.DatePattern;
import org.adept.ingest.study.MappingDefinition.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {
    private static final ValueReader DATES = new ValueReader.Day(List.of(
            new DatePattern("dd.MM.yyyy", Precision.DAY),
            new DatePattern("yyyy-MM-dd", Precision.DAY),
            new DatePattern("MM.yyyy", Precision.MONTH)));

    @ParameterizedTest
    @CsvSource({"05.03.2024,2024-03-05,DAY", "2024-02-29,2024-02-29,DAY", "02.2024,2024-02-01,MONTH"})
    void aDateKnowsHowPreciselyItIsKnown(String text, LocalDate date, Precision precision) {
        assertEquals(PreciseDay.of(date, precision), DATES.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "31.04.2024", "2024-13-01", "5.3.2024", "03/05/2024", "2024"})
    void daysThatDoNotExistAreNotUnderstood(String text) {
        assertNull(DATES.read(text));
    }

    @Test
    void daysBefore1970KeepTheirPrecision() {
        long day = PreciseDay.of(LocalDate.of(1969, 7, 20), Precision.TERM);

        assertEquals(-165, PreciseDay.day(day));
        assertEquals(Precision.TERM, PreciseDay.precision(day));
    }

    @ParameterizedTest
    @CsvSource({"Kvinne,woman", "KVINNE,woman", "Høyskole,college", "hoyskole,college", "café,cafe", "CAFE,cafe"})
    void codesAreComparedWithoutCaseAndAccents(String text, String code) {
        Map<String, String> codes = Map.of("kvinne", "woman", "høyskole", "college", "Café", "cafe");

        assertEquals(code, ValueReader.Code.of(Folded.keys(codes), true).read(text));
    }

    @Test
    void anUnknownCodeIsNotUnderstoodInAClosedListAndItselfInAnOpenOne() {
        assertNull(ValueReader.Code.of(Map.of("a", "b"), true).read("c"));
        assertEquals("C", ValueReader.Code.of(Map.of("a", "b"), false).read("C"));
    }

    @ParameterizedTest
    @CsvSource({"'1 234,5',12345", "'7',70", "'-2,5',-25"})
    void numbersAreReadWithTheirMarks(String text, long tenths) {
        assertEquals(tenths, new ValueReader.Scaled(",", " ", 1).read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "2,55", "x", "1,2,3"})
    void numbersThatDoNotFitAreNotUnderstood(String text) {
        assertNull(new ValueReader.Scaled(",", "", 1).read(text));
    }
}

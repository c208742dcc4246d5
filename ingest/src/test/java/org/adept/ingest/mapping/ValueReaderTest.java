package org.adept.ingest.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    @CsvSource({
        "yyyyT,2024H,2024-08-01",
        "yyyyT,2024v,2024-01-15",
        "Tyy,V24,2024-01-15",
        "Tyy,H98,1998-08-01",
        "yyyy-T,2024-2,2024-08-01",
        "T yyyy,Høst  2024,2024-08-01",
        "T yyyy,host 2024,2024-08-01",
        "'sem. 'T/yyyy,sem. 2/2024,2024-08-01"
    })
    void aTermBeginsOnTheDayTheMappingGives(String pattern, String text, LocalDate begins) {
        ValueReader terms = terms(pattern);

        long term = PreciseDay.of(begins, Precision.TERM);
        assertEquals(term, terms.read(text));
        assertEquals(begins.plusMonths(6).minusDays(1).toEpochDay(), PreciseDay.lastDay(term));
    }

    @ParameterizedTest
    @CsvSource({"yyyyT,2024X", "yyyyT,24H", "yyyyT,2024", "Tyy,V2024", "yyyy-T,2024/2", "yyyy-T,2024-22"})
    void whatIsNoTermIsNotUnderstood(String pattern, String text) {
        assertNull(terms(pattern).read(text));
    }

    private static ValueReader terms(String pattern) {
        Map<String, String> terms =
                Map.of("V", "01-15", "H", "08-01", "1", "01-15", "2", "08-01", "vår", "01-15", "høst", "08-01");
        return new ValueReader.Day(List.of(new DatePattern(pattern, Precision.TERM, new TreeMap<>(terms))));
    }

    @ParameterizedTest
    @CsvSource({"1,1900-01-01", "59,1900-02-28", "61,1900-03-01", "45292,2024-01-01", "'45292,75',2024-01-01"})
    void aSpreadsheetsNumberIsTheDayItCounts(String text, LocalDate day) {
        ValueReader serial = new ValueReader.Day(List.of(new DatePattern(DatePattern.EXCEL, Precision.DAY)));

        assertEquals(PreciseDay.of(day, Precision.DAY), serial.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "60", "2958466", "-1", "20240101", "1e4", "2024-01-01", ""})
    void otherNumbersAreNoDays(String text) {
        assertNull(new ValueReader.Day(List.of(new DatePattern(DatePattern.EXCEL, Precision.DAY))).read(text));
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

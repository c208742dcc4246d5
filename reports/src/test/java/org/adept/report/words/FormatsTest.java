package org.adept.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and dates, under default locales that would write them otherwise. */
class FormatsTest {
    private static final String SPACE = "\u00a0";

    private final Locale before = Locale.getDefault();
    private final Words english = Words.in("en");
    private final Words bokmaal = Words.in("nb");

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "tr-TR", "de-DE", "ar-EG", "hi-IN-u-nu-deva"})
    void countsCarryTheLanguagesThousandsMark(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertEquals("999", english.count(999));
        assertEquals("1,234", english.count(1234));
        assertEquals("12,345,678", english.count(12_345_678));
        assertEquals("1" + SPACE + "234", bokmaal.count(1234));
        assertEquals("\u2212" + "1,234", english.count(-1234));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "tr-TR", "de-DE", "ar-EG"})
    void sharesRoundHalfAwayFromZeroAndNeverToCertainty(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertEquals("58%", english.percent(0.575, 0));
        assertEquals("29%", english.percent(0.285, 0)); // in binary just below the half
        assertEquals("58" + SPACE + "%", bokmaal.percent(0.575, 0));
        assertEquals("57,5" + SPACE + "%", bokmaal.percent(0.575, 1));
        assertEquals("0%", english.percent(0, 0));
        assertEquals("100%", english.percent(1, 0));
        assertEquals("under 1%", english.percent(0.004, 0));
        assertEquals("1%", english.percent(0.005, 0));
        assertEquals("over 99%", english.percent(0.996, 0));
        assertEquals("under 1" + SPACE + "%", bokmaal.percent(0.0001, 0));
        assertEquals("under 0.1%", english.percent(0.0001, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "tr-TR", "de-DE"})
    void intervalsSayToInTextAndADashInNarrowPlaces(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertEquals("42% to 71%", english.interval(0.42, 0.71, 0));
        assertEquals("42 til 71" + SPACE + "%", bokmaal.interval(0.42, 0.71, 0));
        assertEquals("58–73", english.narrow(0.58, 0.73, 0));
        assertEquals("66% (58–73)", english.percentWithInterval(0.66, 0.58, 0.73, 0));
        assertEquals("−3 to 19 percentage points", english.pointsInterval(-0.03, 0.19, 0));
        assertEquals("−3 til 19 prosentpoeng", bokmaal.pointsInterval(-0.03, 0.19, 0));
        assertEquals("4.2–4.6", english.narrowDecimals(4.2, 4.6, 1));
        assertEquals("−0,2 til 4,6", bokmaal.narrowDecimals(-0.2, 4.6, 1));
        assertEquals("20 to 31 weeks", english.intervalSpan(20, 31, 0, "week"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "tr-TR", "de-DE"})
    void differencesRatiosAndTests(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertEquals("8 percentage points", english.points(-0.08, 0));
        assertEquals("1 percentage point", english.points(0.01, 0));
        assertEquals("1 prosentpoeng", bokmaal.points(0.01, 0));
        assertEquals("+6.1", english.signed(6.1, 1));
        assertEquals("0", english.signed(-0.3, 0));
        assertEquals("1,08", bokmaal.ratio(1.08));
        assertEquals("p = 0.034", english.pValue(0.0341));
        assertEquals("p = 0,50", bokmaal.pValue(0.5));
        assertEquals("p < 0.001", english.pValue(0.00099));
        assertEquals("95%", english.confidence(0.95));
        assertEquals("95 prosents", bokmaal.confidence(0.95));
        assertEquals("99.8%", english.confidence(0.998));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "tr-TR", "de-DE", "th-TH-u-ca-buddhist", "ar-SA-u-ca-islamic"})
    void datesSpansAndLists(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        LocalDate day = LocalDate.of(2026, 9, 1);

        assertEquals("1 September 2026", english.date(day));
        assertEquals("1. september 2026", bokmaal.date(day));
        assertEquals("1 Sep 2026", english.dateShort(day));
        assertEquals("01.09.2026", bokmaal.dateShort(day));
        assertEquals("september 2026", bokmaal.month(YearMonth.of(2026, 9)));
        assertEquals("26 weeks", english.span(26, "week"));
        assertEquals("26 uker", bokmaal.span(26, "week"));
        assertEquals("1 år", bokmaal.span(1, "year"));
        assertEquals("a, b and c", english.list(List.of("a", "b", "c")));
        assertEquals("1,2; 3,4 og 5,6", bokmaal.list(List.of("1,2", "3,4", "5,6")));
        assertEquals("a", english.list(List.of("a")));
        assertEquals("«form»", bokmaal.quote("form"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoNumberIsNeverWritten(double value) {
        assertThrows(IllegalStateException.class, () -> english.decimal(value, 1));
    }
}

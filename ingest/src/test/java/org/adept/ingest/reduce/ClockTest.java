package org.adept.ingest.reduce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.mapping.PreciseDay;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.reduce.Clock.Fate.Excluded;
import org.adept.ingest.reduce.Clock.Fate.Followed;
import org.adept.ingest.study.MappingDefinition.Precision;
import org.adept.ingest.study.OutcomeDefinition;
import org.adept.ingest.study.OutcomeDefinition.Event;
import org.adept.ingest.study.OutcomeDefinition.Grain;
import org.adept.ingest.study.OutcomeDefinition.Unit;
import org.adept.ingest.study.OutcomeDefinition.Unlisted;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.testing.Definitions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {
    private static final StudyDefinition STUDY = Definitions.empty();
    private static final TableLayout MATCHES = TableLayout.of(Contract.MATCHES, STUDY);
    private static final int UNTIL = day("2024-12-31");

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private static Clock clock(Grain grain, Unlisted unlisted) {
        return clock(grain, unlisted, Optional.empty());
    }

    private static Clock clock(Grain grain, Unlisted unlisted, Optional<String> entry) {
        OutcomeDefinition outcome = new OutcomeDefinition(
                "length",
                Unit.MATCH,
                "started",
                "ended",
                "end_reason",
                List.of(new Event("early", List.of("conflict", "moved")), new Event("as-agreed", List.of("completed"))),
                unlisted,
                Optional.of("planned_end"),
                List.of(),
                grain,
                List.of(13),
                List.of(),
                entry,
                List.of(),
                List.of(),
                Map.of());
        return new Clock(outcome, MATCHES, List.of());
    }

    private static RawRow match(
            @Nullable String started, @Nullable String planned, @Nullable String ended, @Nullable String reason) {
        RawRow row = new RawRow(5, 0, 2, false, new @Nullable Object[MATCHES.size()]);
        set(row, "started", started);
        set(row, "planned_end", planned);
        set(row, "ended", ended);
        row.set(MATCHES.slot("end_reason"), reason);
        return row;
    }

    private static void set(RawRow row, String column, @Nullable String date) {
        if (date != null) {
            row.set(MATCHES.slot(column), PreciseDay.of(LocalDate.parse(date), Precision.DAY));
        }
    }

    private static Clock.Fate fate(Grain grain, RawRow row) {
        return clock(grain, Unlisted.OTHER).fate(row, UNTIL);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02,DAY,1",
        "2024-01-02,WEEK,1",
        "2024-01-08,WEEK,1",
        "2024-01-09,WEEK,2",
        "2024-01-31,MONTH,1",
        "2024-02-01,MONTH,1",
        "2024-02-02,MONTH,2"
    })
    void startedUnitsCountWhole(String ended, Grain grain, int time) {
        assertEquals(
                new Followed(0, time, days(ended), "early"), fate(grain, match("2024-01-01", null, ended, "moved")));
    }

    private static int days(String ended) {
        return (int) (LocalDate.parse(ended).toEpochDay()
                - LocalDate.parse("2024-01-01").toEpochDay());
    }

    @Test
    void aMonthFromThe31stEndsWithTheShorterMonth() {
        assertEquals(
                new Followed(0, 1, 29, "early"), fate(Grain.MONTH, match("2024-01-31", null, "2024-02-29", "moved")));
        assertEquals(
                new Followed(0, 2, 30, "early"), fate(Grain.MONTH, match("2024-01-31", null, "2024-03-01", "moved")));
    }

    @Test
    void anEndOnOrBeforeTheStartIsLeftOut() {
        assertEquals(
                new Excluded("ended-on-or-before-start"),
                fate(Grain.WEEK, match("2024-01-01", null, "2024-01-01", "moved")));
        assertEquals(new Excluded("no-start"), fate(Grain.WEEK, match(null, null, "2024-01-01", "moved")));
        assertEquals(new Excluded("not-observed"), fate(Grain.WEEK, match("2024-12-31", null, null, null)));
    }

    @Test
    void aMatchPastItsAgreedEndWithoutOneIsNotCountedAsLasting() {
        assertEquals(
                new Followed(0, 13, 91, "end-unknown"),
                fate(Grain.WEEK, match("2024-01-01", "2024-04-01", null, null)));
        assertEquals(
                new Followed(0, 53, 365, "censored"), fate(Grain.WEEK, match("2024-01-01", "2024-12-31", null, null)));
    }

    @Test
    void anEndAfterObservationIsNotSeen() {
        assertEquals(
                new Followed(0, 365, 365, "censored"),
                fate(Grain.DAY, match("2024-01-01", null, "2025-03-01", "moved")));
    }

    @Test
    void unlistedReasonsAreAnotherEndOrNone() {
        RawRow row = match("2024-01-01", null, "2024-01-08", "time");

        assertEquals(
                new Followed(0, 1, 7, "other"),
                clock(Grain.WEEK, Unlisted.OTHER).fate(row, UNTIL));
        assertEquals(
                new Followed(0, 53, 365, "censored"),
                clock(Grain.WEEK, Unlisted.IGNORE).fate(row, UNTIL));
    }

    @Test
    void aDateKnownToTheMonthCannotTellWeeks() {
        RawRow row = match("2024-01-01", null, null, "moved");
        row.set(MATCHES.slot("ended"), PreciseDay.of(LocalDate.parse("2024-03-01"), Precision.MONTH));

        assertEquals(new Excluded("date-too-coarse"), fate(Grain.WEEK, row));
        assertEquals(new Followed(0, 2, 60, "early"), fate(Grain.MONTH, row));
    }

    @Test
    void whoIsFollowedFromLaterOnEntersThen() {
        Clock clock = clock(Grain.DAY, Unlisted.OTHER, Optional.of("agreement_on"));
        RawRow row = match("2024-01-01", null, "2024-01-21", "moved");

        assertEquals(new Excluded("no-entry-date"), clock.fate(row, UNTIL));
        set(row, "agreement_on", "2023-12-01");
        assertEquals(new Followed(0, 20, 20, "early"), clock.fate(row, UNTIL));
        set(row, "agreement_on", "2024-01-11");
        assertEquals(new Followed(10, 20, 20, "early"), clock.fate(row, UNTIL));
        set(row, "agreement_on", "2024-01-21");
        assertEquals(new Excluded("followed-too-late"), clock.fate(row, UNTIL));
    }

    /** The only horizon is 13 weeks: 84 days are twelve of them, the 85th day begins the thirteenth. */
    @ParameterizedTest
    @CsvSource({"2024-03-25, 0", "2024-03-26, 13", "2025-01-01, 13", "2024-01-01, -1", ", -1"})
    void theAgreedTermReachesAHorizonWhoseWeekItBegins(@Nullable String planned, int horizon) {
        RawRow match = match("2024-01-01", planned, null, null);

        assertEquals(horizon, clock(Grain.WEEK, Unlisted.OTHER).agreedHorizon(match));
    }
}

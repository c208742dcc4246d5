package org.adept.ingest.corpus;

import static org.adept.ingest.corpus.BadInput.moreIn;
import static org.adept.ingest.corpus.Fate.countsAll;
import static org.adept.ingest.corpus.Fate.refuses;
import static org.adept.ingest.corpus.Fate.setsAside;
import static org.adept.ingest.corpus.Fate.stopsAt;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Values that a spreadsheet, a person or another country has changed on the way. */
class ValueTest {
    private final Corpus corpus;

    ValueTest(@TempDir Path folder) {
        this.corpus = new Corpus(folder);
    }

    /** One more participant with this day of entry. */
    private static BadInput day(String name, String day) {
        return moreIn(
                name,
                "people.csv",
                "evely-005,woman,\"" + day + "\",physics\n",
                setsAside("people.csv:6 participants not-understood:entry_on"));
    }

    /** One more meeting with these minutes. */
    private static BadInput minutes(String name, String minutes, String reason) {
        return moreIn(
                name,
                "sessions.csv",
                "pair-0001,2024-04-10,\"" + minutes + "\"\n",
                setsAside("sessions.csv:5 sessions " + reason));
    }

    private static BadInput match(String name, String match, String reason) {
        return moreIn(name, "matches.csv", match + "\n", setsAside("matches.csv:5 matches " + reason));
    }

    /** The good study, written another way that its mapping says. */
    private static BadInput otherwise(String name, String keys, String file, String from, String to) {
        return new BadInput(
                name,
                good -> good.mapping(keys)
                        .export(
                                file,
                                (file.startsWith("people") ? GoodStudy.PEOPLE : GoodStudy.MATCHES).replace(from, to)),
                countsAll());
    }

    @TestFactory
    Stream<DynamicTest> days() {
        return corpus.tests(
                day("a day as Excel's number", "45305"),
                day("a day as Excel's number with its time", "45305.5"),
                day("a day with the wrong parts", "2024-13-45"),
                day("a day that this year lacks", "2023-02-29"),
                day("a day that could be two", "03/04/2024"),
                day("a month name", "1. jan"),
                day("a month and a year, as Excel writes", "jan.24"),
                day("a month in another language", "14 mai 2024"),
                day("a day with a time", "2024-01-14 13:45"),
                day("a day with a time and a zone", "2024-01-14T00:00:00+01:00"),
                day("hash marks, as of a column too narrow", "########"),
                day("an error of a formula", "#REF!"),
                day("zero", "0"),
                day("day zero of Excel", "1900-01-00"),
                day("year zero", "0000-00-00"),
                day("two digits for the year", "24-01-14"),
                day("five digits for the year", "12024-01-14"),
                day("digits of another script", "\u0662\u0660\u0662\u0664-\u0660\u0661-\u0661\u0664"),
                day("a week", "2024-W03"),
                day("a formula", "=TODAY()"),
                moreIn(
                        "a day after the export was taken",
                        "people.csv",
                        "evely-005,woman,2034-01-14,physics\n",
                        setsAside("people.csv:6 participants after-extraction:entry_on")),
                match(
                        "an end before the beginning",
                        "pair-0004,dagny-004,,2024-05-01,,2024-04-01,online,",
                        "ends-before-start:ended"),
                new BadInput(
                        "a pattern with minutes for months",
                        good -> good.mapping("dates: [\"dd.mm.yyyy\"]\n"),
                        refuses("mapping.yaml", "dates", "mm")),
                new BadInput(
                        "a pattern with the year of the week",
                        good -> good.mapping("dates: [\"YYYY-MM-dd\"]\n"),
                        refuses("mapping.yaml", "dates", "yyyy")),
                new BadInput(
                        "a pattern that is none",
                        good -> good.mapping("dates: [\"yyyy-MM-dd QQQQQQQ {\"]\n"),
                        refuses("mapping.yaml", "dates", "pattern")),
                otherwise(
                        "days as the north writes them",
                        "dates: [\"yyyy-MM-dd\", \"d.M.yyyy\"]\n",
                        "people.csv",
                        "2024-01-10",
                        "10.1.2024"));
    }

    @TestFactory
    Stream<DynamicTest> numbers() {
        return corpus.tests(
                minutes("a decimal comma where the mapping says a point", "45,5", "not-understood:minutes"),
                minutes("half a minute where whole ones are", "45.5", "not-understood:minutes"),
                minutes("a thousands mark", "1,045", "not-understood:minutes"),
                minutes("words", "three quarters", "not-understood:minutes"),
                minutes("a unit behind", "45 min", "not-understood:minutes"),
                minutes("a time", "0:45", "not-understood:minutes"),
                minutes("a share", "45 %", "not-understood:minutes"),
                minutes("a range", "30-60", "not-understood:minutes"),
                minutes("below zero", "-45", "negative:minutes"),
                minutes("below zero as book-keepers write it", "(45)", "not-understood:minutes"),
                minutes("more than fits", "99999999999999999999", "not-understood:minutes"),
                minutes("a power that fills the memory", "1E999999999", "not-understood:minutes"),
                minutes("a power below all", "1E-999999999", "not-understood:minutes"),
                minutes("no number, as programs say it", "NaN", "not-understood:minutes"),
                minutes("without end", "Infinity", "not-understood:minutes"),
                minutes("hexadecimal", "0x2D", "not-understood:minutes"),
                minutes("a formula", "=45+1", "not-understood:minutes"),
                minutes("an error of a formula", "#VALUE!", "not-understood:minutes"),
                minutes("a number of a hundred thousand digits", "4".repeat(100_000), "not-understood:minutes"),
                match(
                        "three decimals where two are kept",
                        "pair-0004,dagny-004,,2024-05-01,,,online,2.505",
                        "not-understood:agreed_meetings_per_month"),
                new BadInput(
                        "marks of two countries in one column",
                        good -> good.mapping("decimal: \",\"\nthousands: \".\"\n")
                                .export(
                                        "matches.csv",
                                        GoodStudy.MATCHES
                                                .replace("online,2.5", "online,\"2,5\"")
                                                .replace("person,1.0", "person,\"1,0\""))
                                .more("matches.csv", "pair-0004,dagny-004,,2024-05-01,,,online,\"2.5\"\n"),
                        setsAside("matches.csv:5 matches not-understood:agreed_meetings_per_month")),
                new BadInput(
                        "one mark for decimals and thousands",
                        good -> good.mapping("decimal: \",\"\nthousands: \",\"\n"),
                        refuses("mapping.yaml", "thousands", "another mark")));
    }

    @TestFactory
    Stream<DynamicTest> writtenOtherwise() {
        return corpus.tests(
                otherwise("a power of ten", "", "matches.csv", "online,2.5", "online,25E-1"),
                new BadInput(
                        "a decimal comma",
                        good -> good.mapping("decimal: \",\"\n")
                                .export(
                                        "matches.csv",
                                        GoodStudy.MATCHES
                                                .replace("online,2.5", "online,\"2,5\"")
                                                .replace("person,1.0", "person,\"1,0\"")),
                        countsAll()),
                new BadInput(
                        "a long minus and thousands in threes",
                        good -> good.mapping("thousands: space\n")
                                .more("sessions.csv", "pair-0001,2024-04-10,\u22121\u00a0045\n"),
                        setsAside("sessions.csv:5 sessions negative:minutes")),
                otherwise("no-break spaces around a number", "", "matches.csv", "online,2.5", "online,\u00a02.5\u00a0"),
                otherwise("blanks around a code", "", "people.csv", "woman", " woman\t"),
                otherwise("a code in capitals", "", "people.csv", "woman", "WOMAN"),
                otherwise(
                        "marks for no answer",
                        "missing: [\"-\", n/a]\n",
                        "matches.csv",
                        "2024-08-05,,",
                        "2024-08-05,-,"));
    }

    @TestFactory
    Stream<DynamicTest> codesAndKeys() {
        return corpus.tests(
                moreIn(
                        "an answer off the scale",
                        "answers.csv",
                        "cecil-003,pair-0003,9,0\n",
                        setsAside(
                                "answers.csv:4 feedback off-scale:response",
                                "answers.csv:4 feedback off-scale:response")),
                moreIn(
                        "a row without its key",
                        "people.csv",
                        ",woman,2024-01-14,physics\n",
                        setsAside("people.csv:6 participants required:participant_id")),
                moreIn(
                        "leading zeros lost in a reference",
                        "answers.csv",
                        "anne-1,,4,\n",
                        setsAside("answers.csv:4 feedback reference:participant_id")),
                moreIn(
                        "a key in other letters",
                        "sessions.csv",
                        "PAIR-0001,2024-04-10,30\n",
                        setsAside("sessions.csv:5 sessions reference:match_id")),
                moreIn(
                        "a key with a letter that only looks alike",
                        "sessions.csv",
                        "p\u0430ir-0001,2024-04-10,30\n",
                        setsAside("sessions.csv:5 sessions reference:match_id")),
                moreIn(
                        "a meeting of a match that is not there",
                        "sessions.csv",
                        "pair-0099,2024-04-10,30\n",
                        setsAside("sessions.csv:5 sessions reference:match_id")),
                moreIn(
                        "a match of nobody",
                        "matches.csv",
                        "pair-0004,,,2024-05-01,,,online,\n",
                        setsAside("matches.csv:5 matches required:mentee_id")),
                moreIn(
                        "everything wrong with one row",
                        "matches.csv",
                        "pair-0004,nobody-9,,soon,2024-05-01,2030-01-01,online,-2\n",
                        setsAside("matches.csv:5 matches not-understood:started after-extraction:ended"
                                + " negative:agreed_meetings_per_month reference:mentee_id")),
                moreIn(
                        "a code with a line end in it",
                        "people.csv",
                        "evely-005,woman,2024-01-14,\"geo\nlogy\"\n",
                        setsAside("people.csv:6 participants not-understood:field")),
                moreIn(
                        "a code with marks that tables use",
                        "people.csv",
                        "evely-005,woman,2024-01-14,\"geo\u0001;=x\"\n",
                        setsAside("people.csv:6 participants not-understood:field")),
                moreIn(
                        "a code that is a text",
                        "people.csv",
                        "evely-005,woman,2024-01-14," + "geology ".repeat(100) + "\n",
                        stopsAt("people.csv", "column \"field\"", "free text", "line 6")),
                moreIn(
                        "a code longer than codes are",
                        "people.csv",
                        "evely-005,woman,2024-01-14," + "geology".repeat(20) + "\n",
                        setsAside("people.csv:6 participants not-understood:field")),
                moreIn(
                        "a key of a kilobyte",
                        "people.csv",
                        "evely-005".repeat(120) + ",woman,2024-01-14,physics\n",
                        setsAside("people.csv:6 participants not-understood:participant_id")));
    }
}

package org.adept.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SentencesTest {
    private final Words english = Words.in("en");
    private final Words bokmaal = Words.in("nb");

    @Test
    void aShareIsSaidInBothLanguages() {
        assertEquals(
                "23 of 40 matches were completed as agreed: 58% (95% interval 42% to 71%).",
                english.say("rate.completion", completion(english, 23, 40)));
        assertEquals(
                "23 av 40 matcher ble fullført som avtalt: 58\u00a0% (95 prosents usikkerhetsintervall 42 til 71\u00a0%).",
                bokmaal.say("rate.completion", completion(bokmaal, 23, 40)));
    }

    @Test
    void oneIsSingular() {
        assertTrue(english.say("rate.completion", completion(english, 0, 1)).startsWith("0 of 1 match was completed"));
        assertTrue(bokmaal.say("rate.completion", completion(bokmaal, 0, 1)).startsWith("0 av 1 match ble"));
        assertEquals("1 week", english.span(1, "week"));
        assertEquals("0 weeks", english.span(0, "week"));
        assertEquals("1,5 måneder", bokmaal.span(1.5, 1, "month"));
    }

    @Test
    void aSelectChoosesAWholeSentenceAndFallsBackToOther() {
        Parts below = Parts.of("position", "below");

        assertEquals(
                "Your number lies below what chance alone would give a programme of your size.",
                english.say("small.place", below));
        assertEquals("", english.say("small.place", Parts.of("position", "elsewhere")));
    }

    @Test
    void aSentenceThatBeginsWithAPartGetsACapital() {
        Parts parts = Parts.of("subgroup", "among women")
                .and("shareApplicants", "10%")
                .and("shareEligible", "20%")
                .and("ratio", "0.50")
                .and("confidence", "95%")
                .and("interval", "0.4 to 0.6");

        assertTrue(english.say("rate.representation", parts).startsWith("Among women make up"));
        assertEquals(
                "where format is “x”",
                english.say("level.phrase", Parts.of("dimension", "format").and("label", "x")));
    }

    @Test
    void partsKeepTheirFindingAndTheirEmphasis() {
        List<Run> runs = english.tell(
                "rate.completion",
                completion(english, 23, 40).from("completion.share").emphasising("rate"));

        assertTrue(runs.contains(Run.boldNumber("58%", "completion.share")), runs.toString());
        assertTrue(runs.contains(Run.number("42% to 71%", "completion.share")), runs.toString());
    }

    @Test
    void aMissingKeyOrPartNamesTheKey() {
        String noKey = problem(() -> english.say("rate.nothing"));
        String noPart = problem(() -> english.say("rate.none", Parts.of("n", 3)));

        assertTrue(noKey.contains("rate.nothing"), noKey);
        assertTrue(noPart.contains("rate.none") && noPart.contains("confidence"), noPart);
    }

    @Test
    void aPluralWithoutANumberIsOurBug() {
        assertThrows(IllegalStateException.class, () -> english.say("rests.people", Parts.of("n", "three")));
    }

    @Test
    void aPatternWithAMistakeNamesKeyAndPlace() {
        for (String wrong :
                List.of("{", "a } b", "{n, plural, one {x}}", "{n, count, other {x}}", "{}", "{n plural}")) {
            String message = problem(() -> Sentence.read("some.key", wrong));
            assertTrue(message.contains("some.key"), message);
        }
    }

    @Test
    void choicesNest() {
        Sentence nested =
                Sentence.read("k", "{a, select, x {{n, plural, one {one {b}} other {{n} {b}}}} other {none}}");

        assertEquals(List.of("a", "b", "n"), List.copyOf(nested.names()));
    }

    @Test
    void aReasonFallsBackToItsKind() {
        assertEquals(english.say("reason.too-few"), english.reason("too-few-mentors"));
        assertEquals(english.say("reason.too-few-events"), english.reason("too-few-events"));
        assertEquals(english.say("reason.other"), english.reason("something-new"));
    }

    @Test
    void everyReasonOfTheAnalysisHasItsSentence() {
        for (String code : List.of(
                "no-one",
                "not-followed-so-long",
                "no-term-so-long",
                "not-reached",
                "no-variation",
                "more-than-all",
                "not-converged",
                "separated",
                "singular",
                "shared-clusters",
                "not-testable")) {
            assertTrue(english.has("reason." + code), code);
        }
    }

    private static String problem(Executable wrong) {
        return String.valueOf(assertThrows(IllegalStateException.class, wrong).getMessage());
    }

    private static Parts completion(Words words, long events, long n) {
        return Parts.of("events", events)
                .and("n", n)
                .and("rate", words.percent(0.575, 0))
                .and("confidence", words.confidence(0.95))
                .and("interval", words.interval(0.422, 0.714, 0));
    }
}

package org.adept.ingest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Bounds are wide, set about what a draw of a million gives (docs/simulation.md): they guard direction and size. */
class TruthTest {
    private static final SimulationPlan LARGE = SimulationPlan.demo().withMentees(60_000);
    private static final Truth TRUTH = Truth.of(LARGE);

    @Test
    void meetingOnlineEndsMoreMatchesEarlyForTheVerySamePeople() {
        double difference =
                TRUTH.effect("online-against-in-person-early-ending").difference();

        assertTrue(difference > 0.055 && difference < 0.085, () -> "difference " + difference);
    }

    @Test
    void theCrudeDifferenceOfOnlineIsLargerThanTheTrueOne() {
        Truth.Effect online = TRUTH.effect("online-against-in-person-early-ending");

        assertTrue(online.crudeDifference() > online.difference() + 0.01);
    }

    @Test
    void groupsAndAgreementsMakeMatchesLast() {
        assertTrue(TRUTH.effect("group-against-one-to-one-early-ending").difference() < -0.015);
        assertTrue(TRUTH.effect("agreement-against-none-early-ending").difference() < -0.05);
    }

    @Test
    void offeringOnlineBringsElevenInAHundredMoreOfThoseFarAway() {
        Truth.Effect offer = TRUTH.effect("online-offer-against-none-apply-when-far");

        assertEquals(0.11, offer.difference(), 1e-9);
        assertEquals(0.11, offer.crudeDifference(), 0.045);
    }

    @Test
    void matchedPeopleStayInStemMoreOften() {
        double difference =
                TRUTH.effect("matched-against-not-in-stem-after-six-terms").difference();

        assertTrue(difference > 0.035 && difference < 0.065, () -> "difference " + difference);
    }

    @Test
    void withNothingPlantedNothingIsTrue() {
        Truth none = Truth.of(LARGE.withMentees(5_000).withEffects(Effects.none()));

        none.effects().forEach(effect -> assertEquals(0, effect.difference(), effect::name));
    }

    @Test
    void thoseWhoseMatchEndedEarlyAnswerTheLastQuestionnaireLess() {
        long[] sent = new long[2];
        long[] answered = new long[2];
        Simulation.of(LARGE).each(circle -> circle.lives().forEach(life -> {
            for (Answer answer : life.answers()) {
                if (answer.wave().equals("end")) {
                    int early = life.matches().get(0).course().early() ? 1 : 0;
                    sent[early]++;
                    answered[early] += answer.answeredOn() == null ? 0 : 1;
                }
            }
        }));
        double difference = (double) answered[1] / sent[1] - (double) answered[0] / sent[0];

        assertEquals(LARGE.effects().answerEndedEarly(), difference, 0.035);
    }
}

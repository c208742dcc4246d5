package org.adept.ingest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final SimulationPlan DEMO = SimulationPlan.demo();

    @Test
    void aCircleDrawnAloneIsTheOneDrawnInOrder() {
        Simulation simulation = Simulation.of(DEMO);
        Circle early = simulation.circle(2, 3, 1);
        simulation.each(circle -> {});

        assertEquals(early, simulation.circle(2, 3, 1));
    }

    @Test
    void anotherSeedGivesOtherPeople() {
        Circle one = Simulation.of(DEMO).circle(0, 0, 0);
        Circle other = Simulation.of(DEMO.withSeed(1)).circle(0, 0, 0);

        assertNotEquals(one, other);
    }

    @Test
    void everybodyInvitedIsDrawnOnce() {
        Set<String> ids = new HashSet<>();
        long[] count = new long[1];
        Simulation.of(DEMO).each(circle -> circle.lives().forEach(life -> {
            ids.add(life.participantId());
            count[0]++;
        }));

        assertEquals(DEMO.mentees(), count[0]);
        assertEquals(DEMO.mentees(), ids.size());
    }

    @Test
    void aCircleIsNoLargerAmongTenMillionThanAmongSixty() {
        Circle few = Simulation.of(SimulationPlan.ofSize(60)).circle(0, 0, 0);
        SimulationPlan many = SimulationPlan.ofSize(10_000_000);
        Simulation simulation = Simulation.of(many);
        Circle last = simulation.circle(19, 6, simulation.circles(19, 6) - 1);

        assertTrue(few.lives().size() <= Simulation.CIRCLE);
        assertTrue(last.lives().size() <= Simulation.CIRCLE);
    }

    @Test
    void sizesOfIntakesAddUpToThePlan() {
        for (SimulationPlan plan :
                new SimulationPlan[] {DEMO, DEMO.withMentees(9_999_991), SimulationPlan.ofSize(60)}) {
            long sum = 0;
            for (int programme = 0; programme < plan.programmes().size(); programme++) {
                for (int cohort = 0; cohort < plan.cohorts(); cohort++) {
                    sum += plan.invited(programme, cohort);
                }
            }
            assertEquals(plan.mentees(), sum);
        }
    }

    @Test
    void nothingIsKnownAfterTheExportsWereTakenOut() {
        LocalDate last = DEMO.observedUntil();
        Simulation.of(DEMO).each(circle -> {
            circle.groupMeetings().forEach(meeting -> assertFalse(meeting.on().isAfter(last)));
            for (Life life : circle.lives()) {
                life.meetings().forEach(meeting -> assertFalse(meeting.on().isAfter(last)));
                life.statuses().forEach(status -> assertFalse(status.on().isAfter(last)));
                life.answers().forEach(answer -> assertFalse(answer.invitedOn().isAfter(last)));
                for (Match match : life.matches()) {
                    LocalDate ended = match.ended();
                    assertTrue(ended == null || !ended.isAfter(last));
                    assertTrue(ended == null || ended.isAfter(match.started()));
                }
            }
        });
    }

    @Test
    void somePeopleComeBackAsTheSamePersonAndSomeMentorsHaveSeveralMentees() {
        Set<String> persons = new HashSet<>();
        Set<String> mentors = new HashSet<>();
        long[] counts = new long[2];
        Simulation.of(DEMO).each(circle -> circle.lives().forEach(life -> {
            persons.add(life.traits().personId());
            counts[0]++;
            for (Match match : life.matches()) {
                mentors.add(match.mentorId());
                counts[1]++;
            }
        }));

        assertTrue(persons.size() < counts[0] - 20);
        assertTrue(mentors.size() * 2L < counts[1] * 1.5);
    }
}

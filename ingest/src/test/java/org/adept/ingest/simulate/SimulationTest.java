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

    @Test
    void pupilsAreAtSchoolUntilTheyStudyAndInStemOnlyOnceTheyEnteredIt() {
        long[] counts = new long[3];
        Simulation.of(DEMO).each(circle -> circle.lives().stream()
                .filter(life -> life.traits().stage().equals("school"))
                .forEach(life -> {
                    LocalDate entered = life.enteredStem();
                    for (Status status : life.statuses()) {
                        boolean inStem = "yes".equals(status.inStem());
                        assertTrue(!inStem || (entered != null && entered.isBefore(status.on())), life::participantId);
                        counts[0] += inStem && "bachelor".equals(status.level()) ? 1 : 0;
                        counts[1] += "school".equals(status.level()) ? 1 : 0;
                        counts[2] += "no".equals(status.enrolled()) ? 1 : 0;
                    }
                }));

        assertTrue(counts[0] > 100 && counts[1] > 100 && counts[2] > 20);
    }

    @Test
    void whoeverStudiesDoesSoSomewhereAtALevelAndNobodyElseDoes() {
        Set<String> levels = new HashSet<>();
        Simulation.of(DEMO)
                .each(circle -> circle.lives().forEach(life -> life.statuses().forEach(status -> {
                    boolean studies = Set.of("yes", "leave").contains(status.enrolled());
                    assertEquals(studies, status.institution() != null);
                    assertEquals(studies, status.level() != null);
                    assertEquals(status.enrolled().equals("no"), status.employment() != null);
                    if (status.level() != null) {
                        levels.add(life.traits().stage() + " to " + status.level());
                    }
                })));

        assertTrue(
                levels.containsAll(Set.of("school to bachelor", "bachelor to master", "master to phd", "phd to phd")));
        assertFalse(levels.contains("master to bachelor"));
    }

    @Test
    void mostOfThoseWhoAreNotMatchedGiveUpTheirPlaceOnceTheOthersHaveBegun() {
        long[] counts = new long[2];
        Simulation.of(DEMO).each(circle -> circle.lives().stream()
                .filter(life -> life.matches().isEmpty())
                .forEach(life -> {
                    LocalDate enrolled = life.way().enrolled();
                    LocalDate withdrew = life.way().withdrew();
                    if (enrolled != null && (withdrew == null || withdrew.isAfter(enrolled.plusDays(90)))) {
                        counts[0]++;
                        counts[1] += withdrew == null ? 0 : 1;
                    }
                }));

        assertTrue(counts[0] > 50);
        assertEquals(0.85, (double) counts[1] / counts[0], 0.1);
    }
}

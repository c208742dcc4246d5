package org.adept.ingest.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What is true of a plan: the mean of what would have happened one way and the other to the very same people, counted
 * over everyone drawn. Not parameters: no model of the analysis holds exactly for these people.
 *
 * @param effects the planted effects, in a fixed order
 */
public record Truth(List<Effect> effects) {
    public Truth {
        effects = List.copyOf(effects);
    }

    /**
     * One planted effect.
     *
     * @param name what is compared
     * @param one mean when all had it
     * @param other mean when none had it
     * @param crudeOne mean among those who had it, which confounding and chance bend
     * @param crudeOther mean among those who had not
     * @param people over how many
     */
    public record Effect(String name, double one, double other, double crudeOne, double crudeOther, long people) {
        public double difference() {
            return one - other;
        }

        public double crudeDifference() {
            return crudeOne - crudeOther;
        }
    }

    /** The effect with a name. */
    public Effect effect(String name) {
        return effects.stream()
                .filter(effect -> effect.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No planted effect is called " + name));
    }

    /** The truth of a plan, by drawing all its people: exact for them, and for the plan as their number grows. */
    public static Truth of(SimulationPlan plan) {
        Tally online = new Tally("online-against-in-person-early-ending");
        Tally online26 = new Tally("online-against-in-person-early-ending-by-week-26");
        Tally group = new Tally("group-against-one-to-one-early-ending");
        Tally agreement = new Tally("agreement-against-none-early-ending");
        Tally offer = new Tally("online-offer-against-none-apply-when-far");
        Tally far = new Tally("far-against-near-apply");
        Tally first = new Tally("first-in-family-against-not-apply");
        Tally matched = new Tally("matched-against-not-in-stem-after-six-terms");
        Simulation simulation = Simulation.of(plan);
        for (int programme = 0; programme < plan.programmes().size(); programme++) {
            Recruitment recruitment = new Recruitment(plan, programme);
            for (int cohort = 0; cohort < plan.cohorts(); cohort++) {
                boolean offered = recruitment.offersOnline(cohort);
                for (int circle = 0; circle < simulation.circles(programme, cohort); circle++) {
                    for (Simulation.Drafted draft : simulation.drafted(programme, cohort, circle)) {
                        applying(recruitment, draft, offered, offer, far, first);
                        if (!draft.matches().isEmpty()) {
                            ending(plan, draft.matches().get(0), online, online26, group, agreement);
                        }
                        studying(plan, programme, cohort, draft, matched);
                    }
                }
            }
        }
        List<Effect> effects = new ArrayList<>();
        for (Tally tally : List.of(online, online26, group, agreement, offer, far, first, matched)) {
            effects.add(tally.effect());
        }
        return new Truth(effects);
    }

    private static void ending(
            SimulationPlan plan, Matching.Drawn drawn, Tally online, Tally online26, Tally group, Tally agreement) {
        Course.Exposure as = drawn.exposure();
        Course course = drawn.match().course();
        Course ifOnline = again(plan, drawn, as.withMode(Mode.ONLINE));
        Course ifInPerson = again(plan, drawn, as.withMode(Mode.IN_PERSON));
        LocalDate week26 = drawn.match().started().plusDays(7 * 26);
        online.counterfactual(ifOnline.early(), ifInPerson.early());
        online26.counterfactual(earlyBy(ifOnline, week26), earlyBy(ifInPerson, week26));
        if (as.mode() != Mode.HYBRID) {
            online.seen(as.mode() == Mode.ONLINE, course.early());
            online26.seen(as.mode() == Mode.ONLINE, earlyBy(course, week26));
        }
        group.counterfactual(
                again(plan, drawn, as.withFormat(Format.GROUP)).early(),
                again(plan, drawn, as.withFormat(Format.ONE_TO_ONE)).early());
        if (as.format() != Format.MIXED) {
            group.seen(as.format() == Format.GROUP, course.early());
        }
        agreement.counterfactual(
                again(plan, drawn, as.withAgreement(true)).early(),
                again(plan, drawn, as.withAgreement(false)).early());
        agreement.seen(as.agreement(), course.early());
    }

    private static Course again(SimulationPlan plan, Matching.Drawn drawn, Course.Exposure exposure) {
        Draw draw = drawn.stream().draw(plan, Draw.Part.COURSE);
        return Course.draw(plan.effects(), exposure, drawn.match().started(), drawn.originalEnd(), draw);
    }

    private static boolean earlyBy(Course course, LocalDate day) {
        return course.early() && !course.end().isAfter(day);
    }

    private static void applying(
            Recruitment recruitment, Simulation.Drafted draft, boolean offered, Tally offer, Tally far, Tally first) {
        Traits traits = draft.traits();
        boolean applied = draft.way().applied() != null;
        boolean family = traits.firstInFamily();
        far.counterfactual(
                recruitment.applies(Distance.FAR, family, offered),
                recruitment.applies(Distance.NEAR, family, offered));
        far.seen(traits.distance() == Distance.FAR, applied);
        first.counterfactual(
                recruitment.applies(traits.distance(), true, offered),
                recruitment.applies(traits.distance(), false, offered));
        first.seen(family, applied);
        if (traits.distance() == Distance.FAR) {
            offer.counterfactual(
                    recruitment.applies(Distance.FAR, family, true), recruitment.applies(Distance.FAR, family, false));
            offer.seen(offered, applied);
        }
    }

    private static void studying(
            SimulationPlan plan, int programme, int cohort, Simulation.Drafted draft, Tally matched) {
        if (draft.way().applied() == null || draft.traits().stage().equals("school")) {
            return; // pupils have not begun to study
        }
        List<Match> matches =
                draft.matches().stream().map(Matching.Drawn::match).toList();
        int year = plan.year(cohort);
        Draw draw = Draw.of(plan.seed(), Draw.Part.STUDIES, programme, cohort, draft.index());
        boolean so = Studies.inStemAtLast(plan.effects(), draft.traits(), year, matches, draw);
        if (!matches.isEmpty()) {
            Draw same = Draw.of(plan.seed(), Draw.Part.STUDIES, programme, cohort, draft.index());
            matched.counterfactual(so, Studies.inStemAtLast(plan.effects(), draft.traits(), year, List.of(), same));
        }
        matched.seen(!matches.isEmpty(), so);
    }

    /** Running sums of one effect. */
    private static final class Tally {
        private final String name;
        private double one;
        private double other;
        private long people;
        private final long[] had = new long[2];
        private final long[] happened = new long[2];

        Tally(String name) {
            this.name = name;
        }

        void counterfactual(boolean ifOne, boolean ifOther) {
            counterfactual(ifOne ? 1 : 0, ifOther ? 1 : 0);
        }

        void counterfactual(double ifOne, double ifOther) {
            one += ifOne;
            other += ifOther;
            people++;
        }

        void seen(boolean hadIt, boolean happenedThen) {
            int place = hadIt ? 1 : 0;
            had[place]++;
            happened[place] += happenedThen ? 1 : 0;
        }

        Effect effect() {
            long of = Math.max(1, people);
            return new Effect(name, one / of, other / of, share(1), share(0), people);
        }

        private double share(int place) {
            return (double) happened[place] / Math.max(1, had[place]);
        }
    }
}

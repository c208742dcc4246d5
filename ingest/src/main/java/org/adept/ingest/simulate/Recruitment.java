package org.adept.ingest.simulate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is invited, and how far each comes on the way in. */
final class Recruitment {
    private static final String[] STAGES = {"school", "bachelor", "master", "phd"};
    private static final String[] FIELDS = {
        "mathematics", "physics", "computing", "engineering", "biology", "geoscience"
    };
    private static final double[] FIELD_WEIGHTS = {0.12, 0.13, 0.27, 0.3, 0.13, 0.05};
    private static final String[] AGES = {"16-18", "19-22", "23-29", "30-plus"};
    private static final double[][] AGES_BY_STAGE = {
        {0.9, 0.1, 0, 0}, {0.05, 0.65, 0.22, 0.08}, {0, 0.15, 0.65, 0.2}, {0, 0, 0.7, 0.3}
    };

    private final SimulationPlan plan;
    private final int programme;

    Recruitment(SimulationPlan plan, int programme) {
        this.plan = plan;
        this.programme = programme;
    }

    /** Who the mentee is; one in fifty was there in the intake before and is the same person. */
    Traits traits(int cohort, int index) {
        int first = cohort;
        while (first > 0
                && index < plan.invited(programme, first - 1)
                && Draw.of(plan.seed(), Draw.Part.RETURN, programme, first, index)
                        .chance(0.02)) {
            first--;
        }
        ProgrammePlan own = plan.programmes().get(programme);
        Draw draw = Draw.of(plan.seed(), Draw.Part.TRAITS, programme, first, index);
        String gender = draw.chance(own.womenShare())
                ? "woman"
                : switch (draw.pick(0.6, 0.2, 0.2)) {
                    case 0 -> "man";
                    case 1 -> "other";
                    default -> "undisclosed";
                };
        int stage = draw.pick(0.2, 0.45, 0.25, 0.1);
        Distance distance = Weights.of(Distance.class, own.distances()).pick(draw);
        boolean firstInFamily = draw.chance(stage == 0 ? 0.4 : 0.32);
        return new Traits(
                Ids.participant(plan, programme, first, index),
                gender,
                STAGES[stage],
                FIELDS[draw.pick(FIELD_WEIGHTS)],
                AGES[draw.pick(AGES_BY_STAGE[stage])],
                distance,
                firstInFamily,
                preferredFormat(stage, draw),
                preferredMode(distance, draw));
    }

    private static Format preferredFormat(int stage, Draw draw) {
        List<Double> weights = stage == 0 ? List.of(0.45, 0.45, 0.1) : List.of(0.66, 0.24, 0.1);
        return Weights.of(Format.class, weights).pick(draw);
    }

    private static Mode preferredMode(Distance distance, Draw draw) {
        List<Double> weights =
                switch (distance) {
                    case NEAR -> List.of(0.66, 0.14, 0.2);
                    case MIDDLE -> List.of(0.45, 0.28, 0.27);
                    case FAR -> List.of(0.25, 0.5, 0.25);
                };
        return Weights.of(Mode.class, weights).pick(draw);
    }

    /** The way in. Living far away keeps people from applying, less so where they can meet online. */
    Way way(int cohort, int index, Traits traits) {
        Draw draw = Draw.of(plan.seed(), Draw.Part.WAY, programme, cohort, index);
        double applies = applies(traits.distance(), traits.firstInFamily(), offersOnline(cohort));
        LocalDate invited = LocalDate.of(plan.year(cohort), 8, 20).plusDays(draw.between(0, 6));
        LocalDate applied = next(invited, 1, 18, draw.chance(applies), draw);
        LocalDate eligible = next(applied, 1, 6, draw.chance(0.93), draw);
        LocalDate accepted = next(eligible, 5, 12, draw.chance(0.88), draw);
        LocalDate enrolled = next(accepted, 1, 9, draw.chance(0.91), draw);
        LocalDate withdrew = next(accepted, 10, 25, draw.chance(0.04), draw);
        return new Way(invited, applied, eligible, accepted, enrolled, withdrew, !draw.chance(0.008));
    }

    /** The way of somebody who was not matched: most give up their place in the year after. */
    Way waited(int cohort, int index, Way way) {
        LocalDate enrolled = way.enrolled();
        if (!way.waits() || enrolled == null) {
            return way;
        }
        Draw draw = Draw.of(plan.seed(), Draw.Part.WAITING, programme, cohort, index);
        LocalDate day = enrolled.plusDays(draw.between(100, 330));
        boolean givesUp = draw.chance(0.85) && !day.isAfter(plan.lastSeen(programme));
        return givesUp ? way.withdrawing(day) : way;
    }

    /** Probability that somebody who is invited applies. */
    double applies(Distance distance, boolean firstInFamily, boolean online) {
        Effects effects = plan.effects();
        double probability = 0.7 + (firstInFamily ? effects.applyFirstInFamily() : 0);
        if (distance == Distance.FAR) {
            probability += effects.applyFar() + (online ? effects.applyFarOnline() : 0);
        }
        return probability;
    }

    boolean offersOnline(int cohort) {
        return plan.year(cohort) >= plan.programmes().get(programme).onlineFrom();
    }

    private static @Nullable LocalDate next(
            @Nullable LocalDate before, int fewest, int most, boolean goesOn, Draw draw) {
        int days = draw.between(fewest, most);
        return before == null || !goesOn ? null : before.plusDays(days);
    }
}

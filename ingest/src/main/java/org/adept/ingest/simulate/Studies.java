package org.adept.ingest.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where applicants stand in their studies, each February and August, as a register would know. */
final class Studies {
    private static final int TERMS = 6;

    private Studies() {}

    /**
     * The statuses of an applicant; pupils are at school until they begin to study.
     *
     * @param entered the day a pupil began to study STEM; missing when she did not
     * @param career decides where and at which level
     */
    static List<Status> of(
            SimulationPlan plan,
            int programme,
            Traits traits,
            Way way,
            List<Match> matches,
            @Nullable LocalDate entered,
            Draw draw,
            Supplier<Draw> career) {
        LocalDate applied = way.applied();
        if (applied == null) {
            return List.of();
        }
        String prefix = plan.programmes().get(programme).prefix();
        LocalDate lastSeen = plan.lastSeen(programme);
        boolean pupil = traits.stage().equals("school");
        Career student = Career.of(prefix, traits, career.get());
        List<Status> statuses = new ArrayList<>();
        State state = State.STEM;
        for (int term = 1; term <= TERMS; term++) {
            LocalDate on = day(applied.getYear(), term);
            state = next(state, leaving(plan.effects(), traits, matches, on), finishing(traits, term), draw);
            Status status =
                    pupil ? Career.pupil(prefix, applied, entered, on, career.get()) : student.next(on, state, traits);
            boolean silent = draw.chance(0.05);
            boolean unsure = draw.chance(0.02);
            if (!on.isAfter(lastSeen) && !silent) {
                statuses.add(unsure ? Status.unknown(on) : status);
            }
        }
        return statuses;
    }

    /**
     * Whether somebody is in STEM or holds a degree in it after all terms: the same chance with other matches tells what
     * would have been.
     */
    static boolean inStemAtLast(Effects effects, Traits traits, int year, List<Match> matches, Draw draw) {
        State state = State.STEM;
        for (int term = 1; term <= TERMS; term++) {
            state = next(state, leaving(effects, traits, matches, day(year, term)), finishing(traits, term), draw);
            draw.uniform(); // whether anybody noticed, as in the statuses
            draw.uniform();
        }
        return state == State.STEM || state == State.LEAVE || state == State.CREDENTIAL;
    }

    /** 1 February and 15 August in turn, so that every half-year after an August or September holds one. */
    private static LocalDate day(int year, int term) {
        return term % 2 == 1 ? LocalDate.of(year + (term + 1) / 2, 2, 1) : LocalDate.of(year + term / 2, 8, 15);
    }

    /** Probability to stop studying STEM in the half-year before a day. */
    private static double leaving(Effects effects, Traits traits, List<Match> matches, LocalDate on) {
        double probability = 0.04 + (traits.firstInFamily() ? 0.01 : 0);
        if (!matches.isEmpty()) {
            Match last = matches.get(matches.size() - 1);
            boolean endedEarly = last.course().early() && last.course().end().isBefore(on);
            probability += effects.leaveMatched() + (endedEarly ? effects.leaveEndedEarly() : 0);
        }
        return probability;
    }

    private static double finishing(Traits traits, int term) {
        boolean student = traits.stage().equals("bachelor") || traits.stage().equals("master");
        return student && term >= 3 ? 0.1 : 0;
    }

    private static State next(State state, double leaving, double finishing, Draw draw) {
        double first = draw.uniform();
        double second = draw.uniform();
        return switch (state) {
            case STEM ->
                first < leaving
                        ? (second < 0.4 ? State.SWITCHED : State.AWAY)
                        : second < finishing ? State.CREDENTIAL : first > 0.985 ? State.LEAVE : State.STEM;
            case LEAVE -> first < 0.7 ? State.STEM : State.LEAVE;
            case AWAY -> first < 0.2 ? State.STEM : State.AWAY;
            case SWITCHED -> first < 0.03 ? State.STEM : State.SWITCHED;
            case CREDENTIAL -> State.CREDENTIAL;
        };
    }

    /** Where a student stands. */
    enum State {
        STEM("yes", "yes"),
        SWITCHED("yes", "no"),
        LEAVE("leave", "yes"),
        AWAY("no", null),
        CREDENTIAL("no", "yes");

        private final String enrolled;
        private final @Nullable String inStem;

        State(String enrolled, @Nullable String inStem) {
            this.enrolled = enrolled;
            this.inStem = inStem;
        }

        String enrolled() {
            return enrolled;
        }

        @Nullable
        String inStem() {
            return inStem;
        }

        /** Whether she is not enrolled, unless a degree leads on to the next. */
        boolean leaves() {
            return enrolled.equals("no");
        }
    }
}

package org.adept.ingest.simulate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and at which level somebody studies, half-year by half-year, or what she does instead. It follows what {@link
 * Studies} decides and draws from a stream of its own, so that nothing planted depends on it.
 */
final class Career {
    private static final List<String> LEVELS = List.of("bachelor", "master", "phd");
    private static final double[] INSTITUTIONS = {0.5, 0.25, 0.15, 0.1};
    private static final int SCHOOLS = 6;
    /** Of those who finish a level, how many go on to the next. */
    private static final double[] GOES_ON = {0.6, 0.25, 0};

    private final String prefix;
    private final Draw draw;
    private int institution;
    private int level;
    private Studies.State before = Studies.State.STEM;
    private @Nullable String work;

    private Career(String prefix, int level, Draw draw) {
        this.prefix = prefix;
        this.draw = draw;
        this.level = level;
        this.institution = draw.pick(INSTITUTIONS);
    }

    /** Of who studies already. */
    static Career of(String prefix, Traits traits, Draw draw) {
        return new Career(prefix, Math.max(0, LEVELS.indexOf(traits.stage())), draw);
    }

    /** The next half-year, seen on its day. */
    Status next(LocalDate on, Studies.State state, Traits traits) {
        boolean isNew = state != before;
        before = state;
        double moves = draw.uniform();
        double goesOn = draw.uniform();
        String employment = employment(state == Studies.State.CREDENTIAL, draw.uniform());
        String credential = state == Studies.State.CREDENTIAL ? traits.field() : null;
        if (isNew && state == Studies.State.CREDENTIAL && goesOn < GOES_ON[level]) {
            level++;
            work = null;
            moveIf(moves < 0.3);
        } else if (isNew && state.leaves()) {
            work = employment;
        } else if (!state.leaves()) {
            work = null;
            moveIf(moves < (isNew && state == Studies.State.SWITCHED ? 0.4 : 0.015));
        }
        if (work != null) {
            return new Status(on, "no", state.inStem(), credential, null, null, work);
        }
        String enrolled = state == Studies.State.CREDENTIAL ? "yes" : state.enrolled();
        return new Status(on, enrolled, state.inStem(), credential, university(), LEVELS.get(level), null);
    }

    private void moveIf(boolean moves) {
        if (moves) {
            institution = (institution + 1) % INSTITUTIONS.length;
        }
    }

    private static String employment(boolean graduated, double drawn) {
        if (graduated) {
            return drawn < 0.6 ? "industry" : drawn < 0.85 ? "other" : "none";
        }
        return drawn < 0.5 ? "other" : "none";
    }

    private String university() {
        return prefix + "-u" + (institution + 1);
    }

    /**
     * A pupil on a day: at school, then in STEM from the day she entered it; who does not leaves school in one of three
     * autumns for another field, for work or for neither.
     */
    static Status pupil(String prefix, LocalDate applied, @Nullable LocalDate entered, LocalDate on, Draw draw) {
        String school = prefix + "-s" + draw.between(1, SCHOOLS);
        LocalDate leaves = LocalDate.of(applied.getYear() + draw.between(1, 3), 8, 20);
        int then = draw.pick(0.45, 0.35, 0.2);
        String university = prefix + "-u" + (draw.pick(INSTITUTIONS) + 1);
        if (entered != null && entered.isBefore(on)) {
            return new Status(on, "yes", "yes", null, university, "bachelor", null);
        }
        if (entered != null || !leaves.isBefore(on)) {
            return new Status(on, "yes", "no", null, school, "school", null);
        }
        return then == 0
                ? new Status(on, "yes", "no", null, university, "bachelor", null)
                : new Status(on, "no", null, null, null, null, then == 1 ? "other" : "none");
    }
}

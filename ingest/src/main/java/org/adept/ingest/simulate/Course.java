package org.adept.ingest.simulate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a match went in truth, whether or not anyone saw or wrote it down.
 *
 * @param kind which of the competing ways it ended
 * @param end the day
 * @param reason the contract's code for why
 * @param endedBy the contract's code for by whom
 */
public record Course(Kind kind, LocalDate end, String reason, String endedBy) {

    /** The ways a match can end; they compete. */
    public enum Kind {
        EARLY,
        OTHER,
        AS_AGREED,
        EXTENDED
    }

    /** Whether it ended before the agreed term was over, for a reason of the pair. */
    public boolean early() {
        return kind == Kind.EARLY;
    }

    /**
     * What the hazard of early ending depends on.
     *
     * @param format how it began
     * @param mode how it began
     * @param agreement whether there is a written agreement
     * @param distance how far the mentee lives away
     * @param firstInFamily whether she is the first in the family to study
     * @param frailty the mentor's
     */
    record Exposure(
            Format format, Mode mode, boolean agreement, Distance distance, boolean firstInFamily, double frailty) {
        Exposure withMode(Mode other) {
            return new Exposure(format, other, agreement, distance, firstInFamily, frailty);
        }

        Exposure withFormat(Format other) {
            return new Exposure(other, mode, agreement, distance, firstInFamily, frailty);
        }

        Exposure withAgreement(boolean other) {
            return new Exposure(format, mode, other, distance, firstInFamily, frailty);
        }
    }

    /**
     * The course under an exposure. The same stream gives comparable courses under different exposures: the first draw
     * is how much hazard the match stands before it ends, which does not depend on them.
     */
    static Course draw(Effects effects, Exposure exposure, LocalDate started, LocalDate plannedEnd, Draw draw) {
        double stands = draw.exponential();
        int dayOfWeek = draw.between(1, 7);
        int weeks = (int) (ChronoUnit.DAYS.between(started, plannedEnd) / 7);
        double passed = 0;
        for (int week = 0; week < weeks; week++) {
            passed += hazard(effects, exposure, week);
            if (passed > stands) {
                return early(started.plusDays(7L * week + dayOfWeek), draw);
            }
        }
        if (draw.chance(0.2)) {
            return new Course(Kind.EXTENDED, plannedEnd.plusDays(draw.between(30, 150)), "extended", "mentee");
        }
        return new Course(Kind.AS_AGREED, plannedEnd.plusDays(draw.between(0, 10)), "completed", "programme");
    }

    /** Hazard of early ending in a week after the start; week 0 is the first. */
    static double hazard(Effects effects, Exposure exposure, int week) {
        double sum = effects.baseWeekly() + effects.earlyWeekly() * fading(week, effects.earlyFadeWeeks());
        sum += exposure.mode() == Mode.ONLINE ? effects.onlineWeekly() * fading(week, effects.onlineFadeWeeks()) : 0;
        sum += exposure.mode() == Mode.HYBRID ? effects.hybridWeekly() : 0;
        sum += exposure.format() == Format.GROUP ? effects.groupWeekly() : 0;
        sum += exposure.distance() == Distance.FAR ? effects.farWeekly() : 0;
        sum += exposure.distance() == Distance.MIDDLE ? effects.middleWeekly() : 0;
        sum += exposure.firstInFamily() ? effects.firstInFamilyWeekly() : 0;
        double factor = exposure.agreement() ? effects.agreementFactor() : 1;
        return Math.max(0.0005, sum) * factor * exposure.frailty();
    }

    private static double fading(int week, double weeks) {
        return StrictMath.exp(-week / weeks);
    }

    private static Course early(LocalDate end, Draw draw) {
        return switch (draw.pick(0.2, 0.22, 0.07, 0.2, 0.06, 0.21, 0.04)) {
            case 0 -> new Course(Kind.EARLY, end, "mentor-left", "mentor");
            case 1 -> new Course(Kind.EARLY, end, "mentee-left", "mentee");
            case 2 -> new Course(Kind.EARLY, end, "conflict", "programme");
            case 3 -> new Course(Kind.EARLY, end, "lost-contact", "programme");
            case 4 -> new Course(Kind.EARLY, end, "moved", "circumstances");
            case 5 -> new Course(Kind.EARLY, end, "time", "mentee");
            default -> new Course(Kind.OTHER, end, "other", "circumstances");
        };
    }
}

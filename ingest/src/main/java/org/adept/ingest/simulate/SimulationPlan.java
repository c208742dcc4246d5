package org.adept.ingest.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is to be simulated: the same plan gives the same people and the same bytes.
 *
 * @param study the study's short name
 * @param mentees how many are invited as mentees, over all programmes and intakes
 * @param programmes the programmes
 * @param firstYear year of the first intake; each intake is in autumn
 * @param cohorts number of intakes, one a year
 * @param observedUntil last day anything is seen
 * @param effects what is planted
 * @param wrongRows share of rows written wrong on purpose; 0 for clean exports
 * @param seed where chance begins
 */
public record SimulationPlan(
        String study,
        long mentees,
        List<ProgrammePlan> programmes,
        int firstYear,
        int cohorts,
        LocalDate observedUntil,
        Effects effects,
        double wrongRows,
        long seed) {
    private static final long SEED = 20251231;
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    public SimulationPlan {
        programmes = List.copyOf(programmes);
        if (mentees < programmes.size() || programmes.isEmpty() || cohorts < 1) {
            throw new IllegalArgumentException("A plan needs programmes, cohorts and a mentee for each programme");
        }
        if (!(wrongRows >= 0 && wrongRows <= 0.5)) {
            throw new IllegalArgumentException("Share of wrong rows %s is not in 0 to 0.5".formatted(wrongRows));
        }
    }

    /** Four programmes in four dialects, six intakes, 3,600 invited of whom about 1,500 become mentees. */
    public static SimulationPlan demo() {
        ProgrammePlan trondheim = new ProgrammePlan(
                "trondheim",
                "T",
                Dialect.NETTSKJEMA,
                0.34,
                0.97,
                List.of(0.6, 0.25, 0.15),
                List.of(0.6, 0.28, 0.12),
                List.of(0.62, 0.16, 0.22),
                2020,
                0.7,
                List.of(6, 12),
                false,
                0,
                0.05,
                true,
                true,
                3,
                LocalDate.of(2025, 12, 15));
        ProgrammePlan bergen = new ProgrammePlan(
                "bergen",
                "B",
                Dialect.WIDE,
                0.28,
                0.98,
                List.of(0.55, 0.3, 0.15),
                List.of(0.68, 0.32, 0.0),
                List.of(0.6, 0.2, 0.2),
                2021,
                0.975,
                List.of(12, 6),
                true,
                0,
                0.03,
                true,
                false,
                0,
                END);
        ProgrammePlan thessaloniki = new ProgrammePlan(
                "thessaloniki",
                "H",
                Dialect.ENGLISH,
                0.22,
                0.95,
                List.of(0.4, 0.3, 0.3),
                List.of(0.55, 0.45, 0.0),
                List.of(0.45, 0.35, 0.2),
                2019,
                0.5,
                List.of(12),
                false,
                95,
                0.06,
                true,
                true,
                2,
                END);
        ProgrammePlan malmo = new ProgrammePlan(
                "malmo",
                "M",
                Dialect.REGISTER,
                0.16,
                0.96,
                List.of(0.65, 0.25, 0.1),
                List.of(0.75, 0.25, 0.0),
                List.of(0.7, 0.3, 0.0),
                2020,
                0.6,
                List.of(6),
                false,
                0,
                0.12,
                false,
                false,
                0,
                END);
        return new SimulationPlan(
                "demo",
                3600,
                List.of(trondheim, bergen, thessaloniki, malmo),
                2019,
                6,
                END,
                Effects.planted(),
                0.012,
                SEED);
    }

    /** One organiser's programme: 60 become mentees a year, three years, a spreadsheet, matches never closed. */
    public static SimulationPlan oneProgramme() {
        ProgrammePlan programme = new ProgrammePlan(
                "fjordbyen",
                "F",
                Dialect.SPREADSHEET,
                1,
                0.95,
                List.of(0.6, 0.25, 0.15),
                List.of(0.66, 0.34, 0.0),
                List.of(0.55, 0.3, 0.15),
                2022,
                0.65,
                List.of(6),
                false,
                0,
                0.18,
                false,
                false,
                1,
                END);
        return new SimulationPlan(
                "one-programme", 420, List.of(programme), 2022, 3, END, Effects.planted(), 0.015, SEED + 1);
    }

    /**
     * A clean study of any size in the contract's own words, for measuring speed and for recovering planted effects.
     *
     * @param mentees how many are invited
     */
    public static SimulationPlan ofSize(long mentees) {
        int programmes = (int) Math.max(1, Math.min(20, mentees / 500));
        List<ProgrammePlan> plans = new ArrayList<>();
        for (int number = 1; number <= programmes; number++) {
            boolean rural = number % 3 == 0;
            String name = String.format(Locale.ROOT, "programme-%02d", number);
            plans.add(new ProgrammePlan(
                    name,
                    String.format(Locale.ROOT, "P%02d", number),
                    Dialect.ENGLISH,
                    1,
                    0.96,
                    rural ? List.of(0.4, 0.3, 0.3) : List.of(0.6, 0.25, 0.15),
                    List.of(0.6, 0.34, 0.06),
                    rural ? List.of(0.45, 0.35, 0.2) : List.of(0.6, 0.2, 0.2),
                    2018 + number % 4,
                    0.5 + 0.4 * (number % 5) / 4,
                    List.of(6, 12),
                    false,
                    0,
                    0.05,
                    true,
                    true,
                    1,
                    END));
        }
        return new SimulationPlan("size-" + mentees, mentees, plans, 2018, 7, END, Effects.planted(), 0, SEED);
    }

    public SimulationPlan withMentees(long other) {
        return new SimulationPlan(
                study, other, programmes, firstYear, cohorts, observedUntil, effects, wrongRows, seed);
    }

    public SimulationPlan withSeed(long other) {
        return new SimulationPlan(
                study, mentees, programmes, firstYear, cohorts, observedUntil, effects, wrongRows, other);
    }

    public SimulationPlan withEffects(Effects other) {
        return new SimulationPlan(
                study, mentees, programmes, firstYear, cohorts, observedUntil, other, wrongRows, seed);
    }

    public SimulationPlan withWrongRows(double other) {
        return new SimulationPlan(study, mentees, programmes, firstYear, cohorts, observedUntil, effects, other, seed);
    }

    /** How many one programme invites in one intake; the sizes of all add up to {@link #mentees}. */
    public int invited(int programme, int cohort) {
        return (int) (before(programme, cohort + 1) - before(programme, cohort));
    }

    /** How many are invited before an intake, in the order of programmes and, within them, intakes. */
    private long before(int programme, int cohort) {
        if (cohort == cohorts) {
            return before(programme + 1, 0);
        }
        double total = 0;
        double earlier = 0;
        for (int index = 0; index < programmes.size(); index++) {
            total += programmes.get(index).share();
            earlier += index < programme ? programmes.get(index).share() : 0;
        }
        double within =
                programme == programmes.size() ? 0 : programmes.get(programme).share() * cohort / cohorts;
        return StrictMath.round((earlier + within) / total * mentees);
    }

    public int year(int cohort) {
        return firstYear + cohort;
    }

    /** Last day the exports of a programme know of. */
    public LocalDate lastSeen(int programme) {
        LocalDate extracted = programmes.get(programme).extractedOn();
        return extracted.isBefore(observedUntil) ? extracted : observedUntil;
    }
}

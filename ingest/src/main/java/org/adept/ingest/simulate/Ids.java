package org.adept.ingest.simulate;

/** How simulated identifiers are spelled: prefix, year, number, never reused. */
final class Ids {
    private Ids() {}

    static String participant(SimulationPlan plan, int programme, int cohort, int index) {
        return plan.programmes().get(programme).prefix() + year(plan, cohort) + padded(index + 1, 4);
    }

    static String mentor(SimulationPlan plan, int programme, int number) {
        return plan.programmes().get(programme).prefix() + "m" + padded(number + 1, 4);
    }

    static String match(String participant, int sequence) {
        return participant + "-" + sequence;
    }

    static String group(SimulationPlan plan, int programme, int cohort, int circle, Mode mode) {
        return plan.programmes().get(programme).prefix() + year(plan, cohort) + "g" + padded(circle + 1, 2)
                + mode.letter();
    }

    static String session(String owner, int number) {
        return owner + "/" + number;
    }

    private static String year(SimulationPlan plan, int cohort) {
        return padded(plan.year(cohort) % 100, 2);
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }
}

package org.adept.analysis.finding;

import java.util.Set;
import org.adept.ingest.study.ProgrammeOutcomes;

/**
 * What follows from an address alone: the unit its number is in, how strong a word it may use, and whether it speaks
 * of people.
 *
 * @param unit persons, matches, answers, rows, share, points, ratio, coefficient, score, minutes, meetings, day, week, month, term; empty for a test
 * @param tier described or associated
 * @param disclosureClass {@link #PEOPLE} or {@link #PROCESS}
 */
public record Meaning(String unit, String tier, String disclosureClass) {
    /** A number that rests on people; every profile but open-data guards it. */
    public static final String PEOPLE = "people";
    /** A number about files and rows; nobody can be found in it. */
    public static final String PROCESS = "process";

    private static final Set<String> SHARES = Set.of(
            "share",
            "share-lowest",
            "share-highest",
            "share-of-previous",
            "share-of-first",
            "observed-share",
            "expected-share",
            "survival",
            "incidence",
            "incidence-lowest",
            "incidence-highest",
            "top-box",
            "response-rate",
            "no-answer",
            "concordance");
    /** Quantities that hold groups against each other. */
    private static final Set<String> COMPARE = Set.of("difference", "slope", "observed-to-expected");

    /** Raw tables with rows about programmes and nobody in them. */
    private static final Set<String> OF_PROGRAMMES = Set.of("programmes", "policies", "targets", "costs", "benchmarks");

    /** The one rule that counts programmes, not rows. */
    private static final String COUNTS_PROGRAMMES = "no-mentor-list";

    private static final Set<String> OF_MATCHES = Set.of(
            "outcome",
            "completion",
            "early-ending",
            "early-ending-first",
            "early-ending-later",
            "matched-again",
            "endings",
            "met-30",
            "active-90",
            "agreement");

    public static Meaning of(Address address) {
        boolean process = address.indicator().equals("data") && !isOfPeople(address);
        return new Meaning(unit(address), tier(address), process ? PROCESS : PEOPLE);
    }

    /** How many rows of a table broke a rule says something of those the rows are about, when they are few. */
    private static boolean isOfPeople(Address address) {
        if (!address.quantity().equals("failed")) {
            return false;
        }
        String table = address.level().replaceFirst("\\..*", "");
        return !table.isEmpty()
                && !OF_PROGRAMMES.contains(table)
                && !address.cause().equals(COUNTS_PROGRAMMES);
    }

    private static String unit(Address address) {
        String quantity = address.quantity();
        if (SHARES.contains(quantity)) {
            return "share";
        }
        return switch (quantity) {
            case "median", "restricted-mean" -> address.timeUnit();
            case "hazard-ratio" -> "ratio";
            case "alpha", "alpha-pairwise", "alpha-standardised", "omega", "item-rest", "alpha-without" ->
                "coefficient";
            case "log-hazard-ratio" -> "log ratio";
            case "mean" -> meanOf(address.indicator());
            case "difference", "slope" -> "points";
            case "ratio", "observed-to-expected" -> "ratio";
            case "test",
                    "test-early",
                    "test-incidence",
                    "test-pair",
                    "test-stratified",
                    "likelihood-ratio-test",
                    "score-test",
                    "wald-test",
                    "proportional-hazards-test" -> "";
            default -> counted(address);
        };
    }

    private static String meanOf(String indicator) {
        return switch (indicator) {
            case "meeting-minutes" -> "minutes";
            case "meetings-per-month" -> "meetings";
            default -> "score";
        };
    }

    private static String counted(Address address) {
        if (address.indicator().equals("data")) {
            return "rows";
        }
        if (address.indicator().equals("feedback")) {
            return "answers";
        }
        boolean ofMatches = OF_MATCHES.contains(address.indicator()) && !ofPersons(address.outcome());
        return ofMatches ? "matches" : "persons";
    }

    /** The clocks of programmes run for persons, but for that of the agreed term. */
    private static boolean ofPersons(String outcome) {
        return ProgrammeOutcomes.isOne(outcome) && !outcome.equals(ProgrammeOutcomes.AGREED_TERM);
    }

    private static String tier(Address address) {
        boolean compares = COMPARE.contains(address.quantity())
                || address.quantity().endsWith("test")
                || address.quantity().startsWith("test-")
                || address.quantity().endsWith("hazard-ratio");
        return compares ? "associated" : "described";
    }
}

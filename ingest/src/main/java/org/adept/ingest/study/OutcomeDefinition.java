package org.adept.ingest.study;

import java.util.List;
import java.util.Optional;

/**
 * One outcome with its one clock.
 *
 * @param name the outcome's name, for example {@code match-length}
 * @param unit whose time is counted
 * @param start column of the unit's table (matches or participants) that holds day 0, without the table's name
 * @param end column of the same table that holds the day of the end; missing means not ended
 * @param reason column of the same table whose codes tell the kind of end; empty when every end is of the one kind in
 *     {@code events}, which then has no codes
 * @param events kinds of end in order, each with the codes of {@code reason} that mean it; several kinds compete
 * @param unlisted what an end with a code in no event means
 * @param plannedEnd column with the agreed end; a unit past it without an end is {@code end-unknown}, never lasting
 * @param censor columns of the unit's table at which following stops, besides the end of observation
 * @param grain unit of time of the curve
 * @param horizons times at which the curve is read, in the grain
 * @param exclude rows left out on purpose, each with its reason
 * @param entry column of the unit's table that holds the day from which the unit was followed, where that may be later
 *     than day 0; empty when every unit is followed from day 0
 * @param restrictedMean times up to which mean time without the end is told, in the grain
 * @param models regressions of its pace
 * @param label the outcome's name by language; empty when the bundles know it
 */
public record OutcomeDefinition(
        String name,
        Unit unit,
        String start,
        String end,
        String reason,
        List<Event> events,
        Unlisted unlisted,
        Optional<String> plannedEnd,
        List<String> censor,
        Grain grain,
        List<Integer> horizons,
        List<Exclusion> exclude,
        Optional<String> entry,
        List<Integer> restrictedMean,
        List<ModelDefinition> models,
        java.util.Map<String, String> label) {

    /** An outcome followed from day 0, without means and models. */
    public OutcomeDefinition(
            String name,
            Unit unit,
            String start,
            String end,
            String reason,
            List<Event> events,
            Unlisted unlisted,
            Optional<String> plannedEnd,
            List<String> censor,
            Grain grain,
            List<Integer> horizons,
            List<Exclusion> exclude,
            java.util.Map<String, String> label) {
        this(
                name,
                unit,
                start,
                end,
                reason,
                events,
                unlisted,
                plannedEnd,
                censor,
                grain,
                horizons,
                exclude,
                Optional.empty(),
                List.of(),
                List.of(),
                label);
    }

    /** A kind of end and the codes that mean it. */
    public record Event(String name, List<String> codes) {}

    /** Rows left out when the expression holds, and why, as a code of letters and hyphens. */
    public record Exclusion(String when, String because) {}

    /** Whose time is counted. */
    public enum Unit {
        MATCH,
        PARTICIPANT
    }

    /** What an end with an unlisted code means: an event of its own, or no end of this outcome at all. */
    public enum Unlisted {
        OTHER,
        IGNORE
    }

    /** Unit of time of a curve. */
    public enum Grain {
        DAY,
        WEEK,
        MONTH
    }

    /** Whether every end counts as the one kind in {@code events}, since no column tells kinds apart. */
    public boolean everyEndIsOneKind() {
        return reason.isEmpty();
    }

    /** Whether more than one kind of end is counted, so that ends compete. */
    public boolean competes() {
        return events.size() > 1 || unlisted == Unlisted.OTHER || plannedEnd.isPresent();
    }
}

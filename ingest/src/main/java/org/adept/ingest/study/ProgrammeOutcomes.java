package org.adept.ingest.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.study.OutcomeDefinition.Event;
import org.adept.ingest.study.OutcomeDefinition.Grain;
import org.adept.ingest.study.OutcomeDefinition.Unit;
import org.adept.ingest.study.OutcomeDefinition.Unlisted;

/**
 * Clocks that every programme has: they run between rows of several tables, so no study has to, or can, define them.
 * Each is counted where the data hold what it needs, and answered as any outcome of the study is.
 */
public final class ProgrammeOutcomes {
    /** The step from which a mentee waits. */
    public static final String ENROLLED = "enrolled";
    /** What she waits for. */
    public static final String MATCHED = "matched";
    /** What ends the waiting without a match. */
    public static final String WITHDREW = "withdrew";

    /** From the day a place was taken to the first match; withdrawing prevents it. */
    public static final OutcomeDefinition TIME_TO_MATCH =
            outcome("time-to-match", Unit.PARTICIPANT, List.of(MATCHED, WITHDREW), Grain.DAY, List.of(14, 30, 60, 90));

    /** The step that says a mentee has entered a study or a job in STEM. */
    public static final String ENTERED_STEM = "entered-stem";
    /** Not known any more: a kind of end that is neither an event nor a sign that none came. */
    public static final String UNKNOWN = "unknown";

    /** From entry to entering STEM, for those who were not in it yet, in months. */
    public static final OutcomeDefinition STEM_ENTRY =
            outcome("stem-entry", Unit.PARTICIPANT, List.of(ENTERED_STEM), Grain.MONTH, List.of(12, 24, 36));

    /** What a mentor does who takes a new match. */
    public static final String RETURNED = "returned";

    /** From the day the first match of a mentor ended to the start of her next, in months. */
    public static final OutcomeDefinition MENTOR_RETURN =
            outcome("mentor-return", Unit.PARTICIPANT, List.of(RETURNED), Grain.MONTH, List.of(6, 12, 24));

    /**
     * The study's first outcome of matches on a clock of its own: hundredths of the term the pair agreed on. An end on
     * the agreed day is past the hundredth.
     */
    public static final String AGREED_TERM = "agreed-term";

    /** Every one with a clock in days or months, in the order in which they are told. */
    public static final List<OutcomeDefinition> ALL = List.of(TIME_TO_MATCH, STEM_ENTRY, MENTOR_RETURN);

    private ProgrammeOutcomes() {}

    /** Whether a name is one of these, and so no study's own. */
    public static boolean isOne(String name) {
        return name.equals(AGREED_TERM)
                || ALL.stream().anyMatch(outcome -> outcome.name().equals(name));
    }

    private static OutcomeDefinition outcome(
            String name, Unit unit, List<String> causes, Grain grain, List<Integer> horizons) {
        return new OutcomeDefinition(
                name,
                unit,
                "",
                "",
                "",
                causes.stream().map(cause -> new Event(cause, List.of())).toList(),
                Unlisted.IGNORE,
                Optional.empty(),
                List.of(),
                grain,
                horizons,
                List.of(),
                Map.of());
    }
}

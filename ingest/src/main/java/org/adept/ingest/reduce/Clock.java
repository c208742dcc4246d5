package org.adept.ingest.reduce;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.adept.ingest.mapping.BoundExpression;
import org.adept.ingest.mapping.PreciseDay;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.mapping.TypedRow;
import org.adept.ingest.study.MappingDefinition.Precision;
import org.adept.ingest.study.OutcomeDefinition;
import org.adept.ingest.study.OutcomeDefinition.Grain;
import org.adept.ingest.study.OutcomeDefinition.Unit;
import org.adept.ingest.study.OutcomeDefinition.Unlisted;
import org.jspecify.annotations.Nullable;

/**
 * One outcome's clock, bound to the slots of its unit's table: what became of a unit, and when.
 *
 * <p>Day 0 is the start; time is in the outcome's grain, started units of it counted whole (day 8 is week 2). Following
 * stops at the end of observation or at the earliest of the outcome's censor columns; an end after that is not seen.
 */
public final class Clock implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String CENSORED = "censored";
    static final String END_UNKNOWN = "end-unknown";
    static final String OTHER = "other";
    static final String NO_START = "no-start";
    static final String ENDED_BEFORE = "ended-on-or-before-start";
    static final String NOT_OBSERVED = "not-observed";
    /** Nobody knows since when the unit was followed. */
    static final String NO_ENTRY = "no-entry-date";
    /** Not followed before it was over. */
    static final String ENTERED_LATE = "followed-too-late";
    /** A date known to the month only cannot tell days or weeks. */
    static final String TOO_COARSE = "date-too-coarse";

    private static final int ABSENT = -1;

    private final String name;
    private final Unit unit;
    private final Grain grain;
    private final TableLayout layout;
    private final int start;
    private final int end;
    private final int reason;
    private final int planned;
    private final int entry;
    private final int[] censor;
    private final int[] horizons;
    private final HashMap<String, String> causes = new HashMap<>();
    private final @Nullable String onlyCause;
    private final boolean unlistedCounts;
    private final ArrayList<Exclusion> exclusions;

    /** Rows left out on purpose. */
    record Exclusion(BoundExpression when, String because) implements Serializable {}

    /** What became of a unit. */
    sealed interface Fate {
        /** Not counted, and why. */
        record Excluded(String reason) implements Fate {}

        /**
         * Followed so long, until this happened; {@link Clock#CENSORED} when nothing did.
         *
         * @param entry from when on, in the outcome's grain; 0 is the start
         * @param time in the outcome's grain
         * @param days the same in days
         */
        record Followed(int entry, int time, int days, String cause) implements Fate {}
    }

    Clock(OutcomeDefinition outcome, TableLayout layout, List<Exclusion> exclusions) {
        this.name = outcome.name();
        this.unit = outcome.unit();
        this.grain = outcome.grain();
        this.layout = layout;
        this.start = layout.slot(outcome.start());
        this.end = layout.slot(outcome.end());
        this.reason = outcome.everyEndIsOneKind() ? ABSENT : layout.slot(outcome.reason());
        this.planned = outcome.plannedEnd().map(layout::slot).orElse(ABSENT);
        this.entry = outcome.entry().map(layout::slot).orElse(ABSENT);
        this.censor = outcome.censor().stream()
                .filter(column -> !column.equals("observed-until"))
                .mapToInt(layout::slot)
                .toArray();
        this.horizons = outcome.horizons().stream().mapToInt(horizon -> horizon).toArray();
        outcome.events().forEach(event -> event.codes().forEach(code -> causes.put(code, event.name())));
        this.onlyCause = outcome.everyEndIsOneKind() ? outcome.events().get(0).name() : null;
        this.unlistedCounts = outcome.unlisted() == Unlisted.OTHER;
        this.exclusions = new ArrayList<>(exclusions);
    }

    String name() {
        return name;
    }

    Unit unit() {
        return unit;
    }

    /** Whether units may be followed from later than day 0. */
    boolean isEntered() {
        return entry != ABSENT;
    }

    /** Reasons of exclusion in the order in which they are tried. */
    List<String> reasons() {
        List<String> reasons =
                new ArrayList<>(exclusions.stream().map(Exclusion::because).toList());
        reasons.addAll(List.of(NO_START, ENDED_BEFORE, NOT_OBSERVED));
        if (isEntered()) {
            reasons.addAll(List.of(NO_ENTRY, ENTERED_LATE));
        }
        reasons.add(TOO_COARSE);
        return reasons;
    }

    /**
     * What became of a unit.
     *
     * @param observedUntil the last day anything of this unit could be seen
     */
    Fate fate(RawRow row, int observedUntil) {
        for (Exclusion exclusion : exclusions) {
            if (exclusion.when().holds(TypedRow.of(row, layout))) {
                return new Fate.Excluded(exclusion.because());
            }
        }
        if (!row.has(start)) {
            return new Fate.Excluded(NO_START);
        }
        int began = row.day(start);
        if (row.has(end) && row.day(end) <= began) {
            return new Fate.Excluded(ENDED_BEFORE);
        }
        int until = observedUntil;
        for (int column : censor) {
            until = row.has(column) ? Math.min(until, row.day(column)) : until;
        }
        if (until <= began) {
            return new Fate.Excluded(NOT_OBSERVED);
        }
        String cause = row.has(end) && row.day(end) <= until ? cause(row) : null;
        if (cause != null) {
            return isTooCoarse(row, end) ? new Fate.Excluded(TOO_COARSE) : followed(row, began, row.day(end), cause);
        }
        if (isTooCoarse(row, start)) {
            return new Fate.Excluded(TOO_COARSE);
        }
        if (planned != ABSENT && !row.has(end) && row.has(planned) && row.day(planned) < until) {
            return plannedEnd(row, began);
        }
        return followed(row, began, until, CENSORED);
    }

    private Fate plannedEnd(RawRow row, int began) {
        if (row.day(planned) <= began) {
            return new Fate.Excluded(ENDED_BEFORE);
        }
        return isTooCoarse(row, planned)
                ? new Fate.Excluded(TOO_COARSE)
                : followed(row, began, row.day(planned), END_UNKNOWN);
    }

    /** The kind of end, or null when this end is none of the outcome's. */
    @Nullable
    String cause(RawRow row) {
        if (onlyCause != null) {
            return onlyCause;
        }
        String code = row.text(reason);
        String cause = code == null ? null : causes.get(code);
        return cause == null && unlistedCounts ? OTHER : cause;
    }

    /** Days from the start to the agreed end; 0 where either is missing, too coarse or no end after the start. */
    int agreedDays(RawRow row) {
        if (planned == ABSENT || !row.has(planned) || !row.has(start) || isTooCoarse(row, planned)) {
            return 0;
        }
        return Math.max(0, row.day(planned) - row.day(start));
    }

    /** The last horizon that the agreed term of a unit reaches, 0 for none; -1 where its agreed end is not known. */
    int agreedHorizon(RawRow row) {
        if (agreedDays(row) == 0) {
            return -1;
        }
        int agreed = time(row.day(start), row.day(planned));
        int reached = 0;
        for (int horizon : horizons) {
            reached = horizon <= agreed ? horizon : reached;
        }
        return reached;
    }

    private boolean isTooCoarse(RawRow row, int last) {
        return grain != Grain.MONTH && (isCoarse(row.number(start)) || isCoarse(row.number(last)));
    }

    private static boolean isCoarse(long day) {
        return PreciseDay.precision(day) != Precision.DAY;
    }

    private Fate followed(RawRow row, int began, int last, String cause) {
        int time = time(began, last);
        int days = last - began;
        if (!isEntered()) {
            return new Fate.Followed(0, time, days, cause);
        }
        if (!row.has(entry)) {
            return new Fate.Excluded(NO_ENTRY);
        }
        if (isTooCoarse(row, entry)) {
            return new Fate.Excluded(TOO_COARSE);
        }
        int entered = time(began, Math.max(began, row.day(entry)));
        return entered >= time ? new Fate.Excluded(ENTERED_LATE) : new Fate.Followed(entered, time, days, cause);
    }

    private int time(int began, int last) {
        int days = last - began;
        return switch (grain) {
            case DAY -> days;
            case WEEK -> (days + 6) / 7;
            case MONTH -> months(began, last);
        };
    }

    static int months(int began, int last) {
        LocalDate from = LocalDate.ofEpochDay(began);
        LocalDate to = LocalDate.ofEpochDay(last);
        int whole = (int) ChronoUnit.MONTHS.between(from, to);
        // the 31st plus one month is the last of a shorter month, which between does not count as whole
        return from.plusMonths(whole).isBefore(to) ? whole + 1 : whole;
    }
}

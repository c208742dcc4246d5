package org.adept.ingest.simulate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a pupil begins to study STEM: in one of the three autumns after she applied, or not, as far as anybody sees. */
final class StemEntry {
    private static final int AUTUMNS = 3;
    private static final double ENTERS = 0.3;

    private StemEntry() {}

    /** The day, missing for those who are in STEM already, never entered or entered after the exports were taken. */
    static @Nullable LocalDate of(
            Effects effects, Traits traits, Way way, List<Match> matches, LocalDate lastSeen, Draw draw) {
        LocalDate applied = way.applied();
        if (applied == null || !traits.stage().equals("school")) {
            return null;
        }
        for (int autumn = 1; autumn <= AUTUMNS; autumn++) {
            LocalDate day = LocalDate.of(applied.getYear() + autumn, 8, 20);
            boolean matched = matches.stream().anyMatch(match -> match.started().isBefore(day));
            if (draw.chance(ENTERS + (matched ? effects.enterStemMatched() : 0))) {
                return day.isAfter(lastSeen) ? null : day;
            }
        }
        return null;
    }
}

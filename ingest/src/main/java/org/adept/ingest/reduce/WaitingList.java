package org.adept.ingest.reduce;

import java.time.LocalDate;
import java.util.List;
import org.adept.ingest.contract.SmallTable;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for a match at the end of each month, as steps up and down: so a wait of ten years costs no more than one
 * of ten days. For everyone and by programme, since a list is kept by a programme.
 */
final class WaitingList {
    private static final int JOINED = 0;
    private static final int LEFT = 1;
    private static final int UNSEEN = 2;
    private static final int HUNDRED = 100;

    private final int dimensions;

    WaitingList(Plan plan) {
        this.dimensions = plan.sets().dimensions().size();
    }

    void count(Levels levels, Waiting.Wait wait, Tally tally) {
        @Nullable String[] ofProgramme = new @Nullable String[dimensions];
        ofProgramme[MarginSets.PROGRAMME] = levels.level(MarginSets.PROGRAMME);
        Levels where = new Levels(ofProgramme);
        add(where, monthFromWhoseEnd(wait.enrolled()), JOINED, tally);
        if (!wait.cause().equals(Clock.CENSORED)) {
            add(where, monthFromWhoseEnd(wait.last()), LEFT, tally);
        }
        add(where, monthFromWhoseEnd(wait.until() + 1), UNSEEN, tally);
    }

    private static void add(Levels where, int month, int position, Tally tally) {
        tally.add(where, SmallTable.WAITING, List.of(Tally.MARGIN, Integer.toString(month)), position, 1);
    }

    /** The first month at whose end the day has come, as year and month: 202103. */
    private static int monthFromWhoseEnd(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * HUNDRED + date.getMonthValue();
    }
}

package org.adept.ingest.reduce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.mapping.RawRow;

/**
 * Where people are in their studies, term by term from entry: the state of a term is that of the last status within it.
 * A credential in STEM is for good. The first absent term is away, the second in a row and on is left; a term without a
 * status is unknown, never carried forward; a term that ends after observation does is not yet.
 */
final class States {
    static final String SUBJECT = "persistence";
    static final String NO_ENTRY = "no-entry";

    private final Plan plan;
    private final int entry;
    private final int on;
    private final int enrolled;
    private final int inStem;
    private final int credential;

    States(Plan plan) {
        this.plan = plan;
        this.entry = plan.slot("participants", "entry_on");
        this.on = plan.slot("statuses", "on");
        this.enrolled = plan.slot("statuses", "enrolled");
        this.inStem = plan.slot("statuses", "in_stem");
        this.credential = plan.slot("statuses", "credential_field");
    }

    void count(Member member, Tally tally) {
        if (plan.terms() == 0 || !plan.maps("statuses")) {
            return;
        }
        tally.add(SmallTable.ATTRITION, List.of(SUBJECT, "0", Outcomes.IN_POPULATION), 1, 1);
        if (!member.row().has(entry)) {
            tally.add(SmallTable.ATTRITION, List.of(SUBJECT, "1", NO_ENTRY), 0, 1);
            return;
        }
        List<String> states = states(member);
        for (int term = 1; term <= states.size(); term++) {
            List<String> keys = List.of(Tally.MARGIN, Integer.toString(term), states.get(term - 1));
            tally.add(member.levels(), SmallTable.STATES, keys, 0, 1);
        }
    }

    private List<String> states(Member member) {
        List<RawRow> statuses = new ArrayList<>(member.statuses());
        statuses.sort(Comparator.comparingInt(row -> row.day(on)));
        LocalDate entered = LocalDate.ofEpochDay(member.row().day(entry));
        int until = plan.observedUntil(member.row().file());
        List<String> states = new ArrayList<>();
        int absent = 0;
        boolean holds = false;
        for (int term = 1; term <= plan.terms(); term++) {
            long begins =
                    entered.plusMonths((long) (term - 1) * plan.termMonths()).toEpochDay();
            long ends = entered.plusMonths((long) term * plan.termMonths()).toEpochDay();
            if (ends > until) {
                states.add("not-yet");
                continue;
            }
            RawRow last = null;
            for (RawRow status : statuses) {
                if (status.day(on) <= ends) {
                    holds |= status.has(credential) && status.text(inStem, "").equals("yes");
                    last = status.day(on) > begins ? status : last;
                }
            }
            boolean gone = last != null && last.text(enrolled, "").equals("no");
            absent = gone ? absent + 1 : 0;
            states.add(holds ? "credential" : last == null ? Levels.UNKNOWN : state(last, absent));
        }
        return states;
    }

    private String state(RawRow status, int absent) {
        return switch (status.text(enrolled, Levels.UNKNOWN)) {
            case "yes" ->
                switch (status.text(inStem, Levels.UNKNOWN)) {
                    case "yes" -> "stem";
                    case "no" -> "switched";
                    default -> Levels.UNKNOWN;
                };
            case "leave" -> "away";
            case "no" -> absent > 1 ? "left" : "away";
            default -> Levels.UNKNOWN;
        };
    }
}

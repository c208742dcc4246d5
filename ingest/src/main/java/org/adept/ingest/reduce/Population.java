package org.adept.ingest.reduce;

import java.util.List;
import java.util.Map;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.mapping.RawRow;
import org.jspecify.annotations.Nullable;

/** Who is counted: mentees who fit the study's population and have not withheld consent. */
public final class Population {
    static final String SUBJECT = "population";
    static final String ROWS_ACCEPTED = "rows-accepted";
    static final String NOT_MENTEE = "role-not-mentee";
    static final String OTHER_LEVEL = "population:";
    /** Why someone is not counted who withdrew, or never gave, consent. */
    public static final String NO_CONSENT = "no-consent";

    private final Plan plan;
    private final int role;
    private final int consent;

    Population(Plan plan) {
        this.plan = plan;
        this.role = plan.slot("participants", "role");
        this.consent = plan.slot("participants", "consent");
    }

    /** Whether a participant is counted; tells the attrition. */
    boolean counts(RawRow participant, Tally tally) {
        tally.add(SmallTable.ATTRITION, List.of(SUBJECT, "0", ROWS_ACCEPTED), 1, 1);
        String reason = reason(participant);
        if (reason == null) {
            return true;
        }
        int position = plan.populationReasons().indexOf(reason) + 1;
        tally.add(SmallTable.ATTRITION, List.of(SUBJECT, Integer.toString(position), reason), 0, 1);
        return false;
    }

    private @Nullable String reason(RawRow participant) {
        if (participant.text(consent, "").equals("no")) {
            return NO_CONSENT; // before anything else of hers is looked at
        }
        if (!participant.text(role, "mentee").equals("mentee")) {
            return NOT_MENTEE;
        }
        for (Map.Entry<String, String> wanted : plan.population().entrySet()) {
            int slot = plan.slot("participants", wanted.getKey());
            if (!wanted.getValue().equals(participant.text(slot))) {
                return OTHER_LEVEL + wanted.getKey();
            }
        }
        return null;
    }
}

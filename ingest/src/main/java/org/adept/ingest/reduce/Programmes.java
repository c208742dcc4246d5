package org.adept.ingest.reduce;

import org.adept.ingest.contract.Contract;
import org.adept.ingest.mapping.RawRow;

/** What is counted of the programmes' own table: where each one is. */
public final class Programmes {
    private final int programme;
    private final int site;

    public Programmes(Plan plan) {
        this.programme = plan.slot("programmes", "programme_id");
        this.site = plan.slot("programmes", "site");
    }

    public void count(RawRow row, Tally tally) {
        if (Contract.TABLES.get(row.table()).equals(Contract.PROGRAMMES) && row.has(programme) && row.has(site)) {
            Sites.of(MarginSets.level(row.text(programme)), row.text(site, ""), tally);
        }
    }
}

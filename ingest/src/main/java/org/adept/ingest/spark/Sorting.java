package org.adept.ingest.spark;

import java.io.Serializable;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.mapping.RawRow;

/** Checks each row by itself and sends it to its lane. */
final class Sorting implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Work work;
    /** By table, the slot of the participant's identifier; -1 for tables that belong to nobody. */
    private final int[] identifiers;
    /** By table, the slot of the programme's name; -1 for tables that have none. */
    private final int[] programmes;

    private Sorting(Work work, int[] identifiers, int[] programmes) {
        this.work = work;
        this.identifiers = identifiers.clone();
        this.programmes = programmes.clone();
    }

    static Sorting of(Work work) {
        return new Sorting(work, work.slots("participant_id"), work.slots("programme_id"));
    }

    void send(RawRow row, Ledger ledger, Parcels parcels) {
        ledger.produced(row);
        if (!work.withdrawals().isWithdrawn(row)) {
            work.checks().examine(row);
        }
        parcels.send(partition(row), row);
    }

    private int partition(RawRow row) {
        return switch (Contract.TABLES.get(row.table()).name()) {
            case "matches" -> Lane.MATCHES.partition(work.keys().key(row), work.partitions());
            case "sessions" -> Lane.MEETINGS.partition(work.keys().key(row), work.partitions());
            default -> {
                int person = identifiers[row.table()];
                yield person >= 0
                        ? Lane.PERSONS.partition(textOrKey(row, person), work.partitions())
                        : Lane.REST.partition(textOrKey(row, programmes[row.table()]), work.partitions());
            }
        };
    }

    /** What a row goes by: whom or what it is about, so that all rows of a programme come together, else its key. */
    private String textOrKey(RawRow row, int slot) {
        return slot >= 0 && row.has(slot) ? row.text(slot, "") : work.keys().key(row);
    }
}

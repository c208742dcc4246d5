package org.adept.ingest.spark;

import java.util.Set;
import java.util.TreeSet;
import org.adept.ingest.mapping.RawRow;

/**
 * Who has withdrawn consent, told to every partition of matches: a match is withheld when either of its people has, and
 * neither dossier alone could know of the other. Any row that says so is enough, in a store any of the latest batch.
 */
final class WithheldMatches {
    private final Work work;
    private final Set<String> again;
    private final Set<String> withdrawn = new TreeSet<>();

    /**
     * @param again participants who withdrew in an earlier batch and consent in the latest that has them
     */
    WithheldMatches(Work work, Set<String> again) {
        this.work = work;
        this.again = again;
    }

    void see(RawRow row) {
        if (work.withdrawals().isWithdrawn(row)) {
            String participant = work.withdrawals().participant(row);
            if (!again.contains(participant)) {
                withdrawn.add(participant);
            }
        }
    }

    /** Sends what was seen to where matches are read. */
    void pass(Parcels parcels) {
        if (work.plan().maps("matches")) {
            parcels.tell(withdrawn, work.partitions(), Lane.MATCHES);
        }
    }
}

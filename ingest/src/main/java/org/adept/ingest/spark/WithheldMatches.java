package org.adept.ingest.spark;

import java.util.Set;
import java.util.TreeSet;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.mapping.RawRow;

/**
 * Who has withdrawn consent, told to every partition of matches: a match is withheld when either of its people has, and
 * neither dossier alone could know of the other. Any row that says so is enough.
 */
final class WithheldMatches {
    private final Work work;
    private final int participants;
    private final int identifier;
    private final int consent;
    private final Set<String> withdrawn = new TreeSet<>();

    WithheldMatches(Work work) {
        this.work = work;
        this.participants =
                Contract.TABLES.indexOf(Contract.table("participants").orElseThrow());
        this.identifier = work.plan().slot("participants", "participant_id");
        this.consent = work.plan().slot("participants", "consent");
    }

    void see(RawRow row) {
        if (row.table() == participants
                && row.has(identifier)
                && row.text(consent, "").equals("no")) {
            withdrawn.add(row.text(identifier, ""));
        }
    }

    /** Sends what was seen to where matches are read. */
    void pass(Parcels parcels) {
        if (!withdrawn.isEmpty() && work.plan().maps("matches")) {
            String[] identifiers = withdrawn.toArray(String[]::new);
            for (int partition = 0; partition < work.partitions(); partition++) {
                parcels.send(Lane.MATCHES.at(partition, work.partitions()), identifiers);
            }
        }
    }
}

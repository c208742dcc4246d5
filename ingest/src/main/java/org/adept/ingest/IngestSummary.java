package org.adept.ingest;

import java.util.List;
import java.util.Optional;
import org.adept.ingest.study.Note;

/**
 * What ingest has to say when it is done.
 *
 * @param files files of the sources
 * @param bytes their size
 * @param read records read, blank lines among them
 * @param unreadable records set aside unread
 * @param accepted rows counted
 * @param quarantined rows set aside
 * @param duplicates rows repeated to the letter
 * @param participants participants accepted
 * @param population participants in the study's population
 * @param dataHash SHA-256 over names and bytes of the sources' files in order, 64 hexadecimal digits
 * @param notes what was found out about the files that their owner ought to know, and that stopped nothing
 * @param store what was counted of the study's store; empty without one
 * @param phases where the time went, in order
 */
public record IngestSummary(
        int files,
        long bytes,
        long read,
        long unreadable,
        long accepted,
        long quarantined,
        long duplicates,
        long participants,
        long population,
        String dataHash,
        List<Note> notes,
        Optional<StoreAccount> store,
        List<Phase> phases) {

    public IngestSummary {
        notes = List.copyOf(notes);
        phases = List.copyOf(phases);
    }

    /** One part of the work and how long it took. */
    public record Phase(String name, long milliseconds) {}
}

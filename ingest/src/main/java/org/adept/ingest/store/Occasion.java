package org.adept.ingest.store;

import java.time.Instant;
import java.util.Optional;

/**
 * When and by what a store is opened; what the store writes down, and nothing that is counted depends on it.
 *
 * @param now the present moment
 * @param adept version of Adept
 * @param command what runs, as others are told who wait
 * @param isRehearsal whether everything is done but nothing is written into the store
 * @param asOf a batch's number or a day: only what the store held then is read, and nothing is taken in
 */
public record Occasion(Instant now, String adept, String command, boolean isRehearsal, Optional<String> asOf) {
    public static Occasion of(Instant now, String adept, String command) {
        return new Occasion(now, adept, command, false, Optional.empty());
    }

    public Occasion withAsOf(String batchOrDay) {
        return new Occasion(now, adept, command, isRehearsal, Optional.of(batchOrDay));
    }

    public Occasion rehearsed() {
        return new Occasion(now, adept, command, true, asOf);
    }
}

package org.adept.analysis.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all findings of a run share: the study, what it was computed from and with.
 *
 * @param study the study's short name
 * @param title the study's name by language
 * @param simulated whether every number comes from a simulator
 * @param observedUntil last day anything was seen
 * @param population levels a participant must have to be counted, by column; empty counts all
 * @param studyHash SHA-256 of the resolved study
 * @param dataHash SHA-256 over the small tables
 * @param adeptVersion the version that computed
 * @param languages page languages, first is the default
 * @param seed seed of everything random
 * @param profile how numbers are protected, for example {@code public}; empty in the private run
 */
public record About(
        String study,
        Map<String, String> title,
        boolean simulated,
        LocalDate observedUntil,
        Map<String, String> population,
        String studyHash,
        String dataHash,
        String adeptVersion,
        List<String> languages,
        long seed,
        String profile) {
    public About {
        title = java.util.Collections.unmodifiableMap(new TreeMap<>(title));
        population = java.util.Collections.unmodifiableMap(new TreeMap<>(population));
        languages = List.copyOf(languages);
    }

    /** The same study under a profile. */
    public About under(String name) {
        return new About(
                study,
                title,
                simulated,
                observedUntil,
                population,
                studyHash,
                dataHash,
                adeptVersion,
                languages,
                seed,
                name);
    }
}

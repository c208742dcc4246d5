package org.adept.ingest.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One release: its reader, the programme it is cut to, and how numbers are protected.
 *
 * @param to the reader
 * @param programme one programme's name; empty for all programmes together ("each" is already spelled out)
 * @param profile how small numbers are protected
 * @param because why nothing is hidden, by language; only with {@code open-data}
 * @param source where open data come from, by language; only with {@code open-data}
 * @param licence under which licence; only with {@code open-data}
 */
public record ReleaseDefinition(
        Reader to,
        Optional<String> programme,
        Profile profile,
        Map<String, String> because,
        Map<String, String> source,
        Optional<String> licence) {

    public ReleaseDefinition {
        because = Collections.unmodifiableMap(new LinkedHashMap<>(because)); // written in this order
        source = Collections.unmodifiableMap(new LinkedHashMap<>(source));
    }

    /** A release of data that are not open. */
    public static ReleaseDefinition of(Reader to, Optional<String> programme, Profile profile) {
        return new ReleaseDefinition(to, programme, profile, Map.of(), Map.of(), Optional.empty());
    }

    /** Who reads a release. */
    public enum Reader {
        RESEARCH,
        FUNDER,
        ORGANISER
    }

    /** How small numbers are protected; the rules stand in {@code analysis.disclosure}. */
    public enum Profile {
        OPEN_DATA,
        INTERNAL,
        CONTROLLED,
        PUBLIC,
        ROUNDED
    }

    /** Folder below {@code release/}: {@code research}, {@code funder}, {@code organiser/<programme>}. */
    public String folder() {
        String reader = to.name().toLowerCase(java.util.Locale.ROOT);
        return programme.map(name -> reader + "/" + name).orElse(reader);
    }
}

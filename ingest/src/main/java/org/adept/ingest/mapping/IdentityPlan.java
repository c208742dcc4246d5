package org.adept.ingest.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.adept.ingest.identity.Dropped;
import org.adept.ingest.identity.GuardedFile;
import org.adept.ingest.identity.NumberBand;
import org.adept.ingest.identity.Prefix;
import org.adept.ingest.identity.Pseudonym;
import org.adept.ingest.identity.Treatment;
import org.adept.ingest.identity.Treatments;
import org.adept.ingest.read.ColumnName;
import org.adept.ingest.study.IdentityTreatment;
import org.adept.ingest.study.IdentityTreatment.Deed;
import org.adept.ingest.study.MappingDefinition;
import org.adept.ingest.study.StudyDefinition.Source;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping's {@code identity} means for one file.
 *
 * @param guarded what the guard has to know
 * @param treatments what is done with each record
 */
public record IdentityPlan(GuardedFile guarded, Treatments treatments) {

    /**
     * The plan for a file with this header.
     *
     * @param file the file as the user named it
     * @param key the programme's key for pseudonyms; empty when nothing is pseudonymised
     */
    static IdentityPlan of(Source source, String file, List<String> header, byte[] key) {
        MappingDefinition mapping = source.mapping();
        Map<String, IdentityTreatment> declared = declared(mapping);
        Set<String> kept = declared.keySet().stream()
                .filter(column -> deed(declared, column) == Deed.KEEP)
                .collect(Collectors.toSet());
        Set<String> treated = new HashSet<>(declared.keySet());
        treated.removeAll(kept);
        List<@Nullable Treatment> byPosition = new ArrayList<>();
        for (String column : header) {
            IdentityTreatment treatment = declared.get(column);
            byPosition.add(treatment == null ? null : treatment(treatment, mapping, key));
        }
        return new IdentityPlan(
                GuardedFile.of(file, mapping.file(), header, treated, kept, source.extractedOn()),
                Treatments.of(byPosition, Set.copyOf(mapping.missing())));
    }

    /** What is declared, by the names under which columns are compared. */
    static Map<String, IdentityTreatment> declared(MappingDefinition mapping) {
        Map<String, IdentityTreatment> declared = new HashMap<>();
        mapping.identity().forEach((column, treatment) -> declared.put(ColumnName.of(column), treatment));
        return declared;
    }

    private static Deed deed(Map<String, IdentityTreatment> declared, String column) {
        IdentityTreatment treatment = declared.get(column);
        return treatment == null ? Deed.KEEP : treatment.deed();
    }

    private static @Nullable Treatment treatment(IdentityTreatment declared, MappingDefinition mapping, byte[] key) {
        return switch (declared.deed()) {
            case DROP -> new Dropped();
            case PSEUDONYMISE -> new Pseudonym(key);
            case BAND_AGE -> new AgeBand(mapping.dates(), declared.on().orElseThrow(), declared.width());
            case BAND_NUMBER -> new NumberBand(declared.width());
            case BAND_PREFIX -> new Prefix(declared.keep());
            case KEEP -> null;
        };
    }
}

package org.adept.ingest.identity;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the records of one file right after they were read. Texts that mean "no answer" stay as they are:
 * a pseudonym of nothing would make one person of everybody who did not answer.
 */
public final class Treatments implements Serializable {
    private static final long serialVersionUID = 1L;

    private final @Nullable Treatment[] byPosition;
    private final HashSet<String> missing;
    private final boolean any;

    private Treatments(@Nullable Treatment[] byPosition, Set<String> missing, boolean any) {
        this.byPosition = byPosition;
        this.missing = new HashSet<>(missing);
        this.any = any;
    }

    /**
     * Treatments of a file's columns.
     *
     * @param byPosition one for each column of the header, null where nothing is done
     * @param missing texts that mean "no answer"
     */
    public static Treatments of(List<@Nullable Treatment> byPosition, Set<String> missing) {
        boolean any = byPosition.stream().anyMatch(treatment -> treatment != null);
        return new Treatments(byPosition.toArray(new @Nullable Treatment[0]), missing, any);
    }

    /** Nothing is done. */
    public static Treatments none() {
        return of(List.of(), Set.of());
    }

    /** The record as everything that follows sees it; the array given is changed. */
    public String[] treat(String[] record) {
        if (!any) {
            return record;
        }
        for (int position = 0; position < byPosition.length; position++) {
            Treatment treatment = byPosition[position];
            if (treatment != null && !missing.contains(record[position])) {
                record[position] = treatment.treat(record[position]);
            }
        }
        return record;
    }
}

package org.adept.ingest.rule;

import java.util.Locale;

/** What kind of quality a rule is about. */
public enum Family {
    /** Whether data are written as the contract says: types, codes, keys, references. */
    CONFORMANCE,
    /** Whether what must be there is there. */
    COMPLETENESS,
    /** Whether what is there can be true. */
    PLAUSIBILITY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.adept.analysis.estimate;

import java.util.Locale;

/** The methods in use; each has a page in {@code docs/methods/} under its {@link #code()}. */
public enum Method {
    COUNT,
    WILSON,
    WILSON_CLUSTERED,
    CLOPPER_PEARSON,
    NEWCOMBE,
    MIETTINEN_NURMINEN,
    FISHER_EXACT,
    KATZ,
    KOOPMAN,
    MANTEL_HAENSZEL,
    MANTEL_HAENSZEL_ODDS_RATIO,
    PEARSON_CHI_SQUARED,
    COCHRAN_ARMITAGE,
    OBSERVED_EXPECTED,
    REPRESENTATION_RATIO,
    REACH_RATE,
    KAPLAN_MEIER,
    NELSON_AALEN,
    RESTRICTED_MEAN,
    MILESTONE,
    AALEN_JOHANSEN,
    TIME_LOST,
    GRAY,
    STATE_OCCUPANCY,
    GOODMAN,
    LOG_RANK,
    LOG_RANK_CLUSTERED,
    MEAN_T,
    CRONBACH_ALPHA,
    OMEGA_TOTAL,
    COX,
    COX_CLUSTER,
    PROPORTIONAL_HAZARDS_TEST,
    CONCORDANCE,
    STANDARDISED_CURVES,
    COMPLEMENTARY_LOG_LOG;

    /** The method as findings name it, for example {@code kaplan-meier}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.adept.analysis.finding;

import java.util.Locale;

/** The columns of {@code findings.csv}, in the contract's order; new ones are appended, none is renamed. */
enum Column {
    ID(false),
    STUDY(false),
    INDICATOR(false),
    QUANTITY(false),
    POPULATION(false),
    BY(false),
    CONTRAST(false),
    LEVEL(false),
    REFERENCE(false),
    OUTCOME(false),
    CAUSE(false),
    TIME(true),
    TIME_UNIT(false),
    INSTRUMENT(false),
    VERSION(false),
    ITEM(false),
    WAVE(false),
    ROLE(false),
    COVARIATE(false),
    ADJUSTMENT(false),
    ESTIMAND(false),
    UNIT(false),
    ESTIMATE(true),
    STANDARD_ERROR(true),
    LOWER(true),
    UPPER(true),
    CONFIDENCE(true),
    STATISTIC(true),
    DF(true),
    P(true),
    P_ADJUSTED(true),
    FAMILY(false),
    NUMERATOR(true),
    N(true),
    EVENTS(true),
    CLUSTERS(true),
    EFFECTIVE_N(true),
    METHOD(false),
    DESIGN(false),
    TIER(false),
    VERDICT(false),
    STATUS(false),
    REASON(false),
    CLASS(false);

    private final String code = name().toLowerCase(Locale.ROOT);
    private final boolean number;

    Column(boolean number) {
        this.number = number;
    }

    /** The name as files write it. */
    String code() {
        return code;
    }

    /** Whether the column holds numbers, empty where the finding is not shown. */
    boolean isNumber() {
        return number;
    }
}

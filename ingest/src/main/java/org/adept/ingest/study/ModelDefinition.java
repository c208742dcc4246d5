package org.adept.ingest.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A regression of an outcome's pace on what was known of the units when their clock began.
 *
 * @param name the model's name within its outcome
 * @param label the name by language; empty when pages use the name
 * @param event the kind of end whose pace is modelled; every other way to leave counts as censoring
 * @param covariates what the pace is explained by
 * @param strata columns whose levels each have a pace of their own at the start of the comparison, none estimated
 * @param cluster column that tells units apart that belong together, for the variance
 * @param ties how ends at the same time are treated
 */
public record ModelDefinition(
        String name,
        Map<String, String> label,
        String event,
        List<Covariate> covariates,
        List<Covariate> strata,
        Optional<Covariate> cluster,
        Ties ties) {

    /**
     * A column in a model.
     *
     * @param table {@code matches} or {@code participants}
     * @param column its name
     * @param isNumber whether it is taken as a number; else each level is compared with the reference
     */
    public record Covariate(String table, String column, boolean isNumber) {}

    /** How ends at the same time are treated. */
    public enum Ties {
        EFRON,
        BRESLOW
    }
}

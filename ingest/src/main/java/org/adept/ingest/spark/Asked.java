package org.adept.ingest.spark;

import java.util.List;
import java.util.Map;
import org.adept.ingest.check.Settings;
import org.adept.ingest.mapping.ExpressionBinder;
import org.adept.ingest.mapping.Mappings;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.reduce.Plan;
import org.adept.ingest.rule.Setting;
import org.adept.ingest.study.Origin;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyProblems.Problem;

/**
 * What a study asks of its rows, wherever these come from.
 *
 * @param layouts by raw table, its slots
 * @param plan what is counted
 * @param setting what rules must know
 */
record Asked(StudyDefinition study, Map<String, TableLayout> layouts, Plan plan, Setting setting) {

    /**
     * Binds a study to the files its rows come from.
     *
     * @param origins by file, what it came with
     * @param problems gets what cannot be bound
     */
    static Asked of(StudyDefinition study, List<Origin> origins, ExpressionBinder binder, List<Problem> problems) {
        Map<String, TableLayout> layouts = Mappings.layouts(study);
        int lastDay = Math.toIntExact(study.observedUntil().toEpochDay());
        int[] observedUntil = origins.stream()
                .mapToInt(origin -> Math.min(origin.extractedOnDay(), lastDay))
                .toArray();
        Plan plan = Plan.of(study, layouts, observedUntil, origins, binder, problems);
        return new Asked(study, layouts, plan, Settings.of(study, origins));
    }
}

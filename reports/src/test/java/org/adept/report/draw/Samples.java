package org.adept.report.draw;

import java.util.LinkedHashMap;
import java.util.Map;
import org.adept.report.figure.Figure;

/** Every figure with made-up numbers, by name: what the gallery shows and the golden files keep. */
final class Samples {
    private Samples() {}

    static Map<String, Figure> all() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("funnel", FunnelSamples.trondheim());
        figures.put("funnel-long-names", FunnelSamples.longNames());
        figures.put("funnel-alone", FunnelSamples.alone());
        figures.put("curve", CurveSamples.two());
        figures.put("curve-crowded", CurveSamples.crowded());
        figures.put("curve-hidden", CurveSamples.withHidden());
        figures.put("curve-alone", CurveSamples.alone());
        figures.put("cohorts", CohortsSamples.six());
        figures.put("cohorts-hidden", CohortsSamples.withHidden());
        figures.put("area", AreaSamples.endings());
        figures.put("area-crowded", AreaSamples.crowded());
        figures.put("area-alone", AreaSamples.alone());
        figures.put("interval-grid", IntervalGridSamples.formats());
        figures.put("interval-grid-targets", IntervalGridSamples.targets());
        figures.put("interval-grid-zero", IntervalGridSamples.claims());
        figures.put("heatmap", HeatmapSamples.cohorts());
        figures.put("heatmap-many", HeatmapSamples.many());
        figures.put("heatmap-alone", HeatmapSamples.alone());
        figures.put("likert", LikertSamples.mentees());
        figures.put("likert-long-names", LikertSamples.longNames());
        figures.put("flow", FlowSamples.trial());
        figures.put("flow-alone", FlowSamples.alone());
        figures.put("stack", StackSamples.studies());
        figures.put("stack-hidden", StackSamples.withHidden());
        figures.put("stack-alone", StackSamples.alone());
        return figures;
    }
}

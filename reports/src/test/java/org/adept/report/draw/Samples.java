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
        return figures;
    }
}

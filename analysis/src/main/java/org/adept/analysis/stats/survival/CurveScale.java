package org.adept.analysis.stats.survival;

import org.adept.analysis.estimate.Interval;

/** The scale on which the interval of a share still lasting is symmetric; log(−log) unless another is asked for. */
public enum CurveScale {
    /** S ± z·se, cut at 0 and 1. For large numbers, and to compare with others who print it. */
    PLAIN,
    /** S·e^{±z·se/S}, cut at 1: what R's {@code survfit} prints unless told otherwise. */
    LOG,
    /** exp(−H·e^{±z·h/H}), H = −log S, h = se/S: within 0 and 1 by itself, and holds the truth in small numbers. */
    LOG_LOG;

    /** Ends within 0 and 1 of a share in (0, 1). */
    Interval interval(double survival, double standardError, LogLog logLog) {
        Interval ends = ends(survival, standardError, logLog);
        return new Interval(StrictMath.max(0, ends.lower()), StrictMath.min(1, ends.upper()), logLog.confidence());
    }

    /** The ends as the formula gives them. */
    Interval ends(double survival, double standardError, LogLog logLog) {
        double margin = logLog.quantile() * standardError;
        double factor = StrictMath.exp(margin / survival);
        return switch (this) {
            case PLAIN -> new Interval(survival - margin, survival + margin, logLog.confidence());
            case LOG -> new Interval(survival / factor, survival * factor, logLog.confidence());
            case LOG_LOG -> logLog.ofSurvival(survival, standardError);
        };
    }
}

package org.adept.analysis.stats.survival;

import org.adept.analysis.estimate.Interval;

/** How the interval of a curve is made at every height, also at 1 and 0, where no scale has a value. */
record Band(CurveScale scale, LogLog logLog) {

    /**
     * The interval of one height.
     *
     * @param followed who lasted beyond the events of the time, while the curve is at 1
     * @param before where the curve is at 0, the upper end of the time before
     */
    Interval of(double survival, double standardError, double followed, double before) {
        if (survival == 1) {
            double lower = scale == CurveScale.LOG_LOG ? 1 - logLog.noneOf(followed) : 1;
            return new Interval(lower, 1, logLog.confidence());
        }
        if (survival == 0) {
            return new Interval(0, before, logLog.confidence());
        }
        return scale.interval(survival, standardError, logLog);
    }
}

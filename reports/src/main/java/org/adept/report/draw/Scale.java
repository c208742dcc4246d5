package org.adept.report.draw;

import org.adept.report.figure.Axis;

/** Places of values in pixels; values beyond the axis land on its end. */
record Scale(double from, double to, double pixelFrom, double pixelTo) {
    static Scale of(Axis axis, double pixelFrom, double pixelTo) {
        return new Scale(axis.from(), axis.to(), pixelFrom, pixelTo);
    }

    double at(double value) {
        double within = Math.max(from, Math.min(to, value));
        return pixelFrom + (within - from) / (to - from) * (pixelTo - pixelFrom);
    }

    /** Whether the axis ends before the value. */
    boolean cuts(double value) {
        return value < from || value > to;
    }
}

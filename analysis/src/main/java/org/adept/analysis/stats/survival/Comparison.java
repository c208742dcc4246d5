package org.adept.analysis.stats.survival;

import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;

/**
 * Two groups and how they differ.
 *
 * @param first the first group's own estimate
 * @param other the other's
 * @param difference first less other; n and events of both together
 * @param ratio first over other; unknown where the other is 0 or the first is
 */
public record Comparison(Estimate first, Estimate other, Estimate difference, Outcome<Estimate> ratio) {}

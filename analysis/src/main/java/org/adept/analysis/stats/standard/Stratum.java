package org.adept.analysis.stats.standard;

import org.adept.analysis.stats.Require;

/**
 * Those of one kind (field of study, stage, sex) beside the benchmark for their kind.
 *
 * @param observed how many of {@code n} had the event
 * @param n people
 * @param benchmark how many of their kind have it elsewhere
 */
public record Stratum(long observed, long n, Benchmark benchmark) {
    public Stratum {
        Require.part(observed, n);
    }

    /** How many of these would have it if they had it as often as elsewhere. */
    double expected() {
        return n * benchmark.share();
    }
}

package org.adept.analysis.gate;

import java.util.Optional;

/** An arm with fewer than five clusters says more about those few than about the format. */
public final class TooFewClusters implements Gate {
    /** Below this an arm's variance cannot be told from its clusters. */
    public static final long NEEDED = 5;

    @Override
    public Optional<String> held(Arms arms) {
        boolean few = arms.clusters().stream().anyMatch(clusters -> clusters >= 0 && clusters < NEEDED);
        return few ? Optional.of("too-few-clusters") : Optional.empty();
    }
}

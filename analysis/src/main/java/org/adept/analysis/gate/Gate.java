package org.adept.analysis.gate;

import java.util.List;
import java.util.Optional;

/** One condition a comparison must meet; a comparison that does not is held, with the gate's name. */
public interface Gate {
    /** The gate's code when the comparison must wait; empty when it may pass. */
    Optional<String> held(Arms arms);

    /**
     * What stands on both sides of a comparison.
     *
     * @param clusters clusters in each arm, for example mentors; -1 where unknown
     * @param events events over all arms
     */
    record Arms(List<Long> clusters, long events) {
        public Arms {
            clusters = List.copyOf(clusters);
        }
    }
}

package org.adept.ingest.spark;

import java.util.ArrayList;
import java.util.List;
import org.adept.ingest.IngestSummary.Phase;

/** Where the time goes. */
final class Stopwatch {
    private static final long NANOSECONDS = 1_000_000;

    private final List<Phase> phases = new ArrayList<>();
    private long last = System.nanoTime();

    void lap(String phase) {
        long now = System.nanoTime();
        phases.add(new Phase(phase, (now - last) / NANOSECONDS));
        last = now;
    }

    List<Phase> phases() {
        return List.copyOf(phases);
    }
}

package org.adept.ingest.simulate.export;

import java.util.List;
import org.adept.ingest.simulate.Draw;
import org.jspecify.annotations.Nullable;

/** Chance of wrong rows, from a stream of its own: people stay the same however many rows are spoilt. */
final class Faults {
    private final double rate;
    private final Draw draw;

    Faults(double rate, Draw draw) {
        this.rate = rate;
        this.draw = draw;
    }

    /** What is wrong with the next row, if anything. */
    @Nullable
    Fault next(List<Fault> possible) {
        return rate > 0 && draw.chance(rate) ? possible.get(draw.between(0, possible.size() - 1)) : null;
    }

    boolean coin() {
        return draw.chance(0.5);
    }

    int one(int of) {
        return draw.between(0, of - 1);
    }
}

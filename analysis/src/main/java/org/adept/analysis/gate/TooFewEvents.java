package org.adept.analysis.gate;

import java.util.Optional;

/** With fewer than five events the chi-squared reading of a log-rank test does not hold. */
public final class TooFewEvents implements Gate {
    /** Events needed over all arms together. */
    public static final long NEEDED = 5;

    @Override
    public Optional<String> held(Arms arms) {
        return arms.events() < NEEDED ? Optional.of("too-few-events") : Optional.empty();
    }
}

package org.adept.analysis.estimate;

/** Why there is no estimate. Codes are a closed list and carry no numbers; details stay in the private run. */
public sealed interface Reason {

    /** The code as findings carry it. */
    String code();

    /** Nobody is in the group. */
    record NoOne() implements Reason {
        @Override
        public String code() {
            return "no-one";
        }
    }

    /** Fewer than the method needs. */
    record TooFew(String what, long found, long needed) implements Reason {
        @Override
        public String code() {
            return "too-few-" + what;
        }
    }

    /** Following ends before the time asked for. */
    record NotFollowedSoLong(long asked, long followed) implements Reason {
        @Override
        public String code() {
            return "not-followed-so-long";
        }
    }

    /** A programme of the group has no agreed term that reaches the time asked for. */
    record NoTermSoLong(long asked, long longest) implements Reason {
        @Override
        public String code() {
            return "no-term-so-long";
        }
    }

    /** The curve never falls to the level asked for, so the quantile is not reached. */
    record NotReached(double level) implements Reason {
        @Override
        public String code() {
            return "not-reached";
        }
    }

    /** All values are the same, or all in one group: nothing to compare. */
    record NoVariation(String what) implements Reason {
        @Override
        public String code() {
            return "no-variation";
        }
    }

    /** More are counted than there are said to be: counts and benchmark do not speak of the same people. */
    record MoreThanAll(long found, long all) implements Reason {
        @Override
        public String code() {
            return "more-than-all";
        }
    }

    /** What the covariate says can be had from those before it, or it is the same for all who are compared. */
    record Singular(String covariate) implements Reason {
        @Override
        public String code() {
            return "singular";
        }
    }

    /**
     * The covariate tells the events apart without an overlap, so its coefficient has no bound.
     *
     * @param reached how far it had walked, per unit of the covariate
     * @param steps after how many steps
     */
    record Separated(String covariate, double reached, int steps) implements Reason {
        @Override
        public String code() {
            return "separated";
        }
    }

    /** The fit found no end. */
    record NotConverged(int steps) implements Reason {
        @Override
        public String code() {
            return "not-converged";
        }
    }

    /** Nearly all were matched on one day, so that the time to it shows the calendar. */
    record OnOneDay(long onOneDay, long matched) implements Reason {
        @Override
        public String code() {
            return "on-one-day";
        }
    }

    /** Units share clusters, and the method takes each for independent of the others. */
    record SharedClusters(long units, long clusters) implements Reason {
        @Override
        public String code() {
            return "shared-clusters";
        }
    }

    /** The number from elsewhere does not say of how many, how certain or when, or is no count of everyone. */
    record BenchmarkIncomplete() implements Reason {
        @Override
        public String code() {
            return "benchmark-incomplete";
        }
    }

    /** A table or column is not in the data. */
    record NotTestable(String missing) implements Reason {
        @Override
        public String code() {
            return "not-testable";
        }
    }
}

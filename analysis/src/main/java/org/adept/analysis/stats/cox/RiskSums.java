package org.adept.analysis.stats.cox;

/**
 * At each event time, Σ w and Σ w·x over those at risk and over those among them who have the event, w being count
 * times risk.
 */
final class RiskSums {
    private final int stride;
    private final double[] atRisk;
    private final double[] tied;

    private RiskSums(RiskSets sets) {
        stride = sets.patterns().width() + 1;
        int size = Math.multiplyExact(sets.times().positions(), stride);
        atRisk = new double[size];
        tied = new double[size];
    }

    /** The sums under each pattern's risk. */
    static RiskSums of(RiskSets sets, double[] risks) {
        RiskSums sums = new RiskSums(sets);
        sums.walk(sets, risks);
        return sums;
    }

    /** From each stratum's last event time to its first: who is at risk until then joins, who enters only then leaves. */
    private void walk(RiskSets sets, double[] risks) {
        EventTimes times = sets.times();
        double[] values = sets.patterns().values();
        int width = stride - 1;
        RunningSum all = new RunningSum(width);
        RunningSum ending = new RunningSum(width);
        int[] byEntry = sets.byEntry();
        int joining = sets.rows() - 1;
        int leaving = sets.rows() - 1;
        for (int stratum = times.strata() - 1; stratum >= 0; stratum--) {
            all.clear();
            long present = 0;
            for (int position = times.last(stratum); position >= times.before(stratum); position--) {
                while (byEntry != null && leaving >= 0 && sets.from(byEntry[leaving]) == position) {
                    int place = byEntry[leaving--];
                    if (sets.to(place) > position) {
                        int pattern = sets.pattern(place);
                        all.add(-(sets.count(place) * risks[pattern]), values, pattern * width);
                        present -= sets.count(place);
                    }
                }
                if (present == 0) {
                    all.clear();
                }
                ending.clear();
                for (; joining >= 0 && sets.to(joining) == position; joining--) {
                    if (sets.from(joining) < position) {
                        int pattern = sets.pattern(joining);
                        double weight = sets.count(joining) * risks[pattern];
                        all.add(weight, values, pattern * width);
                        present += sets.count(joining);
                        if (sets.event(joining)) {
                            ending.add(weight, values, pattern * width);
                        }
                    }
                }
                all.copyTo(atRisk, position * stride);
                ending.copyTo(tied, position * stride);
            }
        }
    }

    /** Σ w of those at risk at a position. */
    double atRisk(int position) {
        return atRisk[position * stride];
    }

    /** Σ w·x of those at risk. */
    double atRisk(int position, int covariate) {
        return atRisk[position * stride + 1 + covariate];
    }

    /** Σ w of those who have the event. */
    double tied(int position) {
        return tied[position * stride];
    }

    /** Σ w·x of those who have the event. */
    double tied(int position, int covariate) {
        return tied[position * stride + 1 + covariate];
    }
}

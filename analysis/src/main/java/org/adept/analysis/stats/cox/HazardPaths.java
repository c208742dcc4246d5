package org.adept.analysis.stats.cox;

/**
 * How hazard gathers along the event times of each stratum, for one at the means of the covariates.
 *
 * <p>Those who have the event are, after Efron, spared a share of the last step; what they are spared stands beside.
 */
final class HazardPaths {
    private final RiskSets sets;
    private final int width;
    private final double[] hazard;
    private final double[] variance;
    private final double[] spared;
    private final double[] sparedVariance;
    private final double[] step;
    private final double[] means;
    private final double[] sparedMeans;
    private final double[] averages;

    private HazardPaths(RiskSets sets) {
        int positions = sets.times().positions();
        this.sets = sets;
        this.width = sets.patterns().width();
        this.hazard = new double[positions];
        this.variance = new double[positions];
        this.spared = new double[positions];
        this.sparedVariance = new double[positions];
        this.step = new double[positions];
        this.means = new double[positions * width];
        this.sparedMeans = new double[positions * width];
        this.averages = new double[positions * width];
    }

    static HazardPaths of(RiskSets sets, double[] risks, Ties ties) {
        RiskSums sums = RiskSums.of(sets, risks);
        TieSums tieSums = TieSums.of(sets.times(), sums, ties);
        HazardPaths paths = new HazardPaths(sets);
        EventTimes times = sets.times();
        for (int stratum = 0; stratum < times.strata(); stratum++) {
            for (int position = times.before(stratum) + 1; position <= times.last(stratum); position++) {
                paths.step(position, sums, tieSums);
            }
        }
        return paths;
    }

    private void step(int position, RiskSums sums, TieSums ties) {
        hazard[position] = hazard[position - 1] + ties.inverse(position);
        variance[position] = variance[position - 1] + ties.inverseSquares(position);
        spared[position] = ties.sharesInverse(position);
        long events = sets.times().eventsAt(position);
        sparedVariance[position] = ties.sharesInverseSquares(position);
        step[position] = ties.inverse(position) / events;
        for (int j = 0; j < width; j++) {
            int at = position * width + j;
            double all = sums.atRisk(position, j);
            double ending = sums.tied(position, j);
            means[at] = means[at - width]
                    + all * ties.inverseSquares(position)
                    - ending * ties.sharesInverseSquares(position);
            sparedMeans[at] = all * ties.sharesInverseSquares(position) - ending * ties.squaresInverseSquares(position);
            averages[at] = (all * ties.inverse(position) - ending * ties.sharesInverse(position)) / events;
        }
    }

    /** The cumulative hazard up to and with a position. */
    double hazard(int position) {
        return hazard[position];
    }

    /** Σ 1/D² up to and with a position: the variance of the cumulative hazard if the coefficients were known. */
    double variance(int position) {
        return variance[position];
    }

    /** Σ x̄/D up to and with a position. */
    double mean(int position, int covariate) {
        return means[position * width + covariate];
    }

    /** The mean of the covariate over the risk sets of the events at a position. */
    double average(int position, int covariate) {
        return averages[position * width + covariate];
    }

    /** The hazard that a row has gathered, for one at the means. */
    double gathered(int place) {
        int to = sets.to(place);
        return hazard[to] - hazard[sets.from(place)] - (sets.event(place) ? spared[to] : 0);
    }

    /** Σ x̄/D over the stretch in which the row gathered its hazard. */
    double gatheredMean(int place, int covariate) {
        int to = sets.to(place) * width + covariate;
        int from = sets.from(place) * width + covariate;
        return means[to] - means[from] - (sets.event(place) ? sparedMeans[to] : 0);
    }

    /**
     * What one spell of a row adds to the cumulative hazard up to a position of its stratum: its own part of the step
     * if it has the event, less what its being at risk takes from the steps.
     */
    double influence(int place, double risk, int until) {
        int to = Math.min(sets.to(place), until);
        int from = sets.from(place);
        if (to <= from) {
            return 0;
        }
        boolean ends = sets.event(place) && sets.to(place) <= until;
        double taken = variance[to] - variance[from] - (ends ? sparedVariance[to] : 0);
        return (ends ? step[to] : 0) - risk * taken;
    }
}

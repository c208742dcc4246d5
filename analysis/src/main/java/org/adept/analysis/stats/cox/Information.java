package org.adept.analysis.stats.cox;

import org.jspecify.annotations.Nullable;

/** The information in each event time, summed with a weight for each. */
final class Information {
    private final RiskSets sets;
    private final double[] risks;
    private final RiskSums sums;
    private final TieSums ties;

    Information(RiskSets sets, double[] risks, RiskSums sums, TieSums ties) {
        this.sets = sets;
        this.risks = risks;
        this.sums = sums;
        this.ties = ties;
    }

    /** The sum over event times with the weight of each position; null weighs all by 1. */
    double[][] weighted(double @Nullable [] weights) {
        int width = sets.patterns().width();
        double[][] information = new double[width][width];
        addSquares(information, patternWeights(weights));
        for (int position = 0; position < sets.times().positions(); position++) {
            if (sets.times().eventsAt(position) > 0) {
                takeMeans(information, position, weights == null ? 1 : weights[position]);
            }
        }
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < i; j++) {
                information[j][i] = information[i][j];
            }
        }
        return information;
    }

    /** By pattern, count times risk times the hazard its rows have gathered. */
    private double[] patternWeights(double @Nullable [] weights) {
        EventTimes times = sets.times();
        double[] gathered = new double[times.positions()];
        double[] spared = new double[times.positions()];
        for (int stratum = 0; stratum < times.strata(); stratum++) {
            for (int position = times.before(stratum) + 1; position <= times.last(stratum); position++) {
                double weight = weights == null ? 1 : weights[position];
                gathered[position] = gathered[position - 1] + weight * ties.inverse(position);
                spared[position] = weight * ties.sharesInverse(position);
            }
        }
        double[] sum = new double[sets.patterns().size()];
        for (int place = 0; place < sets.rows(); place++) {
            int from = sets.from(place);
            int to = sets.to(place);
            if (to > from) {
                int pattern = sets.pattern(place);
                double own = gathered[to] - gathered[from] - (sets.event(place) ? spared[to] : 0);
                sum[pattern] += sets.count(place) * risks[pattern] * own;
            }
        }
        return sum;
    }

    private void addSquares(double[][] information, double[] patternWeights) {
        int width = information.length;
        double[] values = sets.patterns().values();
        for (int pattern = 0; pattern < patternWeights.length; pattern++) {
            double weight = patternWeights[pattern];
            if (weight != 0) {
                int at = pattern * width;
                for (int i = 0; i < width; i++) {
                    double scaled = weight * values[at + i];
                    double[] row = information[i];
                    for (int j = 0; j <= i; j++) {
                        row[j] += scaled * values[at + j];
                    }
                }
            }
        }
    }

    private void takeMeans(double[][] information, int position, double weight) {
        double squares = weight * ties.inverseSquares(position);
        double mixed = weight * ties.sharesInverseSquares(position);
        double tied = weight * ties.squaresInverseSquares(position);
        for (int i = 0; i < information.length; i++) {
            double all = sums.atRisk(position, i);
            double ending = sums.tied(position, i);
            for (int j = 0; j <= i; j++) {
                double allOther = sums.atRisk(position, j);
                double endingOther = sums.tied(position, j);
                information[i][j] -= all * allOther * squares
                        - (all * endingOther + ending * allOther) * mixed
                        + ending * endingOther * tied;
            }
        }
    }
}

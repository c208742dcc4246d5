package org.adept.analysis.stats.cox;

/**
 * Covariate patterns, each column shifted and scaled to mean 0 and standard deviation 1 over the spells.
 *
 * <p>Neither shift nor scale changes the fit; they keep risks near 1, sums free of cancellation, and judgements about
 * columns free of units. A column of one value becomes 0 throughout.
 */
final class Patterns {
    /** The spread, as a share of the values, below which it is rounding. */
    private static final double ONE_VALUE = 1e-13;

    private final int width;
    private final double[] values;
    private final double[] means;
    private final double[] scales;
    private final double[] offsets;

    private Patterns(int patterns, int width) {
        this.width = width;
        this.values = new double[Math.multiplyExact(patterns, width)];
        this.means = new double[width];
        this.scales = new double[width];
        this.offsets = new double[patterns];
    }

    /** The patterns in their own order, or with a pattern per row in the order of the rows given. */
    static Patterns of(Spells spells, int[] order) {
        boolean perRow = spells.hasPatternPerRow();
        int size = perRow ? order.length : spells.patterns();
        Patterns patterns = new Patterns(size, spells.names().size());
        long[] weights = new long[size];
        for (int i = 0; i < order.length; i++) {
            weights[perRow ? i : spells.patternOf(order[i])] += spells.countOf(order[i]);
        }
        for (int i = 0; i < size; i++) {
            patterns.offsets[i] = spells.offsetOf(perRow ? order[i] : i);
        }
        for (int covariate = 0; covariate < patterns.width; covariate++) {
            double[] column = spells.column(covariate);
            for (int i = 0; i < size; i++) {
                patterns.values[i * patterns.width + covariate] = column[perRow ? order[i] : i];
            }
            patterns.standardise(covariate, weights);
        }
        return patterns;
    }

    private void standardise(int covariate, long[] weights) {
        long total = 0;
        double sum = 0;
        double largest = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                double value = values[i * width + covariate];
                total += weights[i];
                sum += weights[i] * value;
                largest = Math.max(largest, Math.abs(value));
            }
        }
        double mean = total == 0 ? 0 : sum / total;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            double away = values[i * width + covariate] - mean;
            squares += weights[i] == 0 ? 0 : weights[i] * away * away;
        }
        double spread = total == 0 ? 0 : StrictMath.sqrt(squares / total);
        boolean varies = spread > ONE_VALUE * largest;
        means[covariate] = mean;
        scales[covariate] = varies ? spread : 1;
        for (int i = 0; i < weights.length; i++) {
            int at = i * width + covariate;
            values[at] = varies ? (values[at] - mean) / spread : 0;
        }
    }

    int size() {
        return offsets.length;
    }

    int width() {
        return width;
    }

    /** All values, pattern by pattern. */
    double[] values() {
        return values;
    }

    double mean(int covariate) {
        return means[covariate];
    }

    double scale(int covariate) {
        return scales[covariate];
    }

    double offset(int pattern) {
        return offsets[pattern];
    }

    /** Each pattern's hazard as a multiple of the one at the means. */
    double[] risks(double[] coefficients) {
        double[] risks = new double[size()];
        for (int i = 0; i < risks.length; i++) {
            double sum = offsets[i];
            for (int j = 0, at = i * width; j < width; j++) {
                sum += coefficients[j] * values[at + j];
            }
            risks[i] = StrictMath.exp(sum);
        }
        return risks;
    }
}

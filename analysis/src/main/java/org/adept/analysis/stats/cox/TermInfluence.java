package org.adept.analysis.stats.cox;

import java.util.Arrays;
import org.adept.analysis.stats.likelihood.Maximum;

/**
 * What one spell adds to the slope by β once the intercepts of the terms follow: Σ s·(x − x̄) over its terms, x̄ the mean
 * of the term by weight of information.
 */
final class TermInfluence implements Influence {
    private final RiskSets sets;
    private final TermLikelihood likelihood;
    private final double[] risks;
    private final double[] bases;
    private final double[][] means;

    TermInfluence(RiskSets sets, TermLikelihood likelihood, Maximum top) {
        int terms = likelihood.terms();
        int width = sets.patterns().width();
        this.sets = sets;
        this.likelihood = likelihood;
        this.risks = sets.patterns().risks(Arrays.copyOfRange(top.coefficients(), terms, terms + width));
        this.bases = new double[terms];
        this.means = new double[terms][width];
        for (int term = 0; term < terms; term++) {
            bases[term] = StrictMath.exp(top.coefficients()[term]);
            for (int j = 0; j < width; j++) {
                means[term][j] =
                        top.top().information()[terms + j][term] / top.top().information()[term][term];
            }
        }
    }

    @Override
    public int width() {
        return sets.patterns().width();
    }

    @Override
    public void add(int place, double times, double[] sums) {
        int pattern = sets.pattern(place);
        int at = pattern * sums.length;
        double[] values = sets.patterns().values();
        for (int position = sets.from(place) + 1; position <= sets.to(place); position++) {
            int term = likelihood.number(position);
            if (term >= 0) {
                double hazard = bases[term] * risks[pattern];
                double slope = times * TermLikelihood.slope(hazard, likelihood.isEvent(place, position));
                for (int j = 0; j < sums.length; j++) {
                    sums[j] += slope * (values[at + j] - means[term][j]);
                }
            }
        }
    }
}

package org.adept.analysis.stats.cox;

/**
 * The score residual of one spell in standardised covariates: δ(x − x̄) − r·∫ (x − x̄) dΛ over its time at risk.
 *
 * @param sets the spells
 * @param risks each pattern's risk
 * @param paths the hazard under those risks
 */
@SuppressWarnings("ArrayRecordComponent") // one computation's own
record ScoreInfluence(RiskSets sets, double[] risks, HazardPaths paths) implements Influence {
    @Override
    public int width() {
        return sets.patterns().width();
    }

    @Override
    public void add(int place, double times, double[] sums) {
        int from = sets.from(place);
        int to = sets.to(place);
        if (to == from) {
            return;
        }
        int width = width();
        int pattern = sets.pattern(place);
        double[] values = sets.patterns().values();
        boolean event = sets.event(place);
        double risk = risks[pattern];
        double gathered = paths.gathered(place);
        for (int j = 0; j < width; j++) {
            double value = values[pattern * width + j];
            double expected = risk * (value * gathered - paths.gatheredMean(place, j));
            sums[j] += times * ((event ? value - paths.average(to, j) : 0) - expected);
        }
    }
}

package org.adept.analysis.stats.cox;

/**
 * What the d events at each time add up to, one after another.
 *
 * <p>At the l-th of them, l = 0 … d − 1, a share f of the tied has left: D = Σw − f·Σw(tied), with f = l/d after Efron,
 * 0 after Breslow. All that the likelihood and the residuals need of a time are Σ 1/D, Σ f/D, Σ 1/D², Σ f/D², Σ f²/D²
 * and Σ log D, so the work is a few operations per event, however many covariates there are.
 */
final class TieSums {
    /** Products of shares in (0, 1] are taken the logarithm of before they vanish. */
    private static final double SMALL = 1e-250;

    private final double[] inverse;
    private final double[] sharesInverse;
    private final double[] inverseSquares;
    private final double[] sharesInverseSquares;
    private final double[] squaresInverseSquares;
    private double logarithms;

    private TieSums(int positions) {
        inverse = new double[positions];
        sharesInverse = new double[positions];
        inverseSquares = new double[positions];
        sharesInverseSquares = new double[positions];
        squaresInverseSquares = new double[positions];
    }

    static TieSums of(EventTimes times, RiskSums sums, Ties ties) {
        TieSums found = new TieSums(times.positions());
        for (int position = 0; position < times.positions(); position++) {
            long events = times.eventsAt(position);
            if (events > 0) {
                double tied = ties == Ties.EFRON && events > 1 ? sums.tied(position) : 0;
                found.add(position, events, sums.atRisk(position), tied);
            }
        }
        return found;
    }

    private void add(int position, long events, double atRisk, double tied) {
        if (tied == 0) {
            inverse[position] = events / atRisk;
            inverseSquares[position] = events / atRisk / atRisk;
            logarithms += events * StrictMath.log(atRisk);
            return;
        }
        double left = 1;
        for (long event = 0; event < events; event++) {
            double share = (double) event / events;
            double here = atRisk - share * tied;
            double reciprocal = 1 / here;
            double part = share * reciprocal;
            inverse[position] += reciprocal;
            sharesInverse[position] += part;
            inverseSquares[position] += reciprocal * reciprocal;
            sharesInverseSquares[position] += part * reciprocal;
            squaresInverseSquares[position] += part * part;
            left *= here / atRisk;
            if (left < SMALL) {
                logarithms += StrictMath.log(left);
                left = 1;
            }
        }
        logarithms += StrictMath.log(left) + events * StrictMath.log(atRisk);
    }

    /** Σ 1/D, the step of the cumulative hazard. */
    double inverse(int position) {
        return inverse[position];
    }

    /** Σ f/D, the part of the step that those who have the event are spared. */
    double sharesInverse(int position) {
        return sharesInverse[position];
    }

    /** Σ 1/D². */
    double inverseSquares(int position) {
        return inverseSquares[position];
    }

    /** Σ f/D². */
    double sharesInverseSquares(int position) {
        return sharesInverseSquares[position];
    }

    /** Σ f²/D². */
    double squaresInverseSquares(int position) {
        return squaresInverseSquares[position];
    }

    /** Σ log D over all times. */
    double logarithms() {
        return logarithms;
    }
}

package org.adept.analysis.stats.survival;

/**
 * The infinitesimal jackknife variance of one cause's cumulative incidence, kept up to date from time to time.
 *
 * <p>A person's influence is how fast the curve would move if she counted a little more; the variance is the sum of the
 * squared influences. All who are still there have the same influence. Those who have left keep moving with the share
 * still lasting only, so that three sums over them are enough however many there are:
 *
 * <pre>
 * at a time with Y at risk, d ends of any cause, e of this one, S still lasting just before:
 *   influence on the incidence  += S·(c·e/Y + ([ends here by this cause] − e/Y)/Y)
 *   c, on log S                 −= ([ends here] − d/Y)/(Y − d)
 * </pre>
 */
final class IncidenceVariance implements IncidenceError {
    private double influence;
    private double relative;
    private double squares;
    private double products;
    private double relativeSquares;

    @Override
    public double after(double lasting, long atRisk, long ends, long endsByCause, long censored) {
        double risk = (double) endsByCause / atRisk;
        double step = lasting * risk;
        squares += step * (2 * products + step * relativeSquares);
        products += step * relativeSquares;

        double shared = influence + lasting * (relative * risk - risk / atRisk);
        double leaving = relative - 1.0 / atRisk; // −(1 − d/Y)/(Y − d), also where all end
        add(endsByCause, shared + lasting / atRisk, leaving);
        add(ends - endsByCause, shared, leaving);

        influence = shared;
        long surviving = atRisk - ends;
        relative += surviving == 0 ? 0 : (double) ends / atRisk / surviving;
        double variance = squares + surviving * influence * influence;
        add(censored, influence, relative);
        return variance;
    }

    private void add(long people, double onIncidence, double onLogLasting) {
        squares += people * onIncidence * onIncidence;
        products += people * onIncidence * onLogLasting;
        relativeSquares += people * onLogLasting * onLogLasting;
    }
}

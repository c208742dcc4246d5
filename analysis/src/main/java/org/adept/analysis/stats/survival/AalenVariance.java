package org.adept.analysis.stats.survival;

/**
 * The variance of one cause's cumulative incidence from its martingales, kept up to date from time to time, as Gray's
 * program prints it.
 *
 * <p>F(t) moves by dM/Y at each of its own ends, and by (F(s) − F(t))/S(s) times that of any end at s ≤ t, own or
 * other. Ties are taken as draws without putting back: each further one of d at a time takes 1/(Y − 1) less.
 *
 * <pre>
 * Var F(t) = Σ (1 − (F(t) − F(s))/S(s))²·v₁ + Σ ((F(t) − F(s))/S(s))²·v₂,   v = S(s−)²·d·(1 − (d − 1)/(Y − 1))/Y²
 * </pre>
 *
 * Opened as a square in F(t), three sums are enough.
 */
final class AalenVariance implements IncidenceError {
    private double incidence;
    private double constant;
    private double linear;
    private double square;

    @Override
    public double after(double lasting, long atRisk, long ends, long endsByCause, long censored) {
        double left = lasting * ((double) (atRisk - ends) / atRisk);
        incidence += lasting * endsByCause / atRisk;
        double turn = left > 0 ? 1 / left : 0;
        add(1 + incidence * turn, turn, spread(lasting, atRisk, endsByCause));
        if (left > 0) {
            add(incidence * turn, turn, spread(lasting, atRisk, ends - endsByCause));
        }
        return StrictMath.max(0, constant + incidence * (incidence * square - 2 * linear));
    }

    private static double spread(double lasting, long atRisk, long ends) {
        double ties = ends < 2 ? 1 : 1 - (ends - 1.0) / (atRisk - 1.0);
        return lasting * lasting * ties * ends / atRisk / atRisk;
    }

    private void add(double height, double turn, double spread) {
        constant += height * height * spread;
        linear += height * turn * spread;
        square += turn * turn * spread;
    }
}

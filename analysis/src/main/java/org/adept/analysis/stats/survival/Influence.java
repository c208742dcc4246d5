package org.adept.analysis.stats.survival;

import java.util.Arrays;

/**
 * How a sum over time would move if a unit counted a little more, and the variance that follows: the sum of the squared
 * influences of the units, the infinitesimal jackknife.
 *
 * <p>The sums are Σ g·(d/Y) with a slope g at each time; a unit with y at risk and e ending moves it by g·(e − y·d/Y).
 * All between two of its own moves are the same for a unit but for its y, so that three sums over the units are enough
 * to know the variance after every time, however many units there are.
 */
final class Influence {
    private final RobustRiskTable table;
    private final double[] slopes;

    /** Of the sum with these slopes, one for each time of the table. */
    Influence(RobustRiskTable table, double[] slopes) {
        this.table = table;
        this.slopes = slopes;
    }

    /** What each time adds to the sum for each unit of weight at risk. */
    private double[] drifts() {
        Steps steps = table.steps();
        double[] drifts = new double[steps.size()];
        Arrays.setAll(drifts, i -> steps.events()[i] == 0 ? 0 : slopes[i] * steps.events()[i] / steps.atRisk()[i]);
        return drifts;
    }

    /** Variance of the sum after each time of the table. */
    double[] variances() {
        double[] drifts = drifts();
        Moves moves = table.moves();
        Sums sums = new Sums(table);
        double[] variances = new double[drifts.length];
        int row = 0;
        for (int i = 0; i < drifts.length; i++) {
            sums.drift(drifts[i]);
            for (; row < moves.size() && moves.at()[row] == i; row++) {
                sums.move(moves.units()[row], slopes[i] * moves.ended()[row], moves.entered()[row] - moves.left()[row]);
            }
            variances[i] = StrictMath.max(0, sums.ofSquares);
        }
        return variances;
    }

    /** How many independent people those at risk at each time are worth: (Σy)²/Σy² (Kish). */
    static double[] worth(RobustRiskTable table) {
        Moves moves = table.moves();
        Sums sums = new Sums(table);
        double[] worth = new double[table.steps().size()];
        int row = 0;
        for (int i = 0; i < worth.length; i++) {
            double present = table.steps().atRisk()[i];
            worth[i] = table.people().atRisk(i) == 0 ? 0 : present * present / sums.ofPresence;
            for (; row < moves.size() && moves.at()[row] == i; row++) {
                sums.move(moves.units()[row], 0, moves.entered()[row] - moves.left()[row]);
            }
        }
        return worth;
    }

    /** Each unit's influence on the sum up to and including the time at {@code last}; 0 for all where it is −1. */
    double[] until(int last) {
        double[] soFar = drifts();
        for (int i = 0; i < soFar.length; i++) {
            soFar[i] = (i == 0 ? 0 : soFar[i - 1]) + (i <= last ? soFar[i] : 0);
        }
        Moves moves = table.moves();
        double[] influence = new double[table.squares().length];
        for (int row = 0; row < moves.size(); row++) {
            int at = moves.at()[row];
            // who leaves at a time has had its drift, who enters at it has not
            double ended = at <= last ? slopes[at] * moves.ended()[row] : 0;
            influence[moves.units()[row]] += soFar[at] * (moves.entered()[row] - moves.left()[row]) + ended;
        }
        return influence;
    }

    /** Σ of squares of such influences. */
    static double variance(RobustRiskTable table, double[] influence) {
        double[] squares = table.squares();
        double variance = 0;
        for (int unit = 0; unit < influence.length; unit++) {
            variance += squares[unit] * influence[unit] * influence[unit];
        }
        return variance;
    }

    /** Σ of products over the clusters that have parts in both tables; 0 where units are people. */
    static double covariance(RobustRiskTable one, double[] ofOne, RobustRiskTable other, double[] ofOther) {
        double covariance = 0;
        if (one.isClustered() && other.isClustered()) {
            int[] ids = one.ids();
            int[] otherIds = other.ids();
            for (int unit = 0; unit < ids.length; unit++) {
                int found = Arrays.binarySearch(otherIds, ids[unit]);
                covariance += found < 0 ? 0 : ofOne[unit] * ofOther[found];
            }
        }
        return covariance;
    }

    /** Sums over the units of squared influence, influence times presence, and squared presence. */
    private static final class Sums {
        private final double[] squares;
        private final double[] influence;
        private final double[] presence;
        private final double[] driftThen;
        private double driftNow;
        private double ofSquares;
        private double ofProducts;
        private double ofPresence;

        private Sums(RobustRiskTable table) {
            squares = table.squares();
            influence = new double[squares.length];
            presence = table.moves().first().clone();
            driftThen = new double[squares.length];
            for (int unit = 0; unit < squares.length; unit++) {
                ofPresence += squares[unit] * presence[unit] * presence[unit];
            }
        }

        /** Everyone present moves by −{@code step}. */
        private void drift(double step) {
            ofSquares += step * (step * ofPresence - 2 * ofProducts);
            ofProducts -= step * ofPresence;
            driftNow += step;
        }

        private void move(int unit, double jump, double change) {
            double was = influence[unit] - presence[unit] * (driftNow - driftThen[unit]);
            double now = was + jump;
            double there = presence[unit] + change;
            ofSquares += squares[unit] * (now - was) * (now + was);
            ofProducts += squares[unit] * (now * there - was * presence[unit]);
            ofPresence += squares[unit] * (there - presence[unit]) * (there + presence[unit]);
            influence[unit] = now;
            presence[unit] = there;
            driftThen[unit] = driftNow;
        }
    }
}

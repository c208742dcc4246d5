package org.adept.analysis.stats.likelihood;

import java.util.Arrays;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.likelihood.Likelihood.Point;

/**
 * Newton's climb to the top of a likelihood, halving a step that leads down.
 *
 * <p>A step is I⁻¹u. The climb ends when the log-likelihood changes by less than 1e-9 of itself, as R's {@code coxph}
 * asks, and the next step is less than 1e-11 standard errors, so that what is reached does not depend on where R's rule
 * happens to hold. Columns that say nothing beyond those before them are left out from the start.
 *
 * <p>Where the events can be told apart by a covariate without an overlap, the likelihood rises for ever: coefficients
 * keep walking in steps of the same length while the information, and with it what is gained, vanishes. Three such
 * steps in a row are {@link Reason.Separated}. A climb without an end in {@value #MOST_STEPS} steps is {@link
 * Reason.NotConverged}.
 */
public final class Newton {
    private static final int MOST_STEPS = 60;
    private static final double SAME_LIKELIHOOD = 1e-9;
    private static final double SAME_PLACE = 1e-22;
    private static final double NEAR = 1e-2;
    private static final double ROUNDING = 1e-12;
    private static final int STEPS_THAT_TELL = 3;

    private final Likelihood likelihood;
    private final double[] start;
    private final boolean[] kept;

    private Newton(Likelihood likelihood, double[] start, boolean[] kept) {
        this.likelihood = likelihood;
        this.start = start;
        this.kept = kept;
    }

    /** The top as reached from {@code start}. */
    public static Outcome<Maximum> climb(Likelihood likelihood, double[] start) {
        Point first = likelihood.at(start);
        Cholesky matrix = Cholesky.of(first.information(), likelihood.fullCurvature());
        boolean[] kept = new boolean[start.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = matrix.keeps(i);
        }
        return new Newton(likelihood, start.clone(), kept).climb(first, matrix);
    }

    private Outcome<Maximum> climb(Point first, Cholesky atStart) {
        double[] place = start;
        Point here = first;
        Cholesky matrix = atStart;
        double gain = Double.POSITIVE_INFINITY;
        Divergence divergence = new Divergence(start.length);
        for (int steps = 0; steps <= MOST_STEPS; steps++) {
            double[] step = matrix.solve(masked(here.score()));
            double before = gain;
            gain = dot(step, masked(here.score()));
            boolean halved = false;
            if (gain <= SAME_PLACE) {
                return Outcome.known(new Maximum(place, first, atStart, here, matrix, steps));
            }
            int walking = divergence.after(step, matrix, gain);
            if (walking >= 0) {
                return Outcome.unknown(separated(walking, place, steps));
            }
            double[] next = sum(place, step);
            Point there = likelihood.at(next);
            while (isWorse(there, here)) {
                halved = true;
                step = half(step);
                next = sum(place, step);
                if (isSame(next, place)) {
                    return Outcome.unknown(new Reason.NotConverged(steps));
                }
                there = likelihood.at(next);
            }
            boolean level = Math.abs(1 - here.logLikelihood() / there.logLikelihood()) <= SAME_LIKELIHOOD;
            place = next;
            here = there;
            matrix = Cholesky.of(masked(there.information()));
            int lost = firstLost(matrix);
            if (lost >= 0) {
                return Outcome.unknown(separated(lost, place, steps + 1));
            }
            if (level && !halved && gain <= SAME_LIKELIHOOD && gain >= before / 2) {
                // rounding allows no more
                return Outcome.known(new Maximum(place, first, atStart, here, matrix, steps + 1));
            }
        }
        return Outcome.unknown(new Reason.NotConverged(MOST_STEPS));
    }

    private Reason separated(int coefficient, double[] place, int steps) {
        double reached = place[coefficient] / likelihood.unit(coefficient);
        return new Reason.Separated(likelihood.name(coefficient), reached, steps);
    }

    /** Counts steps that keep their length while the information about them vanishes. */
    private static final class Divergence {
        private final int[] inARow;
        private final double[] lastStep;
        private final double[] lastVariance;

        Divergence(int size) {
            inARow = new int[size];
            lastStep = new double[size];
            lastVariance = new double[size];
        }

        /** The coefficient that walks away, or -1. */
        int after(double[] step, Cholesky matrix, double gain) {
            double[][] variance = matrix.inverse();
            int walking = -1;
            for (int i = 0; i < step.length; i++) {
                boolean keepsLength = step[i] * lastStep[i] > 0 && Math.abs(step[i]) >= Math.abs(lastStep[i]) / 2;
                boolean vanishes = variance[i][i] >= 1.5 * lastVariance[i];
                inARow[i] = keepsLength && vanishes && gain <= NEAR ? inARow[i] + 1 : 0;
                lastStep[i] = step[i];
                lastVariance[i] = variance[i][i];
                if (inARow[i] >= STEPS_THAT_TELL && walking < 0) {
                    walking = i;
                }
            }
            return walking;
        }
    }

    /** A coefficient about which nothing is known any more, so far has it walked; -1 if there is none. */
    private int firstLost(Cholesky matrix) {
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] && !matrix.keeps(i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isWorse(Point there, Point here) {
        double allowed = here.logLikelihood() - ROUNDING * (1 + Math.abs(here.logLikelihood()));
        return !(there.logLikelihood() >= allowed); // negated, so NaN fails as well
    }

    private static boolean isSame(double[] one, double[] other) {
        return Arrays.equals(one, other);
    }

    private double[] masked(double[] score) {
        double[] masked = score.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] = kept[i] ? masked[i] : 0;
        }
        return masked;
    }

    private double[][] masked(double[][] information) {
        double[][] masked = new double[kept.length][];
        for (int i = 0; i < kept.length; i++) {
            masked[i] = kept[i] ? masked(information[i]) : new double[kept.length];
        }
        return masked;
    }

    private static double[] sum(double[] place, double[] step) {
        double[] sum = place.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += step[i];
        }
        return sum;
    }

    private static double[] half(double[] step) {
        double[] half = step.clone();
        for (int i = 0; i < half.length; i++) {
            half[i] /= 2;
        }
        return half;
    }

    private static double dot(double[] one, double[] other) {
        double dot = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
        }
        return dot;
    }
}

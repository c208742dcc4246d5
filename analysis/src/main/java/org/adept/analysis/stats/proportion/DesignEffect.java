package org.adept.analysis.stats.proportion;

import java.math.BigInteger;
import java.util.List;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;

/**
 * How much less so many people in clusters tell than as many on their own.
 *
 * <p>The variance of a share p = Σx/Σn over G clusters, as a ratio of two sums, is G/(G−1)·Σ(x_g − p·n_g)²/N²; the
 * design effect is that over p(1−p)/N, but at least 1: clusters that happen to be more even than chance make nobody
 * count double. N over it is the effective number of people.
 *
 * @param value at least 1
 * @param degreesOfFreedom of the variance: clusters less 1, or less the number of groups when pooled
 * @see <a href="https://doi.org/10.2307/2532311">Rao &amp; Scott (1992), Biometrics 48:577–585</a>
 */
public record DesignEffect(double value, long degreesOfFreedom) {
    /** With one cluster there is nothing to tell chance from the cluster by. */
    private static final long FEWEST_CLUSTERS = 2;

    public DesignEffect {
        if (!(value >= 1) || degreesOfFreedom < 1) {
            throw new IllegalArgumentException(
                    "A design effect is at least 1 on at least 1 degree of freedom, was %s on %d"
                            .formatted(value, degreesOfFreedom));
        }
    }

    /** So many people in clusters tell as much as this many on their own. */
    public double effective(long n) {
        return n / value;
    }

    /**
     * The design effect of a share. Nobody is {@link Reason.NoOne}; one cluster is {@link Reason.TooFew} clusters; all or
     * none with the event is {@link Reason.NoVariation}, since then clusters cannot differ.
     */
    public static Outcome<DesignEffect> of(ClusterSums sums) {
        return pooled(List.of(sums));
    }

    /**
     * One design effect for several groups with shares of their own, each weighted by what it adds to the comparison: the
     * mean of the groups' own weighted by (1 − n_i/n)·p_i(1−p_i). Groups with all or none add no variance. Reasons as for
     * one; {@link Reason.TooFew} where a group has one cluster only.
     */
    public static Outcome<DesignEffect> pooled(List<ClusterSums> groups) {
        List<ClusterSums> present = groups.stream().filter(sums -> sums.n() > 0).toList();
        if (present.isEmpty()) {
            return Outcome.unknown(new Reason.NoOne());
        }
        long fewest = present.stream().mapToLong(ClusterSums::clusters).min().orElseThrow();
        if (fewest < FEWEST_CLUSTERS) {
            return Outcome.unknown(new Reason.TooFew("clusters", fewest, FEWEST_CLUSTERS));
        }
        double n = present.stream().mapToLong(ClusterSums::n).sum();
        double weighted = 0;
        double weights = 0;
        long degreesOfFreedom = 0;
        for (ClusterSums sums : present) {
            double weight = (present.size() == 1 ? 1 : 1 - sums.n() / n) * variance(sums);
            weighted += weight == 0 ? 0 : weight * raw(sums);
            weights += weight;
            degreesOfFreedom += sums.clusters() - 1;
        }
        return weights == 0
                ? Outcome.unknown(new Reason.NoVariation("events"))
                : Outcome.known(new DesignEffect(StrictMath.max(1, weighted / weights), degreesOfFreedom));
    }

    private static double variance(ClusterSums sums) {
        return (double) sums.events() / sums.n() * ((double) (sums.n() - sums.events()) / sums.n());
    }

    /** N²·Σ(x − p·n)² is a whole number, so that clusters without any spread between them give exactly 0. */
    private static double raw(ClusterSums sums) {
        BigInteger n = BigInteger.valueOf(sums.n());
        BigInteger x = BigInteger.valueOf(sums.events());
        BigInteger spread = n.pow(2)
                .multiply(BigInteger.valueOf(sums.eventsSquared()))
                .subtract(n.multiply(x).shiftLeft(1).multiply(BigInteger.valueOf(sums.eventsTimesSizes())))
                .add(x.pow(2).multiply(BigInteger.valueOf(sums.sizesSquared())));
        BigInteger unclustered = n.multiply(x).multiply(n.subtract(x));
        double clusters = sums.clusters();
        return clusters / (clusters - 1) * (spread.doubleValue() / unclustered.doubleValue());
    }
}

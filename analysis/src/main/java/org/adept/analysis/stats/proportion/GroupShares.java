package org.adept.analysis.stats.proportion;

import java.util.Arrays;
import java.util.List;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.stats.Quantiles;
import org.adept.analysis.stats.Require;
import org.adept.analysis.stats.TestResult;

/**
 * Groups with their shares as tests take them: the counts themselves, or over clusters what is left of them after each
 * group's design effect.
 */
final class GroupShares {
    /** Without clusters the chi-squared law holds, as if there were clusters without end. */
    private static final long WITHOUT_CLUSTERS = Long.MAX_VALUE;

    private final double[] events;
    private final double[] sizes;
    private final long people;
    private final long peopleWithEvent;
    private final long degreesOfFreedom;

    private GroupShares(double[] events, double[] sizes, long people, long peopleWithEvent, long degreesOfFreedom) {
        this.events = events;
        this.sizes = sizes;
        this.people = people;
        this.peopleWithEvent = peopleWithEvent;
        this.degreesOfFreedom = degreesOfFreedom;
    }

    static GroupShares of(long[] events, long[] n) {
        long people = 0;
        long peopleWithEvent = 0;
        for (int i = 0; i < n.length; i++) {
            Require.part(events[i], n[i]);
            people = Math.addExact(people, n[i]);
            peopleWithEvent += events[i];
        }
        return new GroupShares(
                Arrays.stream(events).asDoubleStream().toArray(),
                Arrays.stream(n).asDoubleStream().toArray(),
                people,
                peopleWithEvent,
                WITHOUT_CLUSTERS);
    }

    /** Each group over its own design effect; one in which clusters cannot differ over the pooled one. */
    static Outcome<GroupShares> of(List<ClusterSums> groups) {
        return DesignEffect.pooled(groups).map(pooled -> {
            double[] events = new double[groups.size()];
            double[] sizes = new double[groups.size()];
            for (int i = 0; i < sizes.length; i++) {
                double effect = DesignEffect.of(groups.get(i)).match(DesignEffect::value, reason -> pooled.value());
                events[i] = groups.get(i).events() / effect;
                sizes[i] = groups.get(i).n() / effect;
            }
            long people = groups.stream().mapToLong(ClusterSums::n).reduce(0, Math::addExact);
            long peopleWithEvent =
                    groups.stream().mapToLong(ClusterSums::events).sum();
            return new GroupShares(events, sizes, people, peopleWithEvent, pooled.degreesOfFreedom());
        });
    }

    double[] events() {
        return events;
    }

    double[] sizes() {
        return sizes;
    }

    long people() {
        return people;
    }

    long peopleWithEvent() {
        return peopleWithEvent;
    }

    long degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** People over all groups, effective ones over clusters. */
    double total() {
        return Arrays.stream(sizes).sum();
    }

    double totalEvents() {
        return Arrays.stream(events).sum();
    }

    /** Those without the event, exactly 0 if there are none. */
    double totalRest() {
        return people == peopleWithEvent ? 0 : total() - totalEvents();
    }

    int present() {
        return (int) Arrays.stream(sizes).filter(size -> size > 0).count();
    }

    /** Whether groups with someone in them stand at different scores. */
    boolean differIn(double[] scores) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0) {
                lowest = StrictMath.min(lowest, scores[i]);
                highest = StrictMath.max(highest, scores[i]);
            }
        }
        return lowest < highest;
    }

    /** Compared with chi-squared, over clusters with F. */
    TestResult test(double statistic, int numerator) {
        return degreesOfFreedom == WITHOUT_CLUSTERS
                ? TestResult.chiSquared(statistic, numerator)
                : new TestResult(statistic, numerator, Quantiles.fisherTail(statistic / numerator, numerator, (double)
                        degreesOfFreedom));
    }
}

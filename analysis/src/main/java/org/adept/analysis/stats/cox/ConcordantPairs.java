package org.adept.analysis.stats.cox;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * For one spell of each row, in how many pairs it stands: one with the event, one at risk then who lasts longer.
 *
 * <p>Times are gone through from the last to the first. One who has the event asks the tree of those at risk how many
 * have a lower, an equal, a higher risk. One at risk asks the tree of events when she joins and when she leaves; the
 * difference is what happened in between.
 */
final class ConcordantPairs {
    /** Risks closer than this share are the same: sums of the same terms in another order. */
    private static final double SAME_RISK = 1e-10;

    private final RiskSets sets;
    private final int[] ranks;
    private final Fenwick present;
    private final Fenwick ended;
    private final long[] concordant;
    private final long[] discordant;
    private final long[] tied;

    private ConcordantPairs(RiskSets sets, double[] predictors) {
        this.sets = sets;
        this.ranks = ranks(predictors);
        int highest = Arrays.stream(ranks).max().orElse(-1);
        this.present = new Fenwick(highest + 1);
        this.ended = new Fenwick(highest + 1);
        this.concordant = new long[sets.rows()];
        this.discordant = new long[sets.rows()];
        this.tied = new long[sets.rows()];
    }

    /** The pairs under each pattern's logarithm of risk. */
    static ConcordantPairs of(RiskSets sets, double[] predictors) {
        ConcordantPairs pairs = new ConcordantPairs(sets, predictors);
        pairs.walk();
        return pairs;
    }

    private static int[] ranks(double[] predictors) {
        double[] sorted = predictors.clone();
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] - sorted[i - 1] > SAME_RISK * Math.max(1, Math.abs(sorted[i]))) {
                sorted[kept++] = sorted[i];
            }
        }
        double[] lowest = Arrays.copyOf(sorted, kept);
        return IntStream.range(0, predictors.length)
                .map(i -> {
                    int found = Arrays.binarySearch(lowest, predictors[i]);
                    return found >= 0 ? found : -found - 2;
                })
                .toArray();
    }

    private void walk() {
        EventTimes times = sets.times();
        int[] byEntry = sets.byEntry();
        int joining = sets.rows() - 1;
        int leaving = sets.rows() - 1;
        for (int stratum = times.strata() - 1; stratum >= 0; stratum--) {
            present.clear();
            ended.clear();
            int first = joining;
            for (int position = times.last(stratum); position >= times.before(stratum); position--) {
                for (; byEntry != null && leaving >= 0 && sets.from(byEntry[leaving]) == position; leaving--) {
                    leave(byEntry[leaving], position);
                }
                int until = joining;
                while (until >= 0 && sets.to(until) == position) {
                    until--;
                }
                join(joining, until);
                joining = until;
            }
            for (int place = first; byEntry == null && place > joining; place--) {
                leave(place, times.before(stratum));
            }
        }
    }

    private void leave(int place, int position) {
        if (sets.to(place) > position) {
            countEnded(place, 1);
            present.add(rank(place), -sets.count(place));
        }
    }

    /** Those from the first place down to before the last leave last at this position, with the event or without. */
    private void join(int first, int last) {
        for (int place = first; place > last; place--) {
            if (!sets.event(place) && sets.to(place) > sets.from(place)) {
                countEnded(place, -1);
                present.add(rank(place), sets.count(place));
            }
        }
        for (int place = first; place > last; place--) {
            if (sets.event(place) && sets.count(place) > 0) {
                concordant[place] += present.below(rank(place));
                discordant[place] += present.above(rank(place));
                tied[place] += present.at(rank(place));
            }
        }
        for (int place = first; place > last; place--) {
            if (sets.event(place)) {
                ended.add(rank(place), sets.count(place));
            }
        }
        for (int place = first; place > last; place--) {
            if (sets.event(place) && sets.to(place) > sets.from(place)) {
                countEnded(place, -1);
                present.add(rank(place), sets.count(place));
            }
        }
    }

    private void countEnded(int place, int sign) {
        concordant[place] += sign * ended.above(rank(place));
        discordant[place] += sign * ended.below(rank(place));
        tied[place] += sign * ended.at(rank(place));
    }

    private int rank(int place) {
        return ranks[sets.pattern(place)];
    }

    /** Pairs in which the higher risk ended first. */
    long concordant(int place) {
        return concordant[place];
    }

    /** Pairs in which the lower risk ended first. */
    long discordant(int place) {
        return discordant[place];
    }

    /** Pairs of equal risk. */
    long tied(int place) {
        return tied[place];
    }
}

package org.adept.analysis.stats.testing;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.adept.analysis.stats.survival.CompetingRisks;
import org.adept.analysis.stats.survival.RiskTable;

/**
 * A seeded cohort, one entry per person in drawn order.
 *
 * @param times when each left
 * @param causes how; 0 is censored
 */
@SuppressWarnings("ArrayRecordComponent") // tests read them and leave them alone
public record Draw(int[] times, int[] causes) {

    /** The seeds of the property tests; the seed is in a failing test's name, so that it can be replayed. */
    public static IntStream hundredSeeds() {
        return IntStream.rangeClosed(1, 100);
    }

    /** A cohort of 2 to 80 people with many ties, up to three causes, and any share of censoring. */
    public static Draw any(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int people = 2 + random.nextInt(79);
        int horizon = 1 + random.nextInt(30);
        int causes = 1 + random.nextInt(3);
        double censoring = random.nextDouble();
        int[] times = new int[people];
        int[] kinds = new int[people];
        for (int i = 0; i < people; i++) {
            times[i] = random.nextInt(horizon + 1);
            kinds[i] = random.nextDouble() < censoring ? 0 : 1 + random.nextInt(causes);
        }
        return new Draw(times, kinds);
    }

    /**
     * People who end at each step 1, 2, … by cause k with chance {@code hazards[k − 1]} while they last, and are
     * censored at a step with chance {@code censoring} after the ends of the step, all at {@code horizon} at the latest.
     */
    public static Draw planted(SplittableRandom random, int people, double[] hazards, double censoring, int horizon) {
        int[] times = new int[people];
        int[] kinds = new int[people];
        for (int i = 0; i < people; i++) {
            int time = 0;
            int kind = -1;
            while (kind < 0) {
                time++;
                kind = step(random, hazards, time == horizon ? 1 : censoring);
            }
            times[i] = time;
            kinds[i] = kind;
        }
        return new Draw(times, kinds);
    }

    private static int step(SplittableRandom random, double[] hazards, double censoring) {
        double chance = random.nextDouble();
        for (int cause = 1; cause <= hazards.length; cause++) {
            chance -= hazards[cause - 1];
            if (chance < 0) {
                return cause;
            }
        }
        return random.nextDouble() < censoring ? 0 : -1;
    }

    public int people() {
        return times.length;
    }

    public int horizon() {
        return Arrays.stream(times).max().orElseThrow();
    }

    public int highestCause() {
        return Math.max(1, Arrays.stream(causes).max().orElseThrow());
    }

    /** Every end alike. */
    public RiskTable anyCause() {
        boolean[] ended = new boolean[causes.length];
        for (int i = 0; i < causes.length; i++) {
            ended[i] = causes[i] > 0;
        }
        return RiskTable.ofRows(times, ended);
    }

    public CompetingRisks risks() {
        return risks(highestCause());
    }

    /** With so many causes, also where nobody ended by the last of them. */
    public CompetingRisks risks(int kinds) {
        int[] grid = IntStream.rangeClosed(0, horizon()).toArray();
        long[][] events = new long[kinds][grid.length];
        long[] censored = new long[grid.length];
        for (int i = 0; i < times.length; i++) {
            (causes[i] == 0 ? censored : events[causes[i] - 1])[times[i]]++;
        }
        return new CompetingRisks(grid, events, censored);
    }

    /** The same people without the censoring: everyone ends, by cause 1 where nothing was known. */
    public Draw followedToTheEnd() {
        return new Draw(
                times, Arrays.stream(causes).map(cause -> Math.max(1, cause)).toArray());
    }

    /** Every other person, starting with the first or the second. */
    public Draw half(int first) {
        int[] chosen =
                IntStream.range(0, times.length).filter(i -> i % 2 == first).toArray();
        return new Draw(
                Arrays.stream(chosen).map(i -> times[i]).toArray(),
                Arrays.stream(chosen).map(i -> causes[i]).toArray());
    }
}

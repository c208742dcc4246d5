package org.adept.ingest.simulate;

import java.util.SplittableRandom;

/**
 * One stream of chance, found by its key alone, so that nothing depends on the order in which people are drawn.
 *
 * <p>Only {@link SplittableRandom#nextLong()} is used beneath: its algorithm is specified, that of bounded and Gaussian
 * draws may change between releases of the JDK.
 */
public final class Draw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Draw(long state) {
        this.random = new SplittableRandom(state);
    }

    /** What a stream decides; each has its own, so that a change to one leaves the others as they were. */
    public enum Part {
        TRAITS(0),
        RETURN(1),
        WAY(2),
        MATCHING(3),
        COURSE(4),
        MEETINGS(5),
        ANSWERS(6),
        STUDIES(7),
        MENTOR(8),
        GROUP(9),
        FAULTS(10),
        STEM_ENTRY(11),
        CAREER(12),
        WAITING(13);

        private final int number;

        /** The number is the key of the stream: never changed, or all draws would be. */
        Part(int number) {
            this.number = number;
        }
    }

    /** The stream of {@code part} for the thing numbered by {@code keys}. */
    public static Draw of(long seed, Part part, long... keys) {
        long state = mixed(seed + GOLDEN * (part.number + 1));
        for (long key : keys) {
            state = mixed(state + GOLDEN * (key + 1));
        }
        return new Draw(state);
    }

    /** Uniform on [0, 1). */
    public double uniform() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    public boolean chance(double probability) {
        return uniform() < probability;
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + (int) (uniform() * (high - low + 1));
    }

    /** An index with probability in proportion to its weight. */
    public int pick(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = uniform() * total;
        for (int index = 0; index < weights.length - 1; index++) {
            left -= weights[index];
            if (left < 0) {
                return index;
            }
        }
        return weights.length - 1;
    }

    /** Bell-shaped with mean 0 and standard deviation 1, never beyond 3.5: the sum of four uniforms. */
    public double bell() {
        double sum = uniform() + uniform() + uniform() + uniform();
        return (sum - 2) * 1.7320508075688772;
    }

    /** Exponential with mean 1: a hazard is crossed where its running sum passes this. */
    public double exponential() {
        return -StrictMath.log(1 - uniform());
    }

    /** The finaliser of MurmurHash3, which spreads neighbouring keys over all 64 bits. */
    private static long mixed(long value) {
        long bits = value;
        bits = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
        bits = (bits ^ (bits >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return bits ^ (bits >>> 33);
    }
}

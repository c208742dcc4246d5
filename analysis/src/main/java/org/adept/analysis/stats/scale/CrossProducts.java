package org.adept.analysis.stats.scale;

import java.math.BigInteger;
import java.util.Arrays;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Require;

/**
 * Answers to several items as whole sums of every pair of items: over the people who answered both, how many they are,
 * the sum of either item, and the sum of the products. Sums of parts of the data add up to those of the whole.
 *
 * <p>Made of those who answered every item they are listwise, and all pairs rest on the same people; made of everyone
 * they are pairwise.
 */
public final class CrossProducts {
    private static final int NEEDED = 2;

    private final long[][] n;
    private final long[][] sums;
    private final long[][] products;

    /**
     * Sums by item and item.
     *
     * @param n people who answered both
     * @param sums sum of the first item's answers over those who answered both
     * @param products sum of the products; of an item with itself, of its squares
     */
    public CrossProducts(long[][] n, long[][] sums, long[][] products) {
        this.n = copy(n);
        this.sums = copy(sums);
        this.products = copy(products);
        Require.length("sums", sums.length, n.length);
        Require.length("products", products.length, n.length);
        for (int i = 0; i < n.length; i++) {
            Require.counts("n", n[i], n.length);
            Require.length("sums", sums[i].length, n.length);
            Require.length("products", products[i].length, n.length);
            for (int j = 0; j < i; j++) {
                if (n[i][j] != n[j][i] || products[i][j] != products[j][i]) {
                    throw new IllegalArgumentException("A pair of items has one n and one product, whichever is first");
                }
            }
        }
    }

    /**
     * Everyone's answers, pairwise.
     *
     * @param answers by person, then item
     * @param absent what stands where there is no answer
     */
    public static CrossProducts of(int[][] answers, int items, int absent) {
        long[][] n = new long[items][items];
        long[][] sums = new long[items][items];
        long[][] products = new long[items][items];
        for (int[] person : answers) {
            Require.length("answers", person.length, items);
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    if (person[i] != absent && person[j] != absent) {
                        n[i][j]++;
                        sums[i][j] += person[i];
                        products[i][j] += (long) person[i] * person[j];
                    }
                }
            }
        }
        return new CrossProducts(n, sums, products);
    }

    /** The answers of those who answered every item, listwise. */
    public static CrossProducts ofComplete(int[][] answers, int items, int absent) {
        int[][] complete = Arrays.stream(answers)
                .filter(person -> Arrays.stream(person).noneMatch(answer -> answer == absent))
                .toArray(int[][]::new);
        return of(complete, items, absent);
    }

    public int items() {
        return n.length;
    }

    /** People behind the pair that fewest answered; 0 without items. */
    public long fewest() {
        return Arrays.stream(n).flatMapToLong(Arrays::stream).min().orElse(0);
    }

    /** Both parts together. */
    public CrossProducts plus(CrossProducts other) {
        Require.length("items", other.items(), items());
        return new CrossProducts(added(n, other.n), added(sums, other.sums), added(products, other.products));
    }

    /** The same with one item turned: its answer x becomes lowest + highest − x. */
    public CrossProducts reversed(int item, int lowest, int highest) {
        long ends = (long) lowest + highest;
        long[][] turnedSums = copy(sums);
        long[][] turnedProducts = copy(products);
        for (int j = 0; j < items(); j++) {
            turnedSums[item][j] = ends * n[item][j] - sums[item][j];
            turnedProducts[item][j] = ends * sums[j][item] - products[item][j];
            turnedProducts[j][item] = turnedProducts[item][j];
        }
        turnedProducts[item][item] = ends * ends * n[item][item] - 2 * ends * sums[item][item] + products[item][item];
        return new CrossProducts(n, turnedSums, turnedProducts);
    }

    /** The same without one item. */
    public CrossProducts without(int item) {
        return new CrossProducts(cut(n, item), cut(sums, item), cut(products, item));
    }

    /**
     * Covariances, each over those who answered both, with n − 1 below. A pair that fewer than two answered is
     * {@link Reason.TooFew}, an item that all answered alike {@link Reason.NoVariation}.
     */
    public Outcome<double[][]> covariances() {
        double[][] covariances = new double[items()][items()];
        if (fewest() < NEEDED) {
            return Outcome.unknown(new Reason.TooFew("answers", fewest(), NEEDED));
        }
        for (int i = 0; i < items(); i++) {
            for (int j = 0; j < items(); j++) {
                covariances[i][j] = covariance(i, j);
            }
            if (covariances[i][i] == 0) {
                return Outcome.unknown(new Reason.NoVariation("item"));
            }
        }
        return Outcome.known(covariances);
    }

    /** n·Σxy − Σx·Σy in whole numbers of any length, so that neither order nor a common amount changes a digit. */
    private double covariance(int i, int j) {
        BigInteger people = BigInteger.valueOf(n[i][j]);
        BigInteger spread = people.multiply(BigInteger.valueOf(products[i][j]))
                .subtract(BigInteger.valueOf(sums[i][j]).multiply(BigInteger.valueOf(sums[j][i])));
        return spread.doubleValue() / n[i][j] / (n[i][j] - 1);
    }

    private static long[][] copy(long[][] table) {
        return Arrays.stream(table).map(long[]::clone).toArray(long[][]::new);
    }

    private static long[][] added(long[][] one, long[][] other) {
        long[][] sum = copy(one);
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[i][j] = Math.addExact(sum[i][j], other[i][j]);
            }
        }
        return sum;
    }

    private static long[][] cut(long[][] table, int item) {
        long[][] left = new long[table.length - 1][table.length - 1];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left.length; j++) {
                left[i][j] = table[i < item ? i : i + 1][j < item ? j : j + 1];
            }
        }
        return left;
    }
}

package org.adept.analysis.stats.cox;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Seeded spells with covariates a (0 or 1) and b, a hazard ratio of e^0.7 for a and e^−0.4 for b, and clusters. */
@SuppressWarnings("ArrayRecordComponent") // tests read them and leave them alone
record PlantedSpells(
        double[] a, double[] b, int[] entry, int[] exit, boolean[] event, int[] stratum, long[] count, int[] cluster) {
    static final double OF_A = 0.7;
    static final double OF_B = -0.4;

    private static PlantedSpells of(int rows) {
        return new PlantedSpells(
                new double[rows],
                new double[rows],
                new int[rows],
                new int[rows],
                new boolean[rows],
                new int[rows],
                new long[rows],
                new int[rows]);
    }

    /** 20 to 80 rows with many ties, two strata, delayed entry, and counts up to 4 where asked for. */
    static PlantedSpells any(int seed, boolean counted) {
        SplittableRandom random = new SplittableRandom(seed);
        PlantedSpells drawn = of(20 + random.nextInt(61));
        int horizon = 5 + random.nextInt(20);
        for (int i = 0; i < drawn.a.length; i++) {
            drawn.draw(i, random, random.nextInt(3), horizon, 0.15, OF_A, OF_B);
            drawn.stratum[i] = random.nextInt(2);
            drawn.count[i] = counted ? 1 + random.nextInt(4) : 1;
            drawn.cluster[i] = random.nextInt(10);
        }
        return drawn;
    }

    /** So many people in one stratum from the beginning on fine time, each her own cluster. */
    static PlantedSpells large(long seed, int people) {
        return large(seed, people, OF_A, OF_B);
    }

    /** The same people of whom neither a nor b matters. */
    static PlantedSpells withoutEffect(long seed, int people) {
        return large(seed, people, 0, 0);
    }

    /** Mentors of so many spells each, every other one with a, which does not matter; half are six times as fast. */
    static PlantedSpells mentors(long seed, int mentors, int each) {
        SplittableRandom random = new SplittableRandom(seed);
        PlantedSpells drawn = of(mentors * each);
        for (int mentor = 0; mentor < mentors; mentor++) {
            double hazard = random.nextBoolean() ? 0.0005 : 0.003;
            for (int i = mentor * each; i < (mentor + 1) * each; i++) {
                drawn.draw(i, random, 0, 1_000, hazard, 0, 0);
                drawn.a[i] = mentor % 2;
                drawn.count[i] = 1;
                drawn.cluster[i] = mentor;
            }
        }
        return drawn;
    }

    private static PlantedSpells large(long seed, int people, double ofA, double ofB) {
        SplittableRandom random = new SplittableRandom(seed);
        PlantedSpells drawn = of(people);
        for (int i = 0; i < people; i++) {
            drawn.draw(i, random, 0, 5_000, 0.001, ofA, ofB);
            drawn.count[i] = 1;
            drawn.cluster[i] = i;
        }
        return drawn;
    }

    private void draw(int i, SplittableRandom random, int begins, int horizon, double hazard, double ofA, double ofB) {
        a[i] = random.nextInt(2);
        b[i] = Math.round(20 * random.nextDouble()) / 10.0 - 1;
        double pace = hazard * StrictMath.exp(ofA * a[i] + ofB * b[i]);
        int end = 1 + (int) Math.min(1e8, -StrictMath.log(1 - random.nextDouble()) / pace);
        int out = 1 + (int) Math.min(1e8, -StrictMath.log(1 - random.nextDouble()) / (hazard / 3));
        entry[i] = begins;
        exit[i] = begins + Math.min(Math.min(end, out), horizon);
        event[i] = end <= Math.min(out, horizon);
    }

    Spells spells() {
        return unstratified().within(stratum);
    }

    Spells unstratified() {
        return unstratified(List.of("a", "b"), new double[][] {a, b});
    }

    Spells unstratified(List<String> names, double[][] columns) {
        return Spells.of(names, columns, exit, event).entering(entry).counted(count);
    }

    /** Each row's spells in its cluster and, where there are several, the first in the next cluster. */
    CellClusters clusters() {
        int[] clusters = new int[2 * a.length];
        int[] cells = new int[2 * a.length];
        long[] counts = new long[2 * a.length];
        for (int i = 0; i < a.length; i++) {
            long away = count[i] > 1 ? 1 : 0;
            for (int part = 0; part < 2; part++) {
                clusters[2 * i + part] = cluster[i] + part;
                cells[2 * i + part] = i;
                counts[2 * i + part] = part == 0 ? count[i] - away : away;
            }
        }
        return CellClusters.of(clusters, cells, counts);
    }

    /** A row for each spell, in the cluster that {@link #clusters} puts it. */
    PlantedSpells expanded() {
        int[] rows = IntStream.range(0, a.length)
                .flatMap(i -> IntStream.range(0, (int) count[i]).map(copy -> i))
                .toArray();
        PlantedSpells each = picked(rows);
        for (int i = 0; i < rows.length; i++) {
            boolean first = i == 0 || rows[i] != rows[i - 1];
            each.cluster[i] += first && count[rows[i]] > 1 ? 1 : 0;
            each.count[i] = 1;
        }
        return each;
    }

    PlantedSpells backwards() {
        return picked(IntStream.range(0, a.length).map(i -> a.length - 1 - i).toArray());
    }

    /** The same on a clock that counts so many for one. */
    PlantedSpells slower(int times) {
        PlantedSpells same = picked(IntStream.range(0, a.length).toArray());
        for (int i = 0; i < a.length; i++) {
            same.entry[i] *= times;
            same.exit[i] *= times;
        }
        return same;
    }

    /** Each spell that can be cut in two, cut after its first unit of time. */
    PlantedSpells split() {
        int[] rows = IntStream.range(0, a.length)
                .flatMap(i -> exit[i] > entry[i] + 1 ? IntStream.of(i, i) : IntStream.of(i))
                .toArray();
        PlantedSpells parts = picked(rows);
        for (int i = 1; i < rows.length; i++) {
            if (rows[i] == rows[i - 1]) {
                parts.exit[i - 1] = parts.entry[i] + 1;
                parts.event[i - 1] = false;
                parts.entry[i] = parts.entry[i] + 1;
            }
        }
        return parts;
    }

    private PlantedSpells picked(int[] rows) {
        PlantedSpells picked = of(rows.length);
        for (int i = 0; i < rows.length; i++) {
            picked.a[i] = a[rows[i]];
            picked.b[i] = b[rows[i]];
            picked.entry[i] = entry[rows[i]];
            picked.exit[i] = exit[rows[i]];
            picked.event[i] = event[rows[i]];
            picked.stratum[i] = stratum[rows[i]];
            picked.count[i] = count[rows[i]];
            picked.cluster[i] = cluster[rows[i]];
        }
        return picked;
    }
}

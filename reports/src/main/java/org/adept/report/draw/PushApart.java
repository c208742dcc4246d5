package org.adept.report.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds room for labels that would stand in each other's way. */
final class PushApart {
    private PushApart() {}

    /**
     * Middles of labels, as near to the wanted ones as they fit without touching, in the order of the wanted ones.
     *
     * <p>Neighbours that collide are joined to a block about their common middle, until no blocks collide (pool
     * adjacent violators); then the whole is shifted to stay inside.
     *
     * @param wanted middle of each label
     * @param heights of the labels, gaps included
     * @param top upper end of the room
     * @param bottom lower end; the room must hold the sum of the heights
     */
    static double[] middles(double[] wanted, double[] heights, double top, double bottom) {
        List<Integer> order = IntStream.range(0, wanted.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> wanted[i]).thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        for (int i : order) {
            Block block = new Block(List.of(i), wanted[i], heights[i]).within(top, bottom);
            while (!blocks.isEmpty() && blocks.get(blocks.size() - 1).end() > block.start()) {
                block = blocks.remove(blocks.size() - 1).joined(block, wanted).within(top, bottom);
            }
            blocks.add(block);
        }
        double[] middles = new double[wanted.length];
        for (Block block : blocks) {
            double y = block.start();
            for (int i : block.members()) {
                middles[i] = y + heights[i] / 2;
                y += heights[i];
            }
        }
        return middles;
    }

    /** Labels that touch, about one middle. */
    private record Block(List<Integer> members, double middle, double height) {
        double start() {
            return middle - height / 2;
        }

        double end() {
            return middle + height / 2;
        }

        Block within(double top, double bottom) {
            double lowest = Math.min(middle, bottom - height / 2);
            return new Block(members, Math.max(lowest, top + height / 2), height);
        }

        Block joined(Block after, double[] wanted) {
            List<Integer> all = new ArrayList<>(members);
            all.addAll(after.members);
            double mean = all.stream().mapToDouble(i -> wanted[i]).average().orElse(middle);
            return new Block(all, mean, height + after.height);
        }
    }
}

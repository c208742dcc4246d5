package org.adept.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.adept.report.figure.Tick;

/** Which ticks can be labelled side by side. */
final class Ticks {
    private static final double GAP = 8;

    private Ticks() {}

    /**
     * Positions of the ticks to label: all when no two of {@code widths} come closer than 8 px about their places,
     * else every second, third, … with a stride that keeps both ends when there is one.
     *
     * @param ticks in order
     * @param widths the widest text that stands at each tick
     * @param scale places
     */
    static List<Integer> labelled(List<Tick> ticks, double[] widths, Scale scale) {
        int last = ticks.size() - 1;
        List<Integer> anyStride = List.of(0);
        for (int stride = 1; stride <= Math.max(1, last); stride++) {
            List<Integer> chosen = every(stride, ticks.size());
            if (fits(chosen, ticks, widths, scale)) {
                if (last % stride == 0) {
                    return chosen;
                }
                if (anyStride.size() == 1) {
                    anyStride = chosen;
                }
            }
        }
        return anyStride;
    }

    private static List<Integer> every(int stride, int count) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < count; i += stride) {
            chosen.add(i);
        }
        return chosen;
    }

    private static boolean fits(List<Integer> chosen, List<Tick> ticks, double[] widths, Scale scale) {
        for (int k = 1; k < chosen.size(); k++) {
            int before = chosen.get(k - 1);
            int after = chosen.get(k);
            double distance = Math.abs(
                    scale.at(ticks.get(after).at()) - scale.at(ticks.get(before).at()));
            if (distance < (widths[before] + widths[after]) / 2 + GAP) {
                return false;
            }
        }
        return true;
    }

    /** Widths of the ticks' own labels. */
    static double[] widths(List<Tick> ticks, TextStyle style) {
        return ticks.stream()
                .mapToDouble(tick -> TextMetrics.width(tick.text(), style))
                .toArray();
    }
}

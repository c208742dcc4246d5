package org.adept.analysis.table;

import java.util.SortedMap;
import java.util.TreeMap;
import org.adept.ingest.contract.SmallTable;

/** Who waits for a match at the ends of months, per group. */
public final class WaitingView {
    private static final int MONTHS = 12;
    private static final int HUNDRED = 100;

    private final SortedMap<String, SortedMap<Integer, long[]>> steps = new TreeMap<>();

    /** How many had joined the list by the end of a month, and how many of them still stood on it. */
    public record Stock(long joined, long waiting) {}

    private WaitingView(SmallRows rows) {
        for (int i = 0; i < rows.size(); i++) {
            long[] step = {rows.count("joined", i), rows.count("left", i), rows.count("unseen", i)};
            steps.computeIfAbsent(rows.text("margin", i), margin -> new TreeMap<>())
                    .put(rows.whole("month", i), step);
        }
    }

    static WaitingView of(SmallRows rows) {
        return new WaitingView(rows);
    }

    /**
     * Groups, each as month (202103) to stock at its end, from the first month in which somebody joined to the last at
     * whose end everybody could still be seen; a month in which nothing changed as well.
     */
    public SortedMap<String, SortedMap<Integer, Stock>> margins() {
        SortedMap<String, SortedMap<Integer, Stock>> margins = new TreeMap<>();
        steps.forEach((margin, months) -> margins.put(margin, stocks(months)));
        return margins;
    }

    private static SortedMap<Integer, Stock> stocks(SortedMap<Integer, long[]> months) {
        SortedMap<Integer, Stock> stocks = new TreeMap<>();
        long joined = 0;
        long left = 0;
        int month = months.firstKey();
        for (int last = months.lastKey(); month <= last; month = next(month)) {
            long[] step = months.getOrDefault(
                    month, new long[SmallTable.WAITING.counts().size()]);
            if (step[2] > 0) {
                return stocks;
            }
            joined += step[0];
            left += step[1];
            stocks.put(month, new Stock(joined, joined - left));
        }
        return stocks;
    }

    private static int next(int month) {
        return month % HUNDRED == MONTHS ? month - MONTHS + 1 + HUNDRED : month + 1;
    }
}

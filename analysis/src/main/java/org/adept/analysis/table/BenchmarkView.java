package org.adept.analysis.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Numbers from elsewhere, as they were handed in; those read at a certain time are left to who asks for that time. */
public final class BenchmarkView {
    /**
     * One number.
     *
     * @param population whom it speaks of
     * @param stratum the part of them, {@code dimension=level}; empty for all
     * @param standardError 0 for a census
     * @param dated whether it says when it was found
     */
    public record Row(
            String indicator,
            String population,
            String stratum,
            double value,
            OptionalLong n,
            OptionalDouble standardError,
            boolean dated) {
        /** Whether it says what a comparison must know: of how many, how certain, and when. */
        public boolean isComplete() {
            return n.orElse(0) > 0 && standardError.isPresent() && dated;
        }

        public boolean isCensus() {
            return standardError.orElse(1) == 0;
        }
    }

    private final List<Row> all = new ArrayList<>();

    private BenchmarkView(SmallRows rows) {
        for (int i = 0; i < rows.size(); i++) {
            String value = rows.text("value", i);
            if (!value.isEmpty() && rows.text("horizon", i).isEmpty()) {
                String n = rows.text("n", i);
                String error = rows.text("standard_error", i);
                all.add(new Row(
                        rows.text("indicator", i),
                        rows.text("population", i),
                        rows.text("stratum", i),
                        Double.parseDouble(value),
                        n.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(n)),
                        error.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(error)),
                        !rows.text("date", i).isEmpty()));
            }
        }
    }

    static BenchmarkView of(SmallRows rows) {
        return new BenchmarkView(rows);
    }

    /** The numbers of an indicator, in the order of their keys. */
    public List<Row> of(String indicator) {
        return all.stream().filter(row -> row.indicator().equals(indicator)).toList();
    }
}

package org.adept.analysis.stats.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the units of a robust risk table do, in order of time: row by row the unit, the position of the time in the
 * table, and how much of the unit enters, ends and leaves (ends or is censored) then.
 */
@SuppressWarnings("ArrayRecordComponent") // stays within the package, where nobody writes to it
record Moves(int[] units, int[] at, double[] entered, double[] ended, double[] left, double[] first) {
    /** Sums of weights that should meet may miss each other by rounding. */
    private static final double ROUNDING = 1e-9;

    int size() {
        return units.length;
    }

    /** Sums at each time; from the last one backwards, so that small late groups at risk keep their digits. */
    Steps steps(RiskTable people, double[] weights) {
        double[] atRisk = new double[people.size()];
        double[] events = new double[people.size()];
        for (int row = 0; row < size(); row++) {
            double weight = weights[units[row]];
            events[at[row]] += weight * ended[row];
            atRisk[at[row]] += weight * (left[row] - entered[row]);
        }
        for (int i = people.size() - 2; i >= 0; i--) {
            atRisk[i] += atRisk[i + 1];
        }
        return new Steps(people, atRisk, events);
    }

    /** Gathers rows in any order. */
    static final class Builder {
        private final RiskTable people;
        private final int[] times;
        private final List<Row> rows = new ArrayList<>();

        Builder(RiskTable people) {
            this.people = people;
            this.times = people.times();
        }

        private record Row(int unit, int at, double entered, double ended, double left) {}

        void add(int unit, int time, double entered, double ended, double left) {
            if (entered > 0 || left > 0) {
                rows.add(new Row(unit, Exits.firstNotBefore(times, time), entered, ended, left));
            }
        }

        void addStay(int unit, RobustRiskTable.Stay stay, double weight) {
            if (stay.entered() > 0) {
                add(unit, stay.entered(), weight, 0, 0);
            }
            add(unit, stay.left(), 0, stay.ended() ? weight : 0, weight);
        }

        /** In order of time and, within a time, leaving before entering. */
        Moves build(int units) {
            rows.sort(Comparator.comparingInt(Row::at).thenComparingInt(Row::unit));
            double[] first = new double[units];
            rows.forEach(row -> first[row.unit()] += row.left() - row.entered());
            requirePresence(first.clone());
            return new Moves(
                    rows.stream().mapToInt(Row::unit).toArray(),
                    rows.stream().mapToInt(Row::at).toArray(),
                    rows.stream().mapToDouble(Row::entered).toArray(),
                    rows.stream().mapToDouble(Row::ended).toArray(),
                    rows.stream().mapToDouble(Row::left).toArray(),
                    first);
        }

        private void requirePresence(double[] present) {
            double allowed = -ROUNDING * (1 + people.total());
            for (double here : present) {
                requirePresence(here, allowed);
            }
            int row = 0;
            while (row < rows.size()) {
                int end = row;
                while (end < rows.size() && rows.get(end).at() == rows.get(row).at()) {
                    Row leaving = rows.get(end++);
                    present[leaving.unit()] -= leaving.left();
                }
                for (; row < end; row++) {
                    requirePresence(present[rows.get(row).unit()], allowed);
                    present[rows.get(row).unit()] += rows.get(row).entered();
                }
            }
        }

        private static void requirePresence(double here, double allowed) {
            if (here < allowed) {
                throw new IllegalArgumentException("More of a cluster leave than are there, by " + -here);
            }
        }
    }
}

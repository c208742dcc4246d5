package org.adept.ingest.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How rows of participants are told apart.
 *
 * @param columns columns that together do; one where the identifier suffices
 * @param distinct whether rows repeat a person's own columns by design
 * @param combinations how many different ones there are
 */
record Key(List<String> columns, boolean distinct, long combinations) {
    /** More columns than this make no key, but a copy of half the row. */
    private static final int MOST = 3;

    private static final double NEARLY = 1.01;
    /** A few rows handed in twice are duplicates, not repeats by design. */
    private static final double NEARLY_ALL = 0.97;

    /**
     * The key of a family's participants.
     *
     * @param identifier the column that names them; empty when there is none
     * @param mapped columns that are used of each participant
     * @param other whether each row is about something else too, such as a match, so that people repeat
     */
    static Key of(Family family, List<String> identifier, List<String> mapped, boolean other) {
        List<Integer> key =
                new ArrayList<>(identifier.stream().map(family::position).toList());
        long rows =
                key.isEmpty() ? family.rows() : family.columns().get(key.get(0)).filled();
        boolean named = !key.isEmpty();
        long found = named ? family.combinations(key, true) : 0;
        if (found > 0 && found >= rows * (other ? 1 : NEARLY_ALL)) {
            return key(family, key, false, found);
        }
        if (!key.isEmpty()) {
            List<Integer> all = new ArrayList<>(key);
            mapped.stream()
                    .map(family::position)
                    .filter(position -> !all.contains(position))
                    .forEach(all::add);
            if (family.combinations(all, true) <= found * NEARLY) {
                return key(family, key, true, found);
            }
        }
        while (found < rows && key.size() < MOST) {
            int best = -1;
            long most = found;
            for (int position : candidates(family, key)) {
                List<Integer> longer = new ArrayList<>(key);
                longer.add(position);
                long combinations = family.combinations(longer, named);
                if (combinations > most) {
                    most = combinations;
                    best = position;
                }
            }
            if (best < 0) {
                break;
            }
            key.add(best);
            found = most;
        }
        // without a key it is honest to name the column that comes nearest
        if (!named && key.size() > 1 && found < rows * NEARLY_ALL) {
            key.subList(1, key.size()).clear();
            found = family.combinations(key, false);
        }
        return key(family, key, false, found);
    }

    /** Columns that are filled in nearly every row come first; the others only when there is no identifier. */
    private static List<Integer> candidates(Family family, List<Integer> key) {
        List<Integer> open = IntStream.range(0, family.columns().size())
                .filter(position -> !key.contains(position)
                        && !family.columns().get(position).header().isEmpty())
                .boxed()
                .collect(Collectors.toList());
        List<Integer> full = open.stream()
                .filter(position -> family.columns().get(position).filled() >= 0.99 * family.rows())
                .toList();
        return full.isEmpty() || key.isEmpty() ? open : full;
    }

    private static Key key(Family family, List<Integer> positions, boolean distinct, long combinations) {
        return new Key(
                positions.stream()
                        .map(position -> family.columns().get(position).header())
                        .toList(),
                distinct,
                combinations);
    }

    /** The key as an expression. */
    String expression() {
        return "concat_ws('-', "
                + columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", ")) + ")";
    }
}

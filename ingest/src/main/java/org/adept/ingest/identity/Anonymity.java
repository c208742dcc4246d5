package org.adept.ingest.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many participants share their quasi-identifiers with few others.
 *
 * @param persons participants
 * @param patterns different patterns among them
 * @param smallest participants with the rarest pattern; 0 when there are none at all
 * @param below participants whose pattern fewer than k share
 * @param unique participants whose pattern nobody shares
 * @see <a href="https://doi.org/10.1142/S0218488502001648">Sweeney (2002), k-anonymity, IJUFKS 10(5)</a>
 */
public record Anonymity(long persons, long patterns, long smallest, long below, long unique) {

    /** Of participants by pattern. */
    public static Anonymity of(Map<List<String>, Long> patterns, int k) {
        long persons = 0;
        long smallest = patterns.isEmpty() ? 0 : Long.MAX_VALUE;
        long below = 0;
        long unique = 0;
        for (long count : patterns.values()) {
            persons += count;
            smallest = Math.min(smallest, count);
            below += count < k ? count : 0;
            unique += count == 1 ? 1 : 0;
        }
        return new Anonymity(persons, patterns.size(), smallest, below, unique);
    }

    /** The same when one column is left out of the patterns. */
    public static Anonymity without(int column, Map<List<String>, Long> patterns, int k) {
        Map<List<String>, Long> fewer = new HashMap<>();
        patterns.forEach((pattern, count) -> {
            List<String> left = new ArrayList<>(pattern);
            left.remove(column);
            fewer.merge(left, count, Long::sum);
        });
        return of(fewer, k);
    }
}

package org.adept.ingest.study;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.rule.Range;
import org.adept.ingest.rule.Severity;

/**
 * What a study changes about one rule.
 *
 * @param severity what failing it means; empty leaves it as it is
 * @param atMost share of rows that may fail it, in millionths; empty leaves it as it is
 * @param ranges other plausible ranges, by {@code table.column}, in whole units
 * @param earliest first plausible day
 */
public record CheckSetting(
        Optional<Severity> severity,
        Optional<Integer> atMost,
        Map<String, Range> ranges,
        Optional<LocalDate> earliest) {

    /** A rule left as it is. */
    public static final CheckSetting NONE =
            new CheckSetting(Optional.empty(), Optional.empty(), Map.of(), Optional.empty());

    public CheckSetting {
        ranges = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
    }
}

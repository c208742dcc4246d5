package org.adept.ingest.study;

import java.util.List;

/**
 * Columns of participants that together may tell who somebody is, and how many must share them.
 *
 * @param columns columns of {@code participants}, or attributes of it known at baseline
 * @param k how many participants a pattern of values should have
 */
public record QuasiIdentifiers(List<String> columns, int k) {

    public QuasiIdentifiers {
        columns = List.copyOf(columns);
    }
}

package org.adept.ingest.rule;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.adept.ingest.contract.RawTable;

/** The columns a rule is made on in one table, as slots, each with the reason that a row keeps when it breaks the rule. */
final class BoundColumns implements Serializable {
    private static final long serialVersionUID = 1L;

    final int[] slots;
    final String[] reasons;

    private BoundColumns(int[] slots, String[] reasons) {
        this.slots = slots;
        this.reasons = reasons;
    }

    /** Empty when the rule is made on no column of the table. */
    static Optional<BoundColumns> of(Rule rule, RawTable table, Slots slots, Setting setting) {
        List<String> columns = rule.columns(table, setting);
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new BoundColumns(
                        columns.stream()
                                .mapToInt(column -> slots.slot(table.name(), column))
                                .toArray(),
                        columns.stream().map(rule::of).toArray(String[]::new)));
    }
}

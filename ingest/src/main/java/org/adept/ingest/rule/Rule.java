package org.adept.ingest.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.adept.ingest.contract.RawTable;

/** One check: what it holds data to, and what failing it means. All of them stand in {@link Rules#ALL}. */
public sealed interface Rule permits RowRule, DossierRule, PassRule {

    About about();

    /** Columns of the table it is made on, when a mapping makes the table; "" is the row as a whole. */
    List<String> columns(RawTable table, Setting setting);

    default String name() {
        return about().name();
    }

    default Severity severity() {
        return about().severity();
    }

    /** Severities a study may give it: the contract fixes some, and some are found after the row has been counted. */
    default Set<Severity> severities() {
        return EnumSet.allOf(Severity.class);
    }

    /** The reason a row keeps: the rule's name and the column. */
    default String of(String column) {
        return name() + ":" + column;
    }
}

package org.adept.ingest.check;

import java.io.Serializable;
import java.util.ArrayList;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.RawTable;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.rule.RowExamination;
import org.adept.ingest.rule.Rules;
import org.adept.ingest.rule.Setting;
import org.adept.ingest.rule.Slots;

/** The rules that one row breaks by itself, bound to the slots of every table. */
public final class RowChecks implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RowExamination[][] tables = new RowExamination[Contract.TABLES.size()][];

    public RowChecks(Setting setting, Slots slots) {
        for (int table = 0; table < tables.length; table++) {
            RawTable raw = Contract.TABLES.get(table);
            ArrayList<RowExamination> examinations = new ArrayList<>();
            Rules.ofRows().forEach(rule -> rule.examination(raw, slots, setting).ifPresent(examinations::add));
            tables[table] = examinations.toArray(RowExamination[]::new);
        }
    }

    /** Adds every reason the row gives by itself. */
    public void examine(RawRow row) {
        for (RowExamination examination : tables[row.table()]) {
            examination.examine(row);
        }
    }
}

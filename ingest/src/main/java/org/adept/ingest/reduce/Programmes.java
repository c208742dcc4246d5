package org.adept.ingest.reduce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.ColumnType;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.RawTable;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.mapping.PreciseDay;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.rule.Rules;
import org.adept.ingest.study.MappingDefinition.Precision;

/** Rows about programmes and nobody in them: checked against the programmes there are, and handed on as they are. */
public final class Programmes {
    private static final String PROGRAMME_ID = "programme_id";

    private final Plan plan;
    private final Ledger ledger;
    private final Tally tally;
    private final int site;
    private final Map<Integer, SmallTable> written = new HashMap<>();

    public Programmes(Plan plan, Ledger ledger, Tally tally) {
        this.plan = plan;
        this.ledger = ledger;
        this.tally = tally;
        this.site = plan.slot("programmes", "site");
        for (SmallTable table : SmallTable.values()) {
            Contract.table(table.fileName().replace(".csv", ""))
                    .ifPresent(raw -> written.put(Contract.TABLES.indexOf(raw), table));
        }
    }

    /**
     * Checks and hands on rows of programmes.
     *
     * @param rows distinct by their keys; all rows of a programme, of whichever table, come together
     */
    public void close(List<RawRow> rows) {
        Set<String> known = new HashSet<>();
        int programmes = Contract.TABLES.indexOf(Contract.PROGRAMMES);
        for (RawRow row : rows) {
            if (row.table() == programmes && ledger.accepts(row)) {
                String name = programme(row).orElse("");
                known.add(name);
                if (row.has(site)) {
                    Sites.of(MarginSets.level(name), row.text(site, ""), tally);
                }
                write(row);
            }
        }
        for (RawRow row : rows) {
            if (row.table() != programmes) {
                programme(row)
                        .filter(name -> !known.contains(name) && !plan.mayKnow(name))
                        .ifPresent(name -> row.because(Rules.REFERENCE.of(PROGRAMME_ID)));
                if (ledger.accepts(row)) {
                    write(row);
                }
            }
        }
    }

    private Optional<String> programme(RawRow row) {
        RawTable table = Contract.TABLES.get(row.table());
        return table.column(PROGRAMME_ID)
                .flatMap(column -> Optional.ofNullable(row.text(plan.slot(table.name(), PROGRAMME_ID))));
    }

    private void write(RawRow row) {
        RawTable table = Contract.TABLES.get(row.table());
        SmallTable target = written.get(row.table());
        if (target == null) {
            return;
        }
        List<String> values = new ArrayList<>();
        for (Column column : table.columns()) {
            int slot = plan.slot(table.name(), column.name());
            values.add(row.has(slot) ? text(row, slot, column) : "");
            if (column.type().kind() == ColumnType.Kind.DATE) {
                values.add(row.has(slot) ? precision(row.number(slot)) : "");
            }
        }
        tally.add(target, values);
    }

    private static String text(RawRow row, int slot, Column column) {
        return switch (column.type().kind()) {
            // marks that separate keys on their way to a table are no part of a code
            case IDENTIFIER, CODE -> row.text(slot, "").replaceAll("\\p{Cntrl}", " ");
            case DATE -> LocalDate.ofEpochDay(row.day(slot)).toString();
            case INTEGER, DECIMAL ->
                BigDecimal.valueOf(row.number(slot), column.type().scale()).toPlainString();
        };
    }

    private static String precision(long day) {
        Precision precision = PreciseDay.precision(day);
        return precision.name().toLowerCase(Locale.ROOT);
    }
}

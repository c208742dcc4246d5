package org.adept.ingest.rule;

import java.util.List;
import java.util.Optional;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.ColumnType;
import org.adept.ingest.contract.DisclosureClass;
import org.adept.ingest.contract.RawTable;

/** A day too long ago to be one of the study's. */
record ImplausibleDate() implements RowRule {

    @Override
    public About about() {
        return new About(
                "implausible-date",
                Family.PLAUSIBILITY,
                Severity.WARNING,
                "A day lies before 1990, or before the day that the study names as earliest.",
                "Spreadsheets turn empty cells into 1900-01-01 and two-digit years into the wrong century; look at the"
                        + " export's date format. A study that goes further back says so: checks: {implausible-date:"
                        + " {earliest: 1960-01-01}}.",
                "A match that started on 1900-01-01 breaks the rule; one that started on 2019-09-02 does not.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return table.columns().stream()
                .filter(column ->
                        column.type().equals(ColumnType.DATE) && column.disclosure() != DisclosureClass.PROGRAMME)
                .map(Column::name)
                .filter(column -> setting.fills(table.name(), column))
                .toList();
    }

    @Override
    public Optional<RowExamination> examination(RawTable table, Slots slots, Setting setting) {
        int earliest = setting.earliest();
        return BoundColumns.of(this, table, slots, setting).map(bound -> row -> {
            for (int i = 0; i < bound.slots.length; i++) {
                int slot = bound.slots[i];
                if (row.has(slot) && row.lastDay(slot) < earliest) {
                    row.because(bound.reasons[i]);
                }
            }
        });
    }
}

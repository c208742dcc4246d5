package org.adept.analysis.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.contract.SmallTable;

/** The small tables of one run, each read once and indexed once; a table that is not there has no rows. */
public final class Tables {
    private final Map<SmallTable, List<List<String>>> rows;
    private final MarginView margins;
    private final RiskView risk;

    private Tables(Map<SmallTable, List<List<String>>> rows) {
        this.rows = rows;
        this.margins = MarginView.of(rows(SmallTable.MARGINS));
        this.risk = RiskView.of(rows(SmallTable.RISK));
    }

    /** Rows made by hand: cells in the table's order, keys then counts. */
    public static Tables of(Map<SmallTable, List<List<String>>> rows) {
        return new Tables(new EnumMap<>(rows));
    }

    /** Reads {@code <name>.csv} of each small table; files that are not there are tables without rows. */
    public static Tables read(Path folder) throws IOException {
        Map<SmallTable, List<List<String>>> rows = new EnumMap<>(SmallTable.class);
        for (SmallTable table : SmallTable.values()) {
            Path file = folder.resolve(table.fileName());
            if (Files.exists(file)) {
                rows.put(table, CommaSeparated.body(table, Files.readString(file, StandardCharsets.UTF_8)));
            }
        }
        try {
            return new Tables(rows);
        } catch (NumberFormatException wrong) {
            throw new UncheckedIOException(new IOException("A small table holds a count that is not a number", wrong));
        }
    }

    public MarginView margins() {
        return margins;
    }

    public RiskView risk() {
        return risk;
    }

    public FunnelView funnel() {
        return FunnelView.of(rows(SmallTable.FUNNEL));
    }

    public RateView rates() {
        return RateView.of(rows(SmallTable.RATES));
    }

    public SumView sums() {
        return SumView.of(rows(SmallTable.SUMS));
    }

    public StateView states() {
        return StateView.of(rows(SmallTable.STATES));
    }

    public ItemView items() {
        return ItemView.of(rows(SmallTable.ITEMS));
    }

    public AnsweredView answered() {
        return AnsweredView.of(rows(SmallTable.ANSWERED));
    }

    public EndingView endings() {
        return EndingView.of(rows(SmallTable.ENDINGS));
    }

    public AttritionView attrition() {
        return AttritionView.of(rows(SmallTable.ATTRITION));
    }

    public QualityView quality() {
        return QualityView.of(
                rows(SmallTable.FILES), rows(SmallTable.PRODUCED), rows(SmallTable.CHECKS), rows(SmallTable.LOOKUPS));
    }

    private SmallRows rows(SmallTable table) {
        return SmallRows.of(table, rows.getOrDefault(table, List.of()));
    }
}

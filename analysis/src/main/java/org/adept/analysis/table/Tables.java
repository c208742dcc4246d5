package org.adept.analysis.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableFile;
import org.adept.ingest.contract.SmallTableRow;

/** The small tables of one run, each read once and indexed once; a table that is not there has no rows. */
public final class Tables {
    private final Map<SmallTable, List<SmallTableRow>> rows;
    private final MarginView margins;
    private final RiskView risk;
    private final TermView terms;
    private final ClusterView clusters;

    private Tables(Map<SmallTable, List<SmallTableRow>> rows) {
        this.rows = rows;
        this.margins = MarginView.of(rows(SmallTable.MARGINS));
        this.risk = RiskView.of(rows(SmallTable.RISK));
        this.terms = TermView.of(rows(SmallTable.TERMS));
        this.clusters = ClusterView.of(
                rows(SmallTable.CLUSTERS),
                rows(SmallTable.RATE_CLUSTERS),
                rows(SmallTable.STUDY_CLUSTERS),
                rows(SmallTable.RISK_CLUSTERS),
                rows(SmallTable.SETS));
    }

    /** Tables made of rows; those not named have none. */
    public static Tables of(Map<SmallTable, List<SmallTableRow>> rows) {
        return new Tables(new EnumMap<>(rows));
    }

    /** Reads every small table of a folder; files that are not there are tables without rows. */
    public static Tables read(Path folder) throws IOException {
        Map<SmallTable, List<SmallTableRow>> rows = new EnumMap<>(SmallTable.class);
        for (SmallTable table : SmallTable.values()) {
            rows.put(table, SmallTableFile.read(folder, table));
        }
        return new Tables(rows);
    }

    public MarginView margins() {
        return margins;
    }

    public RiskView risk() {
        return risk;
    }

    public TermView terms() {
        return terms;
    }

    public FunnelView funnel() {
        return FunnelView.of(rows(SmallTable.FUNNEL));
    }

    public RateView rates() {
        return RateView.of(rows(SmallTable.RATES), clusters);
    }

    public ClusterView clusters() {
        return clusters;
    }

    public CellView cells() {
        return CellView.of(rows(SmallTable.CELLS), rows(SmallTable.CELL_CLUSTERS));
    }

    public SumView sums() {
        return SumView.of(rows(SmallTable.SUMS));
    }

    public StateView states() {
        return StateView.of(rows(SmallTable.STATES));
    }

    public StudiesView studies() {
        return StudiesView.of(rows(SmallTable.STUDIES), clusters);
    }

    public TransitionView transitions() {
        return TransitionView.of(rows(SmallTable.TRANSITIONS));
    }

    public BenchmarkView benchmarks() {
        return BenchmarkView.of(rows(SmallTable.BENCHMARKS));
    }

    public PlacesView places() {
        return PlacesView.of(rows(SmallTable.PROGRAMMES));
    }

    public WaitingView waiting() {
        return WaitingView.of(rows(SmallTable.WAITING));
    }

    public ItemView items() {
        return ItemView.of(rows(SmallTable.ITEMS), rows(SmallTable.ITEM_MENTORS));
    }

    public ItemPairsView itemPairs() {
        return ItemPairsView.of(rows(SmallTable.ITEM_PAIRS));
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

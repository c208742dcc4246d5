package org.adept.analysis.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.finding.CommaSeparatedWriter;

/**
 * What was hidden in which release and by which rule; stays in the private folder. Another programme's findings are no
 * part of an organiser's release and so not listed.
 */
public final class Ledger {
    /**
     * One hidden finding.
     *
     * @param id the finding
     * @param rule base, part, mentors, cells, merged, cut or few-programmes
     */
    public record Entry(String id, String rule) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(String id, String rule) {
        entries.add(new Entry(id, rule));
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The ledgers of several releases as one table: release, id, rule. */
    static String table(List<Release> releases) {
        CommaSeparatedWriter table = new CommaSeparatedWriter(List.of("release", "id", "rule"));
        for (Release release : releases) {
            for (Entry entry : release.ledger()) {
                table.row(List.of(release.definition().folder(), entry.id(), entry.rule()));
            }
        }
        return table.text();
    }
}

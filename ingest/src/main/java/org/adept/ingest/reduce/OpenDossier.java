package org.adept.ingest.reduce;

import java.util.List;
import java.util.Map;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.rule.Dossier;
import org.adept.ingest.rule.ExaminedRow;
import org.jspecify.annotations.Nullable;

/** A dossier before its rows are accepted, as rules see it. */
record OpenDossier(
        @Nullable RawRow participant,
        Map<String, List<RawRow>> byTable,
        List<RawRow> own,
        List<RawRow> mentored,
        Ledger ledger,
        Slots slots)
        implements Dossier {

    @Override
    public List<? extends ExaminedRow> rows(String table) {
        return table.equals("matches") ? own : byTable.getOrDefault(table, List.of());
    }

    @Override
    public @Nullable ExaminedRow match(String identifier) {
        for (List<RawRow> matches : List.of(own, mentored)) {
            for (RawRow match : matches) {
                if (slots.match(match).equals(identifier)) {
                    return match;
                }
            }
        }
        return null;
    }

    @Override
    public boolean stands(ExaminedRow row) {
        return !ledger.setsAside((RawRow) row);
    }
}

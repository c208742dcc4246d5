package org.adept.ingest.check;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.mapping.TableLayout;
import org.jspecify.annotations.Nullable;

/**
 * Participants who withdrew consent: of them only the identifier and the withdrawal are kept, whatever else their row
 * says, and rows of theirs are as if they had never been handed in.
 */
public final class Withdrawals implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PARTICIPANTS = Contract.TABLES.indexOf(Contract.PARTICIPANTS);
    private static final int MATCHES = Contract.TABLES.indexOf(Contract.MATCHES);

    private final int participant;
    private final int consent;
    private final int match;
    /** By table, the slot of the identifier of whom the row is about; -1 for tables that are about nobody. */
    private final int[] persons;
    /** By table, the slot of the match a row is about; -1 for tables without, and for matches themselves. */
    private final int[] matches;

    public Withdrawals(Map<String, TableLayout> layouts) {
        TableLayout participants = Objects.requireNonNull(layouts.get(Contract.PARTICIPANTS.name()));
        this.participant = participants.slot("participant_id");
        this.consent = participants.slot("consent");
        this.match =
                Objects.requireNonNull(layouts.get(Contract.MATCHES.name())).slot("match_id");
        this.persons = Contract.TABLES.stream()
                .map(table -> Objects.requireNonNull(layouts.get(table.name())))
                .mapToInt(layout -> slot(layout, layout.has("mentee_id") ? "mentee_id" : "participant_id"))
                .toArray();
        this.matches = Contract.TABLES.stream()
                .map(table -> Objects.requireNonNull(layouts.get(table.name())))
                .mapToInt(layout -> slot(layout, "match_id"))
                .toArray();
        matches[MATCHES] = -1;
    }

    private static int slot(TableLayout layout, String column) {
        return layout.has(column) ? layout.slot(column) : -1;
    }

    /** Whether it is a participant's row that withdraws consent. */
    public boolean isWithdrawn(RawRow row) {
        return row.table() == PARTICIPANTS && row.has(participant) && "no".equals(row.text(consent));
    }

    public boolean isParticipant(RawRow row) {
        return row.table() == PARTICIPANTS;
    }

    /** The row itself; of one that withdraws consent only identifier and withdrawal. */
    public RawRow reduced(RawRow row) {
        return isWithdrawn(row) ? withdrawn(row) : row;
    }

    /** What is kept of the row of a participant who withdrew. */
    public RawRow withdrawn(RawRow row) {
        RawRow kept = new RawRow(
                row.table(), row.file(), row.line(), row.repeatsByDesign(), new @Nullable Object[row.size()]);
        kept.set(participant, row.value(participant));
        kept.set(consent, "no");
        return kept;
    }

    /** The participant of a row that withdraws consent. */
    public String participant(RawRow row) {
        return row.text(participant, "");
    }

    /** The match of a match's row; empty when it has no identifier. */
    public String match(RawRow row) {
        return row.table() == MATCHES ? row.text(match, "") : "";
    }

    /** Whether a row is of one of these participants, in a match as the mentee. */
    public boolean isOf(RawRow row, Set<String> people) {
        return holds(row, persons[row.table()], people);
    }

    /** Whether a row is about one of these matches; a match itself is not. */
    public boolean isAbout(RawRow row, Set<String> theirMatches) {
        return holds(row, matches[row.table()], theirMatches);
    }

    private static boolean holds(RawRow row, int slot, Set<String> identifiers) {
        return slot >= 0 && row.has(slot) && identifiers.contains(row.text(slot));
    }

    /** Whether the participant's rows that stand, those of the latest batch, withdraw consent. */
    public boolean anyStanding(List<RawRow> rows, KeyCheck keys) {
        List<RawRow> participants = rows.stream().filter(this::isParticipant).toList();
        return keys.latest(participants).stream().anyMatch(this::isWithdrawn);
    }
}

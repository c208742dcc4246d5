package org.adept.ingest.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.RawTable;

/** Which raw tables a family of files feeds, participants aside. */
final class TableGuesser {
    private static final List<String> OF_A_MATCH =
            List.of("mentor_id", "started", "planned_end", "ended", "ended_by", "end_reason", "format", "agreement_on");
    private static final List<String> OF_A_MEETING = List.of("session_id", "minutes", "mode", "kind");
    private static final List<String> OF_A_STATUS =
            List.of("enrolled", "in_stem", "credential_field", "employment", "institution_id", "level");

    private final Vocabulary vocabulary;
    private final Columns columns;

    TableGuesser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.columns = new Columns(vocabulary);
    }

    /**
     * The tables of one family.
     *
     * @param participants what the family is to participants; empty when it is nothing to them
     */
    List<TableGuess> of(Family family, Optional<TableGuess> participants) {
        List<TableGuess> guesses = new ArrayList<>();
        participants.flatMap(own -> wideSteps(family, own)).ifPresent(guesses::add);
        if (guesses.isEmpty() && participants.isEmpty()) {
            milestones(family).ifPresent(guesses::add);
        }
        Optional<TableGuess> matches = matches(family);
        matches.ifPresent(guesses::add);
        if (matches.isEmpty() && participants.isEmpty()) {
            sessions(family).ifPresent(guesses::add);
        }
        invitations(family).ifPresent(guesses::add);
        feedback(family, participants.map(TableGuess::used).orElse(Set.of())).ifPresent(guesses::add);
        if (matches.isEmpty() && participants.isEmpty()) {
            statuses(family).ifPresent(guesses::add);
        }
        return guesses;
    }

    private Pairing pair(RawTable table, Family family) {
        return Pairing.of(table, family, vocabulary);
    }

    private TableGuess table(Pairing pairing, Family family) {
        return new TableGuess(
                pairing.table().name(), family, Optional.empty(), false, columns.of(pairing), Optional.empty());
    }

    private Optional<TableGuess> wideSteps(Family family, TableGuess participants) {
        ColumnGuess id = participants.columns().get(0);
        return new WideSteps(vocabulary)
                .fold(family)
                .map(fold -> new TableGuess(
                        "milestones",
                        family,
                        Optional.empty(),
                        participants.distinct(),
                        List.of(id),
                        Optional.of(fold)));
    }

    private Optional<TableGuess> milestones(Family family) {
        Pairing pairing = pair(Contract.MILESTONES, family);
        boolean fits = pairing.has("participant_id")
                && pairing.has("on")
                && pairing.has(
                        "milestone",
                        values -> new ColumnFit(vocabulary)
                                        .understood(
                                                Contract.MILESTONES
                                                        .column("milestone")
                                                        .orElseThrow(),
                                                values)
                                > 0.5);
        return fits ? Optional.of(table(pairing, family)) : Optional.empty();
    }

    private Optional<TableGuess> matches(Family family) {
        Pairing pairing = pair(Contract.MATCHES, family);
        if (!pairing.has("mentee_id") || pairing.of(OF_A_MATCH) < 2) {
            return Optional.empty();
        }
        List<ColumnGuess> made = new ArrayList<>(columns.of(pairing));
        Values id = pairing.columns().get("match_id");
        if (id == null) {
            if (!pairing.has("mentor_id") || !pairing.has("started")) {
                return Optional.empty();
            }
            String together = List.of("mentee_id", "mentor_id", "started").stream()
                    .map(name -> "`"
                            + Objects.requireNonNull(pairing.columns().get(name))
                                    .header() + "`")
                    .collect(Collectors.joining(", "));
            made.add(
                    0,
                    ColumnGuess.expression(
                            "match_id",
                            "concat_ws('-', " + together + ")",
                            "guess: no column names the match, so mentee, mentor and start do"));
        }
        Optional<String> where = Optional.ofNullable(id)
                .filter(values -> values.filled() < values.rows())
                .map(values -> "`" + values.header() + "` is not null");
        return Optional.of(new TableGuess("matches", family, where, false, made, Optional.empty()));
    }

    private Optional<TableGuess> sessions(Family family) {
        Pairing pairing = pair(Contract.SESSIONS, family);
        boolean fits = pairing.has("on")
                && (pairing.has("match_id") || pairing.has("group_id"))
                && pairing.of(OF_A_MEETING) >= 1;
        return fits ? Optional.of(table(pairing, family)) : Optional.empty();
    }

    private Optional<TableGuess> invitations(Family family) {
        Pairing pairing = pair(Contract.INVITATIONS, family);
        boolean fits = pairing.has("participant_id") && pairing.has("wave") && pairing.has("invited_on");
        return fits
                ? Optional.of(
                        withConstants(table(pairing, family), pairing, Map.of("instrument", GuessedStudy.INSTRUMENT)))
                : Optional.empty();
    }

    private Optional<TableGuess> feedback(Family family, Set<String> taken) {
        Pairing pairing = pair(Contract.FEEDBACK, family);
        if (!pairing.has("participant_id")) {
            return Optional.empty();
        }
        Map<String, String> constants = Map.of("instrument", GuessedStudy.INSTRUMENT, "wave", "once");
        if (pairing.has("item") && pairing.has("response") && pairing.has("wave")) {
            return Optional.of(withConstants(table(pairing, family), pairing, constants));
        }
        Set<String> used = new java.util.HashSet<>(taken);
        Pairing own = new Pairing(
                pairing.table(),
                pairing.columns().entrySet().stream()
                        .filter(entry -> !Set.of("item", "response").contains(entry.getKey()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, other) -> one,
                                java.util.LinkedHashMap::new)));
        own.columns().values().forEach(values -> used.add(values.header()));
        return new Questionnaire(vocabulary)
                .fold(family, used)
                .map(fold -> withConstants(
                        new TableGuess("feedback", family, Optional.empty(), false, columns.of(own), Optional.of(fold)),
                        own,
                        constants));
    }

    private Optional<TableGuess> statuses(Family family) {
        Pairing pairing = pair(Contract.STATUSES, family);
        boolean fits = pairing.has("participant_id") && pairing.has("on") && pairing.of(OF_A_STATUS) >= 1;
        return fits ? Optional.of(table(pairing, family)) : Optional.empty();
    }

    /** Required codes that no column of the file tells. */
    private static TableGuess withConstants(TableGuess guess, Pairing pairing, Map<String, String> constants) {
        List<ColumnGuess> made = new ArrayList<>(guess.columns());
        constants.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry -> !pairing.has(entry.getKey()))
                .forEach(entry -> made.add(ColumnGuess.constant(
                        entry.getKey(), entry.getValue(), "guess: no column tells it; choose a name of your own")));
        return new TableGuess(guess.table(), guess.family(), guess.where(), guess.distinct(), made, guess.fold());
    }
}

package org.adept.ingest.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.adept.ingest.contract.Contract;

/** Which families list participants, and what tells their rows apart. */
final class ParticipantsGuesser {
    /** What is known of a person. */
    private static final List<String> OF_A_PERSON = List.of(
            "role",
            "consent",
            "stage",
            "field",
            "gender",
            "age_band",
            "distance_band",
            "first_in_family",
            "entry_on",
            "preferred_format",
            "preferred_mode",
            "needs");
    /** What is known of a taking part. */
    private static final List<String> OF_A_PART = List.of("cohort", "programme_id", "arm", "index_date");

    private final Vocabulary vocabulary;

    ParticipantsGuesser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A candidate: a family, its pairing, how much it tells. */
    private record Candidate(Family family, Pairing pairing, long person, long all) {
        boolean named() {
            return pairing.has("participant_id");
        }

        Set<String> identifiers() {
            Values values = pairing.columns().get("participant_id");
            return values == null ? Set.of() : values.counts().keySet();
        }
    }

    /**
     * The guess for each family that lists participants; for the likeliest when none looks like it, since nothing can
     * be counted without.
     */
    Map<Family, TableGuess> of(List<Family> families) {
        List<Candidate> candidates = new ArrayList<>();
        for (Family family : families) {
            Pairing pairing = Pairing.of(Contract.PARTICIPANTS, family, vocabulary);
            long person = pairing.of(OF_A_PERSON);
            candidates.add(new Candidate(family, pairing, person, person + pairing.of(OF_A_PART)));
        }
        candidates.sort(Comparator.comparing((Candidate candidate) -> !hinted(candidate.family()))
                .thenComparing(Comparator.comparingLong(Candidate::all).reversed()));
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean fits = candidate.named() && candidate.person() >= 1 && candidate.all() >= 2;
            if (fits && chosen.stream().noneMatch(other -> overlap(candidate, other))) {
                chosen.add(candidate);
            }
        }
        if (chosen.isEmpty()) {
            candidates.stream()
                    .max(Comparator.comparing(Candidate::named)
                            .thenComparing(Candidate::all)
                            .thenComparing(candidate -> hinted(candidate.family())))
                    .ifPresent(chosen::add);
        }
        Map<Family, TableGuess> guesses = new LinkedHashMap<>();
        for (Family family : families) {
            chosen.stream()
                    .filter(candidate -> candidate.family().equals(family))
                    .findFirst()
                    .ifPresent(candidate -> guesses.put(family, guess(candidate)));
        }
        return guesses;
    }

    private boolean hinted(Family family) {
        String name = PlainWords.of(family.names().get(0));
        Set<String> tokens = new HashSet<>(PlainWords.tokens(name));
        return vocabulary.files("participants").stream().anyMatch(tokens::contains);
    }

    /** A second list of the same people is something else about them. */
    private static boolean overlap(Candidate one, Candidate other) {
        Set<String> both = new HashSet<>(one.identifiers());
        int size = both.size();
        both.retainAll(other.identifiers());
        return both.size() > size / 10;
    }

    private TableGuess guess(Candidate candidate) {
        List<ColumnGuess> columns = new ArrayList<>(new Columns(vocabulary).of(candidate.pairing()));
        List<String> mapped = candidate.pairing().columns().values().stream()
                .map(Values::header)
                .toList();
        Optional<Values> named =
                Optional.ofNullable(candidate.pairing().columns().get("participant_id"));
        Key key = Key.of(
                candidate.family(),
                named.map(Values::header).stream().toList(),
                mapped,
                Pairing.of(Contract.MATCHES, candidate.family(), vocabulary).has("match_id"));
        if (named.isEmpty() || key.columns().size() > 1) {
            columns.removeIf(column -> column.column().equals("participant_id"));
            String comment = named.isEmpty()
                    ? "guess: no column names participants; these together tell %,d of %,d rows apart"
                    : "guess: the first alone does not tell rows apart; together they are %,d in %,d rows";
            columns.add(
                    0,
                    ColumnGuess.expression(
                            "participant_id",
                            key.expression(),
                            comment.formatted(
                                    key.combinations(), candidate.family().rows())));
        }
        return new TableGuess(
                "participants", candidate.family(), Optional.empty(), key.distinct(), columns, Optional.empty());
    }
}

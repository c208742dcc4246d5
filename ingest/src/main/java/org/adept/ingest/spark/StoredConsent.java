package org.adept.ingest.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.adept.ingest.check.Withdrawals;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.store.Kept;
import org.adept.ingest.store.Kept.KeptPart;
import org.adept.ingest.store.RowFileReader;

/**
 * Who of a store's participants has withdrawn consent: the latest batch that has her decides, so that she may come back
 * in a later one. Found on the driver, two columns at a time, and only where a batch says that somebody withdrew.
 */
final class StoredConsent {
    private static final int PARTICIPANTS = Contract.TABLES.indexOf(Contract.PARTICIPANTS);
    private static final int MATCHES = Contract.TABLES.indexOf(Contract.MATCHES);

    private final Kept kept;
    private final Map<String, TableLayout> layouts;
    private final Withdrawals withdrawals;
    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> again = new HashSet<>();

    private StoredConsent(Kept kept, Map<String, TableLayout> layouts) {
        this.kept = kept;
        this.layouts = layouts;
        this.withdrawals = new Withdrawals(layouts);
    }

    static StoredConsent of(Kept kept, Map<String, TableLayout> layouts) {
        StoredConsent consent = new StoredConsent(kept, layouts);
        if (kept.mayHaveWithdrawn()) {
            consent.find();
        }
        return consent;
    }

    private void find() {
        Set<String> columns = Set.of("participant_id", "consent");
        Set<String> ever = everTrue(PARTICIPANTS, columns, withdrawals::isWithdrawn, withdrawals::participant);
        withdrawn.addAll(latest(PARTICIPANTS, columns, ever, withdrawals::isWithdrawn, withdrawals::participant));
        again.addAll(ever);
        again.removeAll(withdrawn);
    }

    /** Participants who have withdrawn, as the latest batch that has them says. */
    Set<String> withdrawn() {
        return withdrawn;
    }

    /** Participants who withdrew once, and consent in the latest batch that has them. */
    Set<String> again() {
        return again;
    }

    /** Matches that have one of these participants as the mentee, in the latest batch that has them. */
    Set<String> matchesOf(Set<String> mentees) {
        if (mentees.isEmpty()) {
            return Set.of();
        }
        Set<String> columns = Set.of("match_id", "mentee_id");
        Predicate<RawRow> theirs =
                row -> withdrawals.isOf(row, mentees) && !withdrawals.match(row).isEmpty();
        Set<String> ever = everTrue(MATCHES, columns, theirs, withdrawals::match);
        return latest(MATCHES, columns, ever, theirs, withdrawals::match);
    }

    private Set<String> everTrue(
            int table, Set<String> columns, Predicate<RawRow> claim, Function<RawRow, String> identifier) {
        Set<String> ever = ConcurrentHashMap.newKeySet();
        read(table, columns, (row, batch) -> {
            if (claim.test(row)) {
                ever.add(identifier.apply(row));
            }
        });
        return ever;
    }

    /** Those of which a row of the latest batch that has them bears out the claim. */
    private Set<String> latest(
            int table,
            Set<String> columns,
            Collection<String> among,
            Predicate<RawRow> claim,
            Function<RawRow, String> identifier) {
        if (among.isEmpty()) {
            return Set.of();
        }
        Map<String, Integer> seen = new ConcurrentHashMap<>();
        Map<String, Integer> borneOut = new ConcurrentHashMap<>();
        read(table, columns, (row, batch) -> {
            String of = identifier.apply(row);
            if (among.contains(of)) {
                seen.merge(of, batch, Math::max);
                if (claim.test(row)) {
                    borneOut.merge(of, batch, Math::max);
                }
            }
        });
        Set<String> latest = new HashSet<>(borneOut.keySet());
        latest.removeIf(of -> !Objects.equals(seen.get(of), borneOut.get(of)));
        return latest;
    }

    private void read(int table, Set<String> columns, BiConsumer<RawRow, Integer> each) {
        int[] batches = kept.batches();
        List<KeptPart> parts =
                kept.parts().stream().filter(part -> part.table() == table).toList();
        TableLayout layout =
                Objects.requireNonNull(layouts.get(Contract.TABLES.get(table).name()));
        parts.parallelStream().forEach(part -> {
            try {
                Iterator<RawRow> rows = RowFileReader.open(Path.of(part.path()), table, layout, part.files(), columns);
                rows.forEachRemaining(row -> each.accept(row, batches[row.file()]));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}

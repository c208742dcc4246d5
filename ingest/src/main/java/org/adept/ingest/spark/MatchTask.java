package org.adept.ingest.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.adept.ingest.check.KeyCheck.Withdrawn;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.reduce.Dossiers;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/**
 * Leaves one row of each match, and sends it to where its mentee and its mentor are. Matches whose mentee withdrew
 * consent go nowhere, and their identifiers everywhere: nothing that is about them counts.
 */
final class MatchTask implements PairFlatMapFunction<Iterator<Object>, Integer, Object> {
    private static final long serialVersionUID = 1L;

    private final Work work;
    private final int match;
    private final int mentee;
    private final int mentor;

    MatchTask(Work work) {
        this.work = work;
        this.match = work.plan().slot("matches", "match_id");
        this.mentee = work.plan().slot("matches", "mentee_id");
        this.mentor = work.plan().slot("matches", "mentor_id");
    }

    /** Matches of those who withdrew. */
    private final class OfMentees implements Withdrawn {
        private final Set<String> people;
        private final Set<String> matches = new TreeSet<>();

        OfMentees(Set<String> people) {
            this.people = people;
        }

        @Override
        public boolean isWithdrawn(RawRow row) {
            return row.has(mentee) && people.contains(row.text(mentee));
        }

        @Override
        public void standing(RawRow row) {
            if (row.has(match)) {
                matches.add(Objects.requireNonNull(row.text(match)));
            }
        }
    }

    @Override
    public Iterator<Tuple2<Integer, Object>> call(Iterator<Object> parcels) {
        List<RawRow> rows = new ArrayList<>();
        Set<String> people = new HashSet<>();
        parcels.forEachRemaining(parcel -> {
            if (parcel instanceof String[] identifiers) {
                people.addAll(Arrays.asList(identifiers));
            } else {
                rows.add((RawRow) parcel);
            }
        });
        Ledger ledger = work.ledger();
        OfMentees withdrawn = new OfMentees(people);
        Iterator<RawRow> left =
                work.keys().distinct(work.dealt(rows), withdrawn, ledger).iterator();
        Iterator<Tuple2<Integer, Object>> matches = new Flattened<>(left, row -> {
            Parcels sent = new Parcels();
            sendToPeople(row, people, sent);
            return sent.iterator();
        });
        Supplier<Iterator<Tuple2<Integer, Object>>> last = () -> {
            Parcels sent = new Parcels();
            sent.tell(withdrawn.matches, work.partitions(), Lane.PERSONS);
            if (work.plan().maps("sessions")) {
                sent.tell(withdrawn.matches, work.partitions(), Lane.MATCHES);
            }
            sent.pass(ledger, work, Lane.PERSONS.partition("", work.partitions()));
            return sent.iterator();
        };
        return Flattened.of(() -> matches, last);
    }

    private void sendToPeople(RawRow row, Set<String> withdrawn, Parcels sent) {
        // a match without a mentee has a place of its own, where it is set aside
        String hers = row.has(mentee) ? row.text(mentee, "") : Dossiers.nobody(row);
        sent.send(Lane.PERSONS.partition(hers, work.partitions()), new Tuple2<>(hers, row));
        String other = row.text(mentor);
        if (other != null && !other.equals(hers)) {
            sent.send(Lane.PERSONS.partition(other, work.partitions()), new Tuple2<>(other, row));
        }
        if (other != null && withdrawn.contains(other)) {
            // her dossier is told that the match is not to be counted
            sent.send(Lane.PERSONS.partition(hers, work.partitions()), new Tuple2<>(hers, row.text(match, "")));
        }
    }
}

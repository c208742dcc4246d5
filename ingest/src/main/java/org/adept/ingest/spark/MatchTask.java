package org.adept.ingest.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.reduce.Dossiers;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/** Leaves one row of each match or meeting, and sends it to where its mentee, its mentor, its match are. */
final class MatchTask implements PairFlatMapFunction<Iterator<Tuple2<Integer, Object>>, Integer, Object> {
    private static final long serialVersionUID = 1L;

    private final Work work;
    private final Lane from;
    private final Lane passed;
    private final int[] towards;

    /**
     * @param from the lane whose rows are taken
     * @param passed the lane finished counts go to
     * @param towards slots of identifiers the row is sent to: the mentee's and the mentor's
     */
    MatchTask(Work work, Lane from, Lane passed, int[] towards) {
        this.work = work;
        this.from = from;
        this.passed = passed;
        this.towards = towards.clone();
    }

    @Override
    public Iterator<Tuple2<Integer, Object>> call(Iterator<Tuple2<Integer, Object>> parcels) {
        List<RawRow> rows = new ArrayList<>();
        Set<String> withdrawn = new HashSet<>();
        parcels.forEachRemaining(parcel -> {
            if (parcel._2() instanceof String[] identifiers) {
                withdrawn.addAll(Arrays.asList(identifiers));
            } else {
                rows.add((RawRow) parcel._2());
            }
        });
        Ledger ledger = work.ledger();
        Parcels sent = new Parcels();
        for (RawRow row : work.keys().distinct(work.dealt(rows), ledger)) {
            if (from == Lane.MEETINGS) {
                sent.send(Lane.PERSONS.partition(MeetingTask.place(row, towards), work.partitions()), row);
            } else {
                sendToPeople(row, withdrawn, sent);
            }
        }
        sent.pass(ledger, work, passed.partition("", work.partitions()));
        return sent.iterator();
    }

    private void sendToPeople(RawRow row, Set<String> withdrawn, Parcels sent) {
        String mentee = mentee(row);
        sent.send(Lane.PERSONS.partition(mentee, work.partitions()), new Tuple2<>(mentee, row));
        String mentor = row.text(towards[1]);
        if (mentor != null && !mentor.equals(mentee)) {
            sent.send(Lane.PERSONS.partition(mentor, work.partitions()), new Tuple2<>(mentor, row));
        }
        if (withdrawn.contains(mentee) || (mentor != null && withdrawn.contains(mentor))) {
            withhold(row, mentee, sent);
            withhold(row, mentor == null ? mentee : mentor, sent);
        }
    }

    /** Tells a dossier that the match is not to be counted. */
    private void withhold(RawRow row, String person, Parcels sent) {
        String match = row.text(work.plan().slot("matches", "match_id"), "");
        sent.send(Lane.PERSONS.partition(person, work.partitions()), new Tuple2<>(person, match));
    }

    /** The mentee, or a name of the row's own when she is missing: such a row is set aside wherever it is. */
    private String mentee(RawRow row) {
        return row.has(towards[0]) ? Objects.requireNonNull(row.text(towards[0])) : Dossiers.nobody(row);
    }
}

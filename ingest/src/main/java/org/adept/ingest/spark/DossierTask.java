package org.adept.ingest.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.reduce.Dossiers;
import org.adept.ingest.reduce.Mark;
import org.adept.ingest.reduce.MatchSeen;
import org.adept.ingest.reduce.Tally;
import org.apache.spark.api.java.function.FlatMapFunction2;
import scala.Tuple2;

/** Puts together what stands under each participant's identifier, and counts it. */
final class DossierTask implements FlatMapFunction2<Iterator<Object>, Iterator<Object>, Tuple2<Integer, Object>> {
    private static final long serialVersionUID = 1L;

    private final Work work;
    private final int[] identifiers;

    /**
     * @param identifiers by table, the slot of the participant's identifier
     */
    DossierTask(Work work, int[] identifiers) {
        this.work = work;
        this.identifiers = identifiers.clone();
    }

    /** What stands under one identifier. There are as many as people, and most hold a row and a match. */
    private static final class Folder {
        private final List<RawRow> rows = new ArrayList<>(2);
        private final List<RawRow> matches = new ArrayList<>(2);
        private Set<String> withheld = Set.of();

        void withhold(String match) {
            if (withheld.isEmpty()) {
                withheld = new HashSet<>();
            }
            withheld.add(match);
        }
    }

    @Override
    public Iterator<Tuple2<Integer, Object>> call(Iterator<Object> rows, Iterator<Object> matches) {
        Parcels passed = new Parcels();
        Map<String, Folder> folders = new HashMap<>();
        rows.forEachRemaining(parcel -> {
            RawRow row = (RawRow) parcel;
            String identifier = row.text(identifiers[row.table()]);
            String place = identifier == null ? work.keys().key(row) : identifier;
            folder(folders, place).rows.add(row);
        });
        Set<String> withdrawn = new HashSet<>();
        matches.forEachRemaining(parcel -> {
            if (parcel instanceof String[] identifiers) {
                withdrawn.addAll(Arrays.asList(identifiers));
            } else if (Parcels.isFinished(parcel)) {
                passed.send(Lane.MATCHES.partition("", work.partitions()), parcel);
            } else {
                Tuple2<?, ?> match = (Tuple2<?, ?>) parcel;
                Folder folder = folder(folders, (String) match._1());
                if (match._2() instanceof String withheld) {
                    folder.withhold(withheld);
                } else {
                    folder.matches.add((RawRow) match._2());
                }
            }
        });
        Ledger ledger = work.ledger();
        Tally tally = work.tally();
        Parcels sent = new Parcels();
        Dossiers dossiers = new Dossiers(
                work.plan(),
                work.keys(),
                work.withdrawals(),
                withdrawn,
                work.dossierChecks(),
                ledger,
                tally,
                onwards -> send(onwards, sent));
        // what a dossier sends on leaves before the next is opened
        Iterator<Tuple2<Integer, Object>> closed =
                new Flattened<>(folders.entrySet().iterator(), entry -> {
                    Folder folder = entry.getValue();
                    dossiers.close(
                            entry.getKey(), work.dealt(folder.rows), work.dealt(folder.matches), folder.withheld);
                    return sent.take();
                });
        Supplier<Iterator<Tuple2<Integer, Object>>> last = () -> {
            int partition = Lane.MATCHES.partition("", work.partitions());
            passed.pass(ledger, work, partition);
            passed.pass(dossiers.patterns(), partition);
            passed.pass(tally, partition);
            return passed.iterator();
        };
        return Flattened.of(() -> closed, last);
    }

    private static Folder folder(Map<String, Folder> folders, String identifier) {
        return folders.computeIfAbsent(identifier, any -> new Folder());
    }

    /** Marks go to who they are of, attendances to their meeting, matches to their own meetings, and to their group's. */
    private void send(Object onwards, Parcels sent) {
        if (onwards instanceof Mark mark) {
            sent.send(Lane.MATCHES.partition(mark.identifier(), work.partitions()), mark);
        } else if (onwards instanceof RawRow attendance) {
            String session = attendance.text(work.plan().slot("attendances", "session_id"), "");
            sent.send(Lane.MATCHES.partition(session, work.partitions()), attendance);
        } else {
            MatchSeen seen = (MatchSeen) Objects.requireNonNull(onwards);
            String own = MeetingTask.ofMatch(seen.match());
            sent.send(Lane.PERSONS.partition(own, work.partitions()), new Tuple2<>(own, seen));
            if (seen.isInGroup()) {
                String group = MeetingTask.ofGroup(seen.group());
                sent.send(Lane.PERSONS.partition(group, work.partitions()), new Tuple2<>(group, seen));
            }
        }
    }
}

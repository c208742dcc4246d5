package org.adept.ingest.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.reduce.Mark;
import org.adept.ingest.reduce.MatchSeen;
import org.adept.ingest.reduce.Meetings;
import org.adept.ingest.reduce.Persons;
import org.adept.ingest.reduce.Tally;
import org.adept.ingest.rule.Rules;
import org.apache.spark.api.java.function.FlatMapFunction2;

/** Counts what had to be put together from several places: persons, mentors, matches in groups, attendances. */
final class LastTask implements FlatMapFunction2<Iterator<Object>, Iterator<Object>, Object> {
    private static final long serialVersionUID = 1L;

    private final Work work;

    LastTask(Work work) {
        this.work = work;
    }

    @Override
    public Iterator<Object> call(Iterator<Object> marks, Iterator<Object> matches) {
        List<Object> finished = new ArrayList<>();
        Map<String, List<Mark>> byPerson = new HashMap<>();
        Map<String, List<MatchSeen>> byMatch = new HashMap<>();
        List<RawRow> attendances = new ArrayList<>();
        Set<String> sessions = new HashSet<>();
        for (Iterator<Object> parcels : List.of(marks, matches)) {
            parcels.forEachRemaining(parcel -> {
                if (parcel instanceof Mark mark) {
                    byPerson.computeIfAbsent(mark.identifier(), any -> new ArrayList<>(2))
                            .add(mark);
                } else if (parcel instanceof MatchSeen seen) {
                    byMatch.computeIfAbsent(seen.match(), any -> new ArrayList<>(2))
                            .add(seen);
                } else if (parcel instanceof RawRow attendance) {
                    attendances.add(attendance);
                } else if (parcel instanceof String session) {
                    sessions.add(session);
                } else {
                    finished.add(parcel);
                }
            });
        }
        Tally tally = work.tally();
        Persons persons = new Persons(work.plan());
        byPerson.values().forEach(same -> persons.count(same, tally));
        Ledger ledger = work.ledger();
        Meetings meetings = new Meetings(work.plan(), ledger, tally);
        byMatch.values().forEach(meetings::countTogether);
        int session = work.plan().slot("attendances", "session_id");
        for (RawRow attendance : attendances) {
            if (attendance.has(session) && !sessions.contains(attendance.text(session))) {
                attendance.because(Rules.REFERENCE.of("session_id"));
            }
            ledger.accepts(attendance);
        }
        finished.add(ledger.counts(work.lookups()));
        finished.addAll(ledger.setAside());
        finished.add(tally.counts());
        finished.add(tally.notes());
        return finished.iterator();
    }
}

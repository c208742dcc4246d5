package org.adept.ingest.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.adept.ingest.reduce.Mark;
import org.adept.ingest.reduce.MatchSeen;
import org.adept.ingest.reduce.Meetings;
import org.adept.ingest.reduce.Persons;
import org.adept.ingest.reduce.Tally;
import org.apache.spark.api.java.function.FlatMapFunction2;
import scala.Tuple2;

/** Counts what had to be put together from several places: persons, mentors, matches in groups. */
final class LastTask
        implements FlatMapFunction2<Iterator<Tuple2<Integer, Object>>, Iterator<Tuple2<Integer, Object>>, Object> {
    private static final long serialVersionUID = 1L;

    private final Work work;

    LastTask(Work work) {
        this.work = work;
    }

    @Override
    public Iterator<Object> call(Iterator<Tuple2<Integer, Object>> marks, Iterator<Tuple2<Integer, Object>> matches) {
        List<Object> finished = new ArrayList<>();
        Map<String, List<Mark>> byPerson = new HashMap<>();
        Map<String, List<MatchSeen>> byMatch = new HashMap<>();
        for (Iterator<Tuple2<Integer, Object>> parcels : List.of(marks, matches)) {
            parcels.forEachRemaining(parcel -> {
                if (parcel._2() instanceof Mark mark) {
                    byPerson.computeIfAbsent(mark.identifier(), any -> new ArrayList<>(2))
                            .add(mark);
                } else if (parcel._2() instanceof MatchSeen seen) {
                    byMatch.computeIfAbsent(seen.match(), any -> new ArrayList<>(2))
                            .add(seen);
                } else {
                    finished.add(parcel._2());
                }
            });
        }
        Tally tally = work.tally();
        Persons persons = new Persons(work.plan());
        byPerson.values().forEach(same -> persons.count(same, tally));
        Meetings meetings = new Meetings(work.plan(), work.ledger(), tally);
        byMatch.values().forEach(meetings::countTogether);
        finished.add(tally.counts());
        return finished.iterator();
    }
}

package org.adept.ingest.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.reduce.MatchSeen;
import org.adept.ingest.reduce.Meetings;
import org.adept.ingest.reduce.Tally;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/** Puts meetings beside their match, or their group's matches, and counts them. */
final class MeetingTask implements PairFlatMapFunction<Iterator<Object>, Integer, Object> {
    private static final long serialVersionUID = 1L;

    private final Work work;
    private final int[] places;

    /**
     * @param places slots of the match's and of the group's identifier
     */
    MeetingTask(Work work, int[] places) {
        this.work = work;
        this.places = places.clone();
    }

    private record Folder(List<RawRow> meetings, List<MatchSeen> matches) {}

    static String ofMatch(String match) {
        return "m" + match;
    }

    static String ofGroup(String group) {
        return "g" + group;
    }

    /** Where a meeting belongs: to its match, else to its group. */
    static String place(RawRow meeting, int[] places) {
        String match = meeting.text(places[0]);
        return match != null ? ofMatch(match) : ofGroup(meeting.text(places[1], ""));
    }

    @Override
    public Iterator<Tuple2<Integer, Object>> call(Iterator<Object> parcels) {
        Map<String, Folder> folders = new HashMap<>();
        parcels.forEachRemaining(parcel -> {
            if (parcel instanceof RawRow meeting) {
                folder(folders, place(meeting, places)).meetings().add(meeting);
            } else {
                Tuple2<?, ?> match = (Tuple2<?, ?>) parcel;
                folder(folders, (String) match._1()).matches().add((MatchSeen) match._2());
            }
        });
        Ledger ledger = work.ledger();
        Tally tally = work.tally();
        Meetings meetings = new Meetings(work.plan(), ledger, tally);
        Parcels sent = new Parcels();
        folders.values()
                .forEach(folder -> meetings.close(
                        work.dealt(folder.meetings()),
                        folder.matches(),
                        held -> sent.send(Lane.PERSONS.partition(held, work.partitions()), held),
                        seen -> sent.send(Lane.PERSONS.partition(seen.match(), work.partitions()), seen)));
        int passed = Lane.PERSONS.partition("", work.partitions());
        sent.pass(ledger, work, passed);
        sent.pass(tally, passed);
        return sent.iterator();
    }

    private static Folder folder(Map<String, Folder> folders, String place) {
        return folders.computeIfAbsent(place, any -> new Folder(new ArrayList<>(), new ArrayList<>()));
    }
}

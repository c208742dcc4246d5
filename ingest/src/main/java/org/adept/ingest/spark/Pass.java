package org.adept.ingest.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.adept.ingest.check.SetAside;
import org.adept.ingest.identity.Sightings;
import org.adept.ingest.mapping.LookupTable;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.read.Chunk;
import org.adept.ingest.reduce.ClusterNotes;
import org.adept.ingest.spark.Packing.Unpacking;
import org.adept.ingest.store.Kept.KeptPart;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.PartitionPruningRDD;
import org.apache.spark.rdd.RDD;
import scala.Tuple2;
import scala.runtime.AbstractFunction1;

/**
 * The one pass over everything: read and sort into lanes; matches to their people; dossiers; meetings to their matches;
 * persons and groups; sums. Each arrow is one shuffle, and the whole is one job, however many tables are written.
 */
final class Pass {
    /** Up to so many partitions are put together on the driver; more are put together by tasks first. */
    private static final int FEW_PARTITIONS = 8;
    /** Rows set aside that come back with the counts; when there are more they are sorted by tasks. */
    private static final int MOST_TOGETHER = 400_000;
    /** So many of them every partition may give. */
    private static final int FEWEST_TOGETHER = 1_000;

    private final JavaSparkContext context;
    private final Work work;
    private final int partitions;
    private final JavaRDD<Object> finished;
    private final Map<String, long[]> counts = new HashMap<>();
    private final Sightings sightings = new Sightings();
    private ClusterNotes notes = new ClusterNotes();
    private List<SetAside> setAside = new ArrayList<>();
    private boolean isComplete = true;

    private Pass(
            JavaSparkContext context,
            Work work,
            PairFlatMapFunction<Iterator<Integer>, Integer, Object> reading,
            int groups) {
        this.context = context;
        this.work = work;
        this.partitions = work.partitions();
        this.finished = plan(reading, groups);
    }

    /** Over the records of files. */
    static Pass overFiles(JavaSparkContext context, Work work, List<List<Chunk>> groups, List<LookupTable> lookups) {
        Broadcast<LookupTable[]> beside = context.broadcast(lookups.toArray(LookupTable[]::new));
        return new Pass(context, work, new ReadTask(work, groups, beside, Sorting.of(work)), groups.size());
    }

    /**
     * Over the rows a store holds.
     *
     * @param again participants who withdrew in an earlier batch and consent in the latest that has them
     */
    static Pass overStore(
            JavaSparkContext context,
            Work work,
            Map<String, TableLayout> layouts,
            List<List<KeptPart>> groups,
            Set<String> again) {
        StoreReadTask reading = new StoreReadTask(work, layouts, groups, Sorting.of(work), again);
        return new Pass(context, work, reading, groups.size());
    }

    private JavaRDD<Object> plan(PairFlatMapFunction<Iterator<Integer>, Integer, Object> reading, int groups) {
        JavaPairRDD<Integer, Object> sorted = send(
                context.parallelize(positions(groups), Math.max(1, groups)).mapPartitionsToPair(reading),
                Lane.values().length * partitions);
        // the first half is for dossiers, the second tells meetings which matches were withdrawn
        JavaPairRDD<Integer, Object> matches = maps("matches")
                ? send(lane(sorted, Lane.MATCHES).mapPartitionsToPair(new MatchTask(work)), 2 * partitions)
                : none(2 * partitions);
        JavaPairRDD<Integer, Object> dossiers = JavaPairRDD.fromJavaRDD(lane(sorted, Lane.PERSONS)
                .zipPartitions(lane(matches, Lane.PERSONS), new DossierTask(work, work.slots("participant_id"))));
        JavaPairRDD<Integer, Object> met = dossiers;
        int[] places = {work.plan().slot("sessions", "match_id"), work.plan().slot("sessions", "group_id")};
        if (maps("sessions")) {
            met = dossiers.union(JavaPairRDD.fromJavaRDD(lane(sorted, Lane.MEETINGS)
                    .zipPartitions(lane(matches, Lane.MATCHES), new SessionTask(work, places))));
        }
        met = send(met, 2 * partitions);
        JavaPairRDD<Integer, Object> counted = maps("sessions")
                ? send(lane(met, Lane.PERSONS).mapPartitionsToPair(new MeetingTask(work, places)), partitions)
                : none(partitions);
        JavaRDD<Object> last = lane(met, Lane.MATCHES).zipPartitions(received(counted.rdd()), new LastTask(work));
        return last.union(lane(sorted, Lane.REST).mapPartitions(new RestTask(work)));
    }

    /** Everything in its partition, packed on the way. */
    private static JavaPairRDD<Integer, Object> send(JavaPairRDD<Integer, Object> parcels, int partitions) {
        return parcels.mapPartitionsToPair(some -> new Packing(some, partitions))
                .partitionBy(new Targets(partitions));
    }

    private static JavaRDD<Object> received(RDD<Tuple2<Integer, Object>> packed) {
        return packed.toJavaRDD().mapPartitions(Unpacking::new);
    }

    private static List<Integer> positions(int things) {
        return IntStream.range(0, things).boxed().toList();
    }

    /** Runs everything, once. */
    void run() {
        int most = Math.max(FEWEST_TOGETHER, MOST_TOGETHER / finished.getNumPartitions());
        JavaRDD<Together> parts = finished.mapPartitions(parcels -> together(parcels, most));
        Together all = together(parts);
        counts.putAll(all.counts());
        sightings.join(all.sightings());
        notes = all.notes();
        isComplete = all.isComplete();
        setAside = all.setAside();
        setAside.sort(Comparator.comparing(Pass::place));
    }

    private Together together(JavaRDD<Together> parts) {
        try {
            return partitions > FEW_PARTITIONS ? parts.treeReduce(Together::with, 2) : parts.reduce(Together::with);
        } catch (Exception failed) { // Spark throws checked ones that it does not declare
            throw ValueFree.of(failed);
        }
    }

    /** Every count by its key. */
    Map<String, long[]> counts() {
        return counts;
    }

    /** Which units stand together. */
    ClusterNotes notes() {
        return notes;
    }

    /** What the guard saw in every file that was read. */
    Sightings sightings() {
        return sightings;
    }

    /** Rows set aside, by file, line and table, held one partition at a time when they are many. */
    Iterator<SetAside> setAside() {
        return isComplete
                ? setAside.iterator()
                : finished.filter(SetAside.class::isInstance)
                        .map(SetAside.class::cast)
                        .sortBy(Pass::place, true, partitions)
                        .toLocalIterator();
    }

    private static Iterator<Together> together(Iterator<Object> parcels, int most) {
        Together together = new Together(most);
        parcels.forEachRemaining(together::add);
        return List.of(together).iterator();
    }

    private static String place(SetAside row) {
        return "%08d:%015d:%03d:%s".formatted(row.file(), row.line(), row.table() + 1, row.reasons());
    }

    private boolean maps(String table) {
        return work.plan().maps(table);
    }

    private JavaPairRDD<Integer, Object> none(int empty) {
        return context.<Tuple2<Integer, Object>>parallelize(List.of(), empty).mapToPair(parcel -> parcel);
    }

    /** The partitions of one lane only: the others are not even looked at. */
    private JavaRDD<Object> lane(JavaPairRDD<Integer, Object> sorted, Lane lane) {
        return received(PartitionPruningRDD.create(sorted.rdd(), new Holds(lane, partitions)));
    }

    private static final class Holds extends AbstractFunction1<Object, Object> implements java.io.Serializable {
        private static final long serialVersionUID = 1L;

        private final Lane lane;
        private final int partitions;

        Holds(Lane lane, int partitions) {
            this.lane = lane;
            this.partitions = partitions;
        }

        @Override
        public Object apply(Object partition) {
            return lane.holds((Integer) partition, partitions);
        }
    }
}

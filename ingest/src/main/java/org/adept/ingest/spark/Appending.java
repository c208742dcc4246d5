package org.adept.ingest.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.adept.ingest.StoreAccount.HandedIn;
import org.adept.ingest.StoreAccount.News;
import org.adept.ingest.check.CountKey;
import org.adept.ingest.check.Ledger.Reading;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.identity.Sightings;
import org.adept.ingest.mapping.FilePlan;
import org.adept.ingest.mapping.LookupTable;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.read.Chunk;
import org.adept.ingest.read.FileScan;
import org.adept.ingest.store.BatchFile;
import org.adept.ingest.store.BatchFile.FileRef;
import org.adept.ingest.store.DataFile;
import org.adept.ingest.store.Kept;
import org.adept.ingest.store.Kept.KeptFile;
import org.adept.ingest.store.OutsideFile;
import org.adept.ingest.store.Store;
import org.adept.ingest.study.Fingerprint;
import org.adept.ingest.study.MappingDefinition.Lookup;
import org.adept.ingest.study.Origin;
import org.adept.ingest.study.ResolvedStudy;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Source;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems;
import org.apache.spark.broadcast.Broadcast;

/** Appends what is new among a study's files to its store, as one batch. */
final class Appending {
    private final StudyFile study;
    private final Scans scans;
    private final Store store;
    private final List<String> readings = new ArrayList<>(); // by file
    private final List<FileScan> fresh = new ArrayList<>();
    private final Map<String, List<DataFile>> data = new TreeMap<>(); // by table
    private final List<BatchFile> files = new ArrayList<>();
    private final Set<String> withdrawn = new HashSet<>();

    private Appending(StudyFile study, Scans scans, Store store) {
        this.study = study;
        this.scans = scans;
        this.store = store;
    }

    static Appending of(StudyFile study, Scans scans, Store store) throws IOException {
        Appending appending = new Appending(study, scans, store);
        StudyDefinition definition = study.definition();
        for (int source = 0; source < definition.sources().size(); source++) {
            int index = source;
            List<FileScan> own = scans.files().stream()
                    .filter(scan -> scan.file().source() == index)
                    .toList();
            Source from = definition.sources().get(source);
            String reading = Fingerprint.of(definition, from, appending.lookups(from, own));
            own.forEach(any -> appending.readings.add(reading));
        }
        scans.files().stream()
                .filter(scan -> !store.has(
                        scan.file().sourceName(),
                        scan.digest(),
                        appending.readings.get(scan.file().index())))
                .forEach(appending.fresh::add);
        return appending;
    }

    private List<String> lookups(Source source, List<FileScan> own) throws IOException {
        List<String> digests = new ArrayList<>();
        for (Lookup lookup : source.mapping().lookups()) {
            for (String file : study.lookupFiles(source, lookup)) {
                digests.add(own.stream()
                        .filter(scan -> scan.file().name().equals(file))
                        .map(FileScan::digest)
                        .findFirst()
                        .orElse(digest(file)));
            }
        }
        return digests;
    }

    private String digest(String file) throws IOException {
        return HexFormat.of().formatHex(FileScan.sha256().digest(Files.readAllBytes(study.resolve(file))));
    }

    /** Whether the store has every file's bytes, read through the same mapping. */
    boolean isNothingNew() {
        return fresh.isEmpty();
    }

    /** Writes the rows of what is new; they are in no batch yet. Gives what the guard saw on the way. */
    Sightings write(
            AdeptSession session,
            Work work,
            List<LookupTable> lookups,
            Map<String, TableLayout> layouts,
            long groupBytes)
            throws StudyProblems, IOException {
        int[] positions = new int[scans.files().size()];
        Arrays.fill(positions, -1);
        fresh.forEach(scan -> positions[scan.file().index()] = fresh.indexOf(scan));
        List<Boolean> makesRows = scans.files().stream()
                .map(scan -> positions[scan.file().index()] >= 0
                        && work.file(scan.file().index()).makesRows())
                .toList();
        List<List<Chunk>> groups = scans.groups(makesRows, session.parallelism(), groupBytes);
        Broadcast<LookupTable[]> beside = session.context().broadcast(lookups.toArray(LookupTable[]::new));
        List<Integer> numbers = new ArrayList<>();
        groups.forEach(group -> numbers.add(numbers.size()));
        List<Appended> parts = List.of();
        BatchConsent consent = new BatchConsent(StoredConsent.of(store.kept(), layouts));
        Broadcast<Set<String>> before = session.context().broadcast(new HashSet<>(consent.before()));
        boolean learned = true;
        while (learned) {
            store.takeBack();
            parts = session.context()
                    .parallelize(numbers, Math.max(1, groups.size()))
                    .mapPartitions(new AppendTask(
                            work,
                            groups,
                            beside,
                            layouts,
                            store.tablesOfNext().toString(),
                            store.nextBatch(),
                            positions,
                            before,
                            session.context().broadcast(new HashSet<>(consent.people())),
                            session.context().broadcast(new HashSet<>(consent.matches()))))
                    .collect();
            learned = consent.learn(parts);
        }
        parts.forEach(part -> withdrawn.addAll(part.withdrawn()));
        Sightings sightings = new Sightings();
        Map<Integer, Map<String, long[]>> counts = new HashMap<>();
        for (Appended part : parts) {
            sightings.join(part.sightings());
            part.files().forEach(file -> data.computeIfAbsent(file.table(), any -> new ArrayList<>())
                    .add(file.file()));
            part.counts()
                    .forEach((file, own) -> own.forEach((key, count) ->
                            counts.computeIfAbsent(file, any -> new HashMap<>()).merge(key, count, Appending::sum)));
        }
        for (FileScan scan : fresh) {
            FilePlan plan = work.file(scan.file().index());
            files.add(file(
                    files.size(), scan, plan, counts.getOrDefault(scan.file().index(), Map.of())));
        }
        return sightings;
    }

    /** Makes a batch of what was written. */
    void commit() throws StudyProblems, IOException {
        Kept before = store.kept();
        StudyDefinition made = StoredFiles.studyOf(
                study.definition(), Stream.concat(before.files().stream().map(KeptFile::file), files.stream()));
        Set<String> known = before.outside().stream().map(OutsideFile::sha256).collect(Collectors.toSet());
        List<OutsideFile> outside = scans.outside().stream()
                .filter(scan -> !known.contains(scan.digest()))
                .map(scan -> new OutsideFile(scan.file().name(), scan.bytes(), scan.digest(), InputsFile.outside(scan)))
                .toList();
        store.append(ResolvedStudy.of(made).hash(), files, data, outside, withdrawn.size());
    }

    /** What each of the study's files is to the store. */
    List<HandedIn> handedIn() {
        List<HandedIn> all = new ArrayList<>();
        for (FileScan scan : scans.files()) {
            FileRef before = store.sameBytes(scan.file().sourceName(), scan.digest());
            News news = before == null ? News.NEW : fresh.contains(scan) ? News.READ_AGAIN : News.SAME;
            all.add(new HandedIn(
                    scan.file().sourceName(),
                    scan.file().name(),
                    news,
                    Optional.ofNullable(before).map(FileRef::batch),
                    0,
                    0));
        }
        return all;
    }

    private BatchFile file(int position, FileScan scan, FilePlan plan, Map<String, long[]> counts) {
        Source source = study.definition().sources().get(scan.file().source());
        Origin origin = Origin.of(source);
        long[] read = new long[Reading.values().length];
        Map<String, List<Long>> lookups = new LinkedHashMap<>();
        for (Map.Entry<String, long[]> count : new TreeMap<>(counts).entrySet()) {
            SmallTable table = CountKey.table(count.getKey());
            long[] numbers = count.getValue();
            if (table == SmallTable.FILES) {
                read = numbers;
            } else if (table == SmallTable.LOOKUPS) {
                lookups.put(CountKey.keys(count.getKey()).get(1), List.of(numbers[0], numbers[1]));
            }
        }
        return new BatchFile(
                position,
                scan.file().sourceName(),
                source.mapping().file(),
                scan.file().name(),
                scan.digest(),
                readings.get(scan.file().index()),
                scan.bytes(),
                origin.extractedOn().toString(),
                origin.handedIn().stream().sorted().toList(),
                origin.listsMentors(),
                plan.tables().stream()
                        .map(table -> Contract.TABLES.get(table).name())
                        .toList(),
                read[Reading.MAPPED.position()],
                read[Reading.UNREADABLE.position()],
                read[Reading.BLANK.position()],
                lookups,
                InputsFile.form(scan, plan),
                store.sameBytes(scan.file().sourceName(), scan.digest()));
    }

    private static long[] sum(long[] one, long[] other) {
        long[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }
}

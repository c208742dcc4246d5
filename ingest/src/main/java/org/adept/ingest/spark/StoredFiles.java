package org.adept.ingest.spark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.adept.ingest.check.CountKey;
import org.adept.ingest.check.Ledger.Reading;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.read.FileScan;
import org.adept.ingest.read.SourceFile;
import org.adept.ingest.store.BatchFile;
import org.adept.ingest.store.Kept;
import org.adept.ingest.store.Kept.KeptFile;
import org.adept.ingest.store.Kept.KeptPart;
import org.adept.ingest.study.Origin;
import org.adept.ingest.study.SheetName;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Source;

/** The files a store holds, as tasks and bookkeeping ask for them. */
final class StoredFiles {
    private final Kept kept;
    private final StudyDefinition study;

    StoredFiles(Kept kept, StudyDefinition study) {
        this.kept = kept;
        this.study = study;
    }

    /** The study made of the files its store holds, whatever lies in its folders now. */
    StudyDefinition study() {
        return studyOf(study, kept.files().stream().map(KeptFile::file));
    }

    /** A study made of stored files. */
    static StudyDefinition studyOf(StudyDefinition study, Stream<BatchFile> stored) {
        List<TreeSet<String>> files = new ArrayList<>();
        study.sources().forEach(any -> files.add(new TreeSet<>()));
        stored.forEach(file -> {
            int source = source(file, study.sources());
            if (source >= 0) {
                files.get(source).add(SheetName.workbook(file.name()));
            }
        });
        return study.madeOf(files);
    }

    /** Names in the order of the files; nothing of these is opened again. */
    List<SourceFile> sources() {
        List<SourceFile> sources = new ArrayList<>();
        for (KeptFile file : kept.files()) {
            BatchFile stored = file.file();
            sources.add(SourceFile.named(
                    sources.size(), source(stored, study.sources()), stored.programme(), file.label()));
        }
        return sources;
    }

    /** The study's source a file came from: the programme and mapping say it; -1 when the study has it no longer. */
    private static int source(BatchFile file, List<Source> sources) {
        int found = -1;
        for (int i = sources.size() - 1; i >= 0; i--) {
            Source source = sources.get(i);
            boolean same = source.programme().equals(file.programme())
                    && source.mapping().file().equals(file.mapping());
            if (same && source.files().contains(SheetName.workbook(file.name()))) {
                return i;
            }
            found = same ? i : found;
        }
        return found;
    }

    int[] batches() {
        return kept.files().stream().mapToInt(KeptFile::batch).toArray();
    }

    /** What a file is called in every batch that brings it. */
    List<String> places() {
        return kept.files().stream()
                .map(file -> file.file().programme() + "\u0001" + file.file().name())
                .toList();
    }

    List<Origin> origins() {
        return kept.files().stream().map(file -> file.file().origin()).toList();
    }

    long bytes() {
        return kept.files().stream().mapToLong(file -> file.file().bytes()).sum();
    }

    /** SHA-256 over each file's name and digest, as for files that were never stored. */
    String digest() {
        MessageDigest all = FileScan.sha256();
        for (KeptFile file : kept.files()) {
            all.update(file.file().name().getBytes(StandardCharsets.UTF_8));
            all.update((byte) 0);
            all.update(file.file().sha256().getBytes(StandardCharsets.UTF_8));
        }
        kept.outside().forEach(file -> {
            all.update(file.name().getBytes(StandardCharsets.UTF_8));
            all.update((byte) 0);
            all.update(file.sha256().getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(all.digest());
    }

    /** Data files dealt into groups of about the same size. */
    List<List<KeptPart>> groups(int count) {
        return Partitions.groups(kept.parts(), count, KeptPart::bytes);
    }

    /** How records were read and looked up when the files were taken in; unreadable ones come with the rows. */
    void count(Map<String, long[]> counts) {
        for (KeptFile keptFile : kept.files()) {
            BatchFile file = keptFile.file();
            if (file.tables().isEmpty()) {
                continue;
            }
            long[] read = counts.computeIfAbsent(
                    CountKey.of(SmallTable.FILES, file.programme(), keptFile.label()),
                    any -> new long[Reading.values().length]);
            read[Reading.READ.position()] += file.mapped() + file.blank();
            read[Reading.MAPPED.position()] += file.mapped();
            read[Reading.BLANK.position()] += file.blank();
            file.lookups().forEach((lookup, count) -> {
                long[] looked = counts.computeIfAbsent(
                        CountKey.of(SmallTable.LOOKUPS, file.programme(), lookup), any -> new long[2]);
                looked[0] += count.get(0);
                looked[1] += count.get(1);
            });
        }
    }
}

package org.adept.ingest.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.StoreAccount;
import org.adept.ingest.StoreAccount.HandedIn;
import org.adept.ingest.StoreAccount.News;
import org.adept.ingest.check.Changes;
import org.adept.ingest.check.CountKey;
import org.adept.ingest.check.KeyCheck;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableFile;
import org.adept.ingest.contract.SmallTableRow;
import org.adept.ingest.identity.Sightings;
import org.adept.ingest.mapping.ExpressionBinder;
import org.adept.ingest.read.SourceFile;
import org.adept.ingest.reduce.Population;
import org.adept.ingest.store.Batch;
import org.adept.ingest.store.BatchCounts;
import org.adept.ingest.store.BatchCounts.Change;
import org.adept.ingest.store.BatchCounts.Check;
import org.adept.ingest.store.BatchFile;
import org.adept.ingest.store.Kept;
import org.adept.ingest.store.Kept.KeptPart;
import org.adept.ingest.store.Store;
import org.adept.ingest.store.StoreNote;
import org.adept.ingest.study.Note;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyProblems.Kind;
import org.adept.ingest.study.StudyProblems.Problem;

/** The way through a store: what is new is appended, and everything is counted from what the store then holds. */
final class StoreIngestion {
    private final StudyFile study;
    private final IngestSettings settings;
    private final Store store;
    private final Stopwatch watch;
    private final List<HandedIn> handedIn = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private boolean hasAppended;

    StoreIngestion(StudyFile study, IngestSettings settings, Store store, Stopwatch watch) {
        this.study = study;
        this.settings = settings;
        this.store = store;
        this.watch = watch;
    }

    /**
     * Adds what is new to the store, after the guard has seen it; nothing when there is nothing new.
     *
     * @return what was found out about the files
     */
    List<Note> takeIn(BoundFiles files, Supplier<AdeptSession> starting) throws StudyProblems, IOException {
        Appending appending = Appending.of(study, files.scans(), store);
        handedIn.addAll(appending.handedIn());
        if (appending.isNothingNew()) {
            return files.notes();
        }
        AdeptSession session = starting.get();
        watch.lap("session");
        boolean appended = false;
        Sightings seen;
        try {
            seen = append(appending, files, session);
            files.stopAtPersons(seen);
            watch.lap("append");
            appending.commit();
            appended = true;
            watch.lap("commit");
        } finally {
            if (!appended) {
                store.takeBack();
            }
        }
        hasAppended = true;
        return files.notes(seen);
    }

    private Sightings append(Appending appending, BoundFiles files, AdeptSession session) throws StudyProblems {
        try {
            return appending.write(
                    session,
                    files.work(settings, 1),
                    files.bound().lookups(),
                    files.asked().layouts(),
                    Partitions.BYTES);
        } catch (Exception failed) { // Spark throws checked ones that it does not declare
            throw ValueFree.broken(failed);
        }
    }

    /** Counts what the store holds. */
    Counted count(AdeptSession session, List<Note> notes) throws StudyProblems {
        Kept kept = store.kept();
        StoredFiles files = new StoredFiles(kept, study.definition());
        List<Problem> problems = new ArrayList<>();
        Asked asked = Asked.of(files.study(), files.origins(), new ExpressionBinder(), problems);
        StudyProblems.stopAt(Kind.DEFINITION, problems);
        List<SourceFile> sources = files.sources();
        int partitions = Partitions.of(session, files.bytes(), settings);
        KeyCheck keys = new KeyCheck(asked.layouts(), files.batches(), files.places());
        Work work =
                new Work(List.of(), sources, List.of(), asked, keys, partitions, files.bytes(), settings.shuffleSeed());
        List<List<KeptPart>> groups = files.groups(partitions);
        StoredConsent consent = StoredConsent.of(kept, asked.layouts());
        Pass pass = Pass.overStore(session.context(), work, asked.layouts(), work.dealt(groups), consent.again());
        pass.run();
        watch.lap("pass");
        files.count(pass.counts());
        take(Changes.take(pass.counts()), kept);
        for (SourceFile source : sources) {
            List<String> tables = kept.files().get(source.index()).file().tables();
            if (!tables.isEmpty()) {
                Counted.mention(source, tables, pass.counts());
            }
        }
        List<Note> told = new ArrayList<>(notes);
        told.addAll(told(pass.counts()));
        return new Counted(asked, pass, sources, files.bytes(), files.digest(), told, Optional.of(account(kept)));
    }

    /** What rows of the last batch do to earlier ones, by the positions of its files. */
    private void take(Map<Changes.Place, long[]> taken, Kept kept) {
        taken.forEach((place, count) -> {
            BatchFile file = kept.files().get(place.file()).file();
            changes.add(new Change(file.position(), place.table(), count[0], count[1]));
        });
    }

    private StoreAccount account(Kept kept) throws StudyProblems {
        int last = store.asOf();
        Batch batch = store.batches().get(last - 1);
        List<HandedIn> told =
                handedIn.stream().map(file -> changed(file, batch)).toList();
        List<String> stored = kept.files().stream().map(Kept.KeptFile::label).toList();
        return new StoreAccount(last, hasAppended, store.isAsOf(), stored, told, before(last));
    }

    private HandedIn changed(HandedIn file, Batch batch) {
        if (!hasAppended || file.news() == News.SAME) {
            return file;
        }
        long corrects = 0;
        long repeats = 0;
        for (Change change : changes) {
            BatchFile changing = batch.files().get(change.file());
            if (changing.name().equals(file.file()) && changing.programme().equals(file.programme())) {
                corrects += change.corrects();
                repeats += change.repeats();
            }
        }
        return new HandedIn(file.programme(), file.file(), file.news(), file.batch(), corrects, repeats);
    }

    /** What the checks counted with the batch before as the last. */
    private List<SmallTableRow> before(int last) {
        BatchCounts counts = last < 2 ? null : store.batches().get(last - 2).counts();
        return counts == null
                ? List.of()
                : counts.checks().stream()
                        .map(check -> new SmallTableRow(
                                List.of(check.check(), check.severity(), check.table(), check.column()),
                                List.of(check.failed(), check.checked())))
                        .toList();
    }

    /** Has the last batch say what was counted with it, when it was: as of an earlier one nothing is written. */
    void remember(Path privateFolder) throws IOException {
        List<Check> checks = new ArrayList<>();
        for (SmallTableRow row : SmallTableFile.read(privateFolder.resolve("tables"), SmallTable.CHECKS)) {
            checks.add(new Check(
                    row.key(SmallTable.CHECKS, "check"),
                    row.key(SmallTable.CHECKS, "severity"),
                    row.key(SmallTable.CHECKS, "table"),
                    row.key(SmallTable.CHECKS, "column"),
                    row.count(SmallTable.CHECKS, "failed"),
                    row.count(SmallTable.CHECKS, "checked")));
        }
        store.remember(new BatchCounts(checks, changes));
    }

    /** What whoever counts a store's rows ought to know of the store. */
    private List<Note> told(Map<String, long[]> counts) throws StudyProblems {
        List<String> told = new ArrayList<>();
        if (!store.leftBy().isEmpty()) {
            told.add("was left by " + store.leftBy() + ", which is gone; what it had not finished was taken away");
        }
        for (StoreNote.Erasure erasure : store.erasedSince()) {
            told.add("persons were erased at " + erasure.written() + ", after batch " + erasure.through()
                    + ": the numbers are without them, and not those of a report made before");
        }
        long withdrawn = withdrawn(counts);
        if (store.batches().size() > 1 && withdrawn > 0) {
            told.add(withdrawn + " participants withdrew consent and are left out; what earlier batches hold of them"
                    + " stays until adept erase takes it out");
        }
        return told.stream().map(message -> new Note("store", message)).toList();
    }

    private static long withdrawn(Map<String, long[]> counts) {
        return counts.entrySet().stream()
                .filter(count -> CountKey.table(count.getKey()) == SmallTable.ATTRITION)
                .filter(count -> CountKey.keys(count.getKey()).get(2).equals(Population.NO_CONSENT))
                .mapToLong(count -> count.getValue()[0])
                .sum();
    }
}

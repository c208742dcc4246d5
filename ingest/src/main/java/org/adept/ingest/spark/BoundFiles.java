package org.adept.ingest.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.check.KeyCheck;
import org.adept.ingest.identity.NamelessColumns;
import org.adept.ingest.identity.ProgrammeKeys;
import org.adept.ingest.identity.Sightings;
import org.adept.ingest.identity.Verdict;
import org.adept.ingest.mapping.ExpressionBinder;
import org.adept.ingest.mapping.FilePlan;
import org.adept.ingest.mapping.Mappings;
import org.adept.ingest.study.Note;
import org.adept.ingest.study.Origin;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyProblems.Kind;
import org.adept.ingest.study.StudyProblems.Problem;

/**
 * A study's files, looked through and bound to its mappings: what is known before Spark is needed.
 *
 * @param scans every file, those only looked into included
 * @param bound what is done with each
 */
record BoundFiles(StudyFile study, Scans scans, Mappings.Bound bound, Asked asked) {

    /**
     * Looks through the files and binds the definitions to them.
     *
     * @throws StudyProblems every problem of the definition that can be known, else every one of the files
     */
    static BoundFiles of(StudyFile study, Path privateFolder, IngestSettings settings, Stopwatch watch)
            throws StudyProblems, IOException {
        StudyDefinition definition = study.definition();
        StudyProblems.stopAt(Kind.DEFINITION, Mappings.refusedExpressions(definition));
        watch.lap("expressions");
        Scans scans = Scans.of(study, settings.chunkBytes());
        watch.lap("scan");
        ExpressionBinder binder = new ExpressionBinder();
        Mappings.Bound bound = Mappings.bind(study, scans.files(), binder, keys(study, privateFolder));
        StudyProblems.stopAt(Kind.DATA, Verdict.ofHeaders(bound.guarded()));
        List<Problem> problems = new ArrayList<>(bound.definition());
        List<Origin> origins = scans.files().stream()
                .map(scan -> Origin.of(definition.sources().get(scan.file().source())))
                .toList();
        Asked asked = Asked.of(definition, origins, binder, problems);
        StudyProblems.stopAt(Kind.DEFINITION, problems);
        StudyProblems.stopAt(Kind.DATA, bound.data());
        watch.lap("bind");
        return new BoundFiles(study, scans.with(bound.outside()), bound, asked);
    }

    /** By source, the programme's key for pseudonyms. */
    private static List<byte[]> keys(StudyFile study, Path privateFolder) throws StudyProblems, IOException {
        List<Path> written = new ArrayList<>();
        written.add(Objects.requireNonNullElse(privateFolder.toAbsolutePath().getParent(), privateFolder));
        study.store().ifPresent(store -> written.add(study.resolve(store.place())));
        ProgrammeKeys keys = ProgrammeKeys.read(study, written);
        StudyProblems.stopAt(Kind.DEFINITION, keys.problems());
        return keys.bySource();
    }

    List<FilePlan> plans() {
        return bound.files();
    }

    Work work(IngestSettings settings, int partitions) {
        return new Work(
                plans(),
                plans().stream().map(FilePlan::file).toList(),
                bound.lookupNames(),
                asked,
                new KeyCheck(asked.layouts()),
                partitions,
                scans.bytes(),
                settings.shuffleSeed());
    }

    /**
     * Stops when the guard saw persons.
     *
     * @param seen in the files that rows were made of; those only looked into were seen before
     */
    void stopAtPersons(Sightings seen) throws StudyProblems {
        StudyProblems.stopAt(Kind.DATA, Verdict.problems(seen.join(bound.lookedUp()), bound.guarded()));
    }

    /** What was found out about the study and its files before a row was read. */
    List<Note> notes() {
        return Stream.concat(study.notes().stream(), scans.notes().stream()).toList();
    }

    /**
     * What was found out about the study and its files.
     *
     * @param seen in the files that rows were made of
     */
    List<Note> notes(Sightings seen) {
        return Stream.concat(notes().stream(), NamelessColumns.notes(seen, bound.guarded()).stream())
                .toList();
    }
}

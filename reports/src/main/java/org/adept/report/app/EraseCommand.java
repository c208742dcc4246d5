package org.adept.report.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.adept.ingest.identity.ProgrammeKeys;
import org.adept.ingest.identity.Pseudonym;
import org.adept.ingest.store.ByteSearch;
import org.adept.ingest.store.Eraser;
import org.adept.ingest.store.Eraser.Erased;
import org.adept.ingest.store.Occasion;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes persons out of a store for good, and tells where else they still stand. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Takes persons out of a study's store: reads their identifiers (participant_id or person_id, one a line)",
            "from standard input, rewrites the store without them, deletes what was there before, and searches the",
            "store, runs and exports for what is left."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  echo P-0117 | adept erase my/study.yaml --runs out",
            "  adept erase my/study.yaml --all",
            "",
            "Exit code 1: the store is clean, and files are listed that still hold an identifier."
        })
final class EraseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "STUDY", description = "The study file, study.yaml.")
    private Path study = Path.of("study.yaml");

    @Option(
            names = "--runs",
            arity = "1..*",
            paramLabel = "FOLDER",
            description = "Folders of earlier runs to search as well.")
    private List<Path> runs = List.of();

    @Option(names = "--all", description = "Delete the whole store instead.")
    private boolean all;

    @Mixin
    private Speech speech = new Speech();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = speech.terminal();
        StudyFile file = Stages.readForStore(study);
        HistoryCommand.requireStore(study, file);
        Occasion occasion = Stages.occasion("erase");
        if (all) {
            Eraser.eraseAll(file, occasion);
            terminal.tell("The store is deleted. Exports, runs and copies are yours to delete.");
            return Adept.DONE;
        }
        Set<String> asked = identifiers();
        if (asked.isEmpty()) {
            throw noIdentifiers();
        }
        Set<String> wanted = new LinkedHashSet<>(asked);
        wanted.addAll(pseudonyms(file, asked));
        Erased erased = Eraser.erase(file, occasion, wanted);
        terminal.tell("Erased %d of the identifiers asked for; %d stand nowhere in the store."
                .formatted(erased.found(), Math.max(0, asked.size() - erased.found())));
        erased.rows().forEach((table, rows) -> terminal.tell("  %-14s %,10d rows".formatted(table, rows)));
        Set<String> searched = new LinkedHashSet<>(erased.identifiers());
        searched.addAll(asked);
        List<Path> left = Eraser.stillIn(file, occasion, searched);
        left.forEach(path -> terminal.tell("Still in the store: " + path));
        List<String> elsewhere = elsewhere(exports(file, occasion, terminal), searched, terminal);
        if (elsewhere.isEmpty() && left.isEmpty()) {
            terminal.tell("Nothing is left in the store, nor in the exports and runs that were searched.");
            reminder(terminal);
            return Adept.DONE;
        }
        terminal.tell(
                "Left for you to do, since Adept changes no exports and no runs: an identifier still stands in these"
                        + " files. Take the person out of exports, or the next run brings her back; delete runs, or make"
                        + " them again.");
        elsewhere.forEach(terminal::tell);
        reminder(terminal);
        return Adept.DATA;
    }

    /** Exports of today, and those that were taken in at any time as far as they are still there. */
    private static Set<Path> exports(StudyFile file, Occasion occasion, Terminal terminal)
            throws StudyProblems, IOException {
        Set<Path> exports = new LinkedHashSet<>();
        Stages.exports(file).forEach(path -> exports.add(path.toAbsolutePath().normalize()));
        for (String name : Eraser.takenIn(file, occasion)) {
            Path path = file.resolve(name).toAbsolutePath().normalize();
            if (Files.exists(path)) {
                exports.add(path);
            } else {
                terminal.tell("Not searched, since it is no longer there: " + path);
            }
        }
        return exports;
    }

    private static void reminder(Terminal terminal) {
        terminal.tell("Copies, backups and what was handed out are out of Adept's reach.");
    }

    private static Set<String> identifiers() throws IOException {
        Set<String> identifiers = new LinkedHashSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(identifiers::add);
        }
        return identifiers;
    }

    /** Where a programme's identifiers are stored as pseudonyms, those of the identifiers asked for. */
    private static Set<String> pseudonyms(StudyFile study, Set<String> asked) throws IOException, StudyProblems {
        ProgrammeKeys keys = ProgrammeKeys.read(study, List.of());
        StudyProblems.stopAt(StudyProblems.Kind.DEFINITION, keys.problems());
        Set<String> pseudonyms = new LinkedHashSet<>();
        for (byte[] key : keys.bySource()) {
            if (key.length > 0) {
                Pseudonym pseudonym = new Pseudonym(key);
                asked.forEach(identifier -> pseudonyms.add(pseudonym.treat(identifier)));
            }
        }
        return pseudonyms;
    }

    /** Exports and runs that hold an identifier, with lines; never the identifier. */
    private List<String> elsewhere(Set<Path> exports, Set<String> identifiers, Terminal terminal) throws IOException {
        Set<Path> files = new LinkedHashSet<>(exports);
        for (Path run : runs) {
            if (!Files.isDirectory(run)) {
                terminal.tell("Not searched, since it is not there: " + run);
                continue;
            }
            try (Stream<Path> walk = Files.walk(run)) {
                walk.filter(Files::isRegularFile)
                        .sorted()
                        .forEach(path -> files.add(path.toAbsolutePath().normalize()));
            }
        }
        ByteSearch search = new ByteSearch(identifiers);
        List<String> holding = new ArrayList<>();
        for (Path path : files) {
            try {
                List<Long> lines = search.linesIn(path);
                if (!lines.isEmpty()) {
                    holding.add("  " + path + "   lines "
                            + String.join(
                                    ", ", lines.stream().map(String::valueOf).toList()));
                }
            } catch (IOException unreadable) {
                holding.add("  " + path + "   could not be searched");
            }
        }
        return holding;
    }

    private static StudyProblems noIdentifiers() {
        return new StudyProblems(
                StudyProblems.Kind.DEFINITION,
                List.of(new StudyProblems.Problem(
                        "standard input",
                        "identifiers",
                        "found none; expected participant_id or person_id, one a line. Write them into the pipe: echo"
                                + " P-0117 | adept erase study.yaml")));
    }
}

package org.adept.report.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.StoreAccount;
import org.adept.ingest.store.Occasion;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does all that {@code run} would, in a scratch folder, and tells what would become of it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Tells every problem of a study, its mappings and its exports, what would become of each file, and how many"
                    + " numbers each release would show with cohorts published by year, by three-year block and as the"
                    + " study says. Of a study with a store it tells what the store would hold with what is new in them, and"
                    + " which files are new, the same again, or correct earlier ones. Writes nothing."
        },
        footerHeading = "%nExample:%n",
        footer = "  adept check my-study/study.yaml")
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "STUDY", description = "The study file, study.yaml.")
    private Path study = Path.of("study.yaml");

    @Option(names = "--json", description = "Print the account as JSON, and nothing on the way.")
    private boolean json;

    @Mixin
    private Speech speech = new Speech();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = json ? new Terminal(true) : speech.terminal();
        StudyFile file = Stages.read(study);
        OptionalInt handedOver = FullJvm.takeOver(Stages.inputs(file), arguments());
        if (handedOver.isPresent()) {
            return handedOver.getAsInt();
        }
        Path scratch = Files.createTempDirectory("adept-check-");
        try {
            check(file, scratch, terminal);
        } finally {
            Files.deleteIfExists(scratch);
        }
        return Adept.DONE;
    }

    private void check(StudyFile file, Path scratch, Terminal terminal) throws StudyProblems, IOException {
        Visibility visibility = Visibility.none(file.definition());
        List<CheckedFile> files;
        Optional<StoreAccount> ofStore;
        try (RunFolder folder = RunFolder.open(scratch.resolve("run"))) {
            terminal.progress(Stages.takingIn(file));
            IngestSummary rows = Stages.ingest(file, folder.hidden(), "local[*]", rehearsal(), new Terminal(true));
            files = CheckedFile.read(folder.hidden());
            if (!json) {
                Stages.notes(rows).forEach(terminal::tell);
                files.forEach(checked -> checked.lines().forEach(terminal::tell));
                Stages.account(rows).forEach(terminal::tell);
                found(Stages.found(Stages.score(file, folder, rows)), terminal);
                rows.store().ifPresent(store -> StoreLines.of(store).forEach(terminal::tell));
            }
            ofStore = rows.store();
            Stages.requirePeople(study, rows);
            visibility.add(visibility.declared(), file.definition(), folder.hidden());
            // inside the one folder: Spark keeps using the first place it was given for what it writes on the way
            for (int years : Visibility.ways(file.definition())) {
                if (years != visibility.declared()) {
                    terminal.progress("Trying cohorts " + Visibility.way(years) + " ...");
                    other(file, years, folder.hidden().resolve("by-" + years), visibility);
                }
            }
        }
        if (json) {
            terminal.tell(CheckJson.of(study, files, ofStore, visibility));
        } else {
            terminal.tell("What each release would show:");
            visibility.lines().forEach(terminal::tell);
            terminal.tell("Study and mappings are in order.");
        }
    }

    /** Nothing is written, not into a store either. */
    private static Occasion rehearsal() {
        return Stages.occasion("check").rehearsed();
    }

    private static void other(StudyFile file, int years, Path hidden, Visibility visibility)
            throws StudyProblems, IOException {
        StudyFile published =
                new StudyFile(file.definition().publishedBy(years), file.folder(), file.store(), List.of());
        Stages.ingest(published, hidden, "local[*]", rehearsal(), new Terminal(true));
        visibility.add(years, published.definition(), hidden);
    }

    private static void found(List<String> found, Terminal terminal) {
        terminal.tell(
                found.isEmpty()
                        ? "The checks found nothing."
                        : "What the checks found, worst first; adept run lists each row set aside in"
                                + " private/quarantine.csv, docs/checks/ has a page for each rule:");
        found.forEach(terminal::tell);
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("check", study.toString()));
        if (speech.quiet) {
            arguments.add("--quiet");
        }
        if (json) {
            arguments.add("--json");
        }
        return arguments;
    }
}

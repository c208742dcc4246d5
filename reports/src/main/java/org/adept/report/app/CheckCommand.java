package org.adept.report.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.study.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads the study and takes in the exports as {@code run} would, and keeps nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Tells every problem of a study, its mappings and its exports; writes nothing.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "STUDY", description = "The study file, study.yaml.")
    private Path study = Path.of("study.yaml");

    @Mixin
    private Speech speech = new Speech();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = speech.terminal();
        StudyFile file = Stages.read(study);
        Path scratch = Files.createTempDirectory("adept-check-");
        try (RunFolder folder = RunFolder.open(scratch.resolve("run"))) {
            IngestSummary rows = Stages.ingest(file, folder.hidden(), "local[*]", new Terminal(true));
            Stages.notes(rows).forEach(terminal::tell);
            Stages.account(rows).forEach(terminal::tell);
            List<String> found = Stages.found(Stages.score(file, folder));
            terminal.tell(
                    found.isEmpty()
                            ? "The checks found nothing."
                            : "What the checks found, worst first; adept run lists each row set aside in"
                                    + " private/quarantine.csv, docs/checks/ has a page for each rule:");
            found.forEach(terminal::tell);
            Stages.requirePeople(study, rows);
            terminal.tell("Study and mappings are in order.");
        } finally {
            Files.deleteIfExists(scratch);
        }
        return Adept.DONE;
    }
}

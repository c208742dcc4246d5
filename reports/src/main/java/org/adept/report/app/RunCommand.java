package org.adept.report.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.store.Occasion;
import org.adept.ingest.study.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** All stages in a row: exports in, pages out. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Takes in the exports of a study, analyses them and writes a report for each reader.",
        footerHeading = "%nExample:%n",
        footer = "  adept run notebooks-data/demo/study.yaml --out out/demo")
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "STUDY", description = "The study file, study.yaml.")
    private Path study = Path.of("study.yaml");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the run is put, whole, at its end.")
    private Path out = Path.of("out");

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark cluster; default is Spark inside this process.")
    private String master = "local[*]";

    @Option(names = "--json", description = "Print where the report is as JSON, and nothing on the way.")
    private boolean json;

    @Mixin
    private AsOf asOf = new AsOf();

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = json ? new Terminal(true) : speech.terminal();
        StudyFile file = asOf.read(study);
        OptionalInt handedOver = FullJvm.takeOver(Stages.inputs(file), arguments());
        if (handedOver.isPresent()) {
            return handedOver.getAsInt();
        }
        Occasion occasion = asOf.on(Stages.occasion("run"), file, command);
        try (RunFolder folder = RunFolder.open(out)) {
            IngestSummary rows = Stages.ingest(file, folder.hidden(), master, occasion, terminal);
            folder.keepWhatWasSetAside();
            Stages.score(file, folder, rows);
            Stages.requirePeople(study, rows);
            Stages.analyseAndReport(folder.aside(), terminal);
            Stages.note(folder.hidden(), file, rows);
            folder.moveIntoPlace();
            if (rows.quarantined() + rows.unreadable() > 0) {
                terminal.progress("Rows set aside are listed in " + out.resolve("private/quarantine.csv"));
            }
        }
        Path front = out.resolve("index.html");
        terminal.tell(json ? "{\"report\": \"" + front + "\"}" : "The report is " + front);
        return Adept.DONE;
    }

    private List<String> arguments() {
        List<String> arguments =
                new ArrayList<>(List.of("run", study.toString(), "--out", out.toString(), "--master", master));
        asOf.asked().ifPresent(asked -> arguments.addAll(List.of("--as-of", asked)));
        if (speech.quiet) {
            arguments.add("--quiet");
        }
        if (json) {
            arguments.add("--json");
        }
        return arguments;
    }
}

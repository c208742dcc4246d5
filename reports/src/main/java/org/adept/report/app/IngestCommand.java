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

/** The first stage alone: exports in, small tables of counts out. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Takes in the exports of a study and writes the small tables of counts, nothing else.")
final class IngestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "STUDY", description = "The study file, study.yaml.")
    private Path study = Path.of("study.yaml");

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where the run is put.")
    private Path out = Path.of("out");

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark cluster; default is Spark inside this process.")
    private String master = "local[*]";

    @Mixin
    private AsOf asOf = new AsOf();

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = speech.terminal();
        StudyFile file = asOf.read(study);
        OptionalInt handedOver = FullJvm.takeOver(Stages.inputs(file), arguments());
        if (handedOver.isPresent()) {
            return handedOver.getAsInt();
        }
        Occasion occasion = asOf.on(Stages.occasion("ingest"), file, command);
        try (RunFolder folder = RunFolder.open(out)) {
            IngestSummary rows = Stages.ingest(file, folder.hidden(), master, occasion, terminal);
            Stages.score(file, folder, rows);
            Stages.requirePeople(study, rows);
            Stages.note(folder.hidden(), file, rows);
            folder.moveIntoPlace();
        }
        terminal.tell("The tables are in " + out.resolve("private/tables"));
        return Adept.DONE;
    }

    private List<String> arguments() {
        List<String> arguments =
                new ArrayList<>(List.of("ingest", study.toString(), "--out", out.toString(), "--master", master));
        asOf.asked().ifPresent(asked -> arguments.addAll(List.of("--as-of", asked)));
        if (speech.quiet) {
            arguments.add("--quiet");
        }
        return arguments;
    }
}

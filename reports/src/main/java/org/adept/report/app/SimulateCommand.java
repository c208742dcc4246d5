package org.adept.report.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.adept.ingest.simulate.SimulationPlan;
import org.adept.ingest.simulate.export.SimulationWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Draws programmes with planted effects and writes their exports with a study ready to run. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Writes a study folder with simulated exports; docs/simulation.md tells the planted effects.",
        footerHeading = "%nExample:%n",
        footer =
                "  adept simulate --mentees 100000 --out out/simulated && adept run out/simulated/study.yaml --out out/run")
final class SimulateCommand implements Callable<Integer> {
    private static final int FEWEST = 60;
    private static final int MOST = 10_000_000;

    @Option(
            names = "--mentees",
            defaultValue = "1500",
            description = "How many, 60 to 10,000,000; default ${DEFAULT-VALUE}.")
    private int mentees;

    @Option(
            names = "--seed",
            defaultValue = "20251231",
            description = "Another seed draws other people; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "New folder for study, mappings and exports.")
    private Path out = Path.of("simulated");

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (mentees < FEWEST || mentees > MOST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--mentees   found %,d; expected %,d to %,d. Choose a size in between."
                            .formatted(mentees, FEWEST, MOST));
        }
        if (Files.isDirectory(out)) {
            try (Stream<Path> content = Files.list(out)) {
                if (content.findAny().isPresent()) {
                    throw new ParameterException(
                            spec.commandLine(),
                            "--out   found a folder with something in it; expected a new or an empty one. Name another.");
                }
            }
        }
        Terminal terminal = speech.terminal();
        SimulationWriter.write(
                SimulationPlan.ofSize(mentees).withSeed(seed),
                out,
                done -> terminal.progress("%,d of %,d mentees".formatted(done, mentees)));
        terminal.tell("The study is " + out.resolve("study.yaml"));
        return Adept.DONE;
    }
}

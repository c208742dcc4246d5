package org.adept.report.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Second stage alone: tables in, findings out. */
@Command(
        name = "analyse",
        mixinStandardHelpOptions = true,
        description = "Analyses the tables of a run anew and writes its complete findings.")
final class AnalyseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "Folder of an earlier run.")
    private Path run = Path.of("out");

    @Mixin
    private Speech speech = new Speech();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = speech.terminal();
        Stages.requireRun(run);
        Stages.requireTables(run);
        Stages.analyse(run.resolve("private"), terminal);
        terminal.tell("The findings are in " + run.resolve("private/findings.json"));
        return Adept.DONE;
    }
}

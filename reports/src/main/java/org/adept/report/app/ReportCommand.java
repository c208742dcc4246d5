package org.adept.report.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.adept.report.ReportStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Last stage alone: releases in, pages out. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Draws the pages of a run's releases anew.")
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "Folder of an earlier run.")
    private Path run = Path.of("out");

    @Mixin
    private Speech speech = new Speech();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = speech.terminal();
        Stages.requireRun(run);
        terminal.progress(ReportStage.run(run) + " pages.");
        terminal.tell("The report is " + run.resolve("index.html"));
        return Adept.DONE;
    }
}

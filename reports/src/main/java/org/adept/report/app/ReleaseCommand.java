package org.adept.report.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.adept.analysis.AnalysisStage;
import org.adept.ingest.study.ResolvedStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Third stage alone: findings in, one release for each reader out. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = "Cuts a release for each reader from a run's findings.")
final class ReleaseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "Folder of an earlier run.")
    private Path run = Path.of("out");

    @Mixin
    private Speech speech = new Speech();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = speech.terminal();
        Stages.requireRun(run);
        Path hidden = run.resolve("private");
        Stages.release(
                run, AnalysisStage.findings(hidden), ResolvedStudy.read(hidden).definition(), terminal);
        terminal.tell("The releases are in " + run.resolve("release"));
        return Adept.DONE;
    }
}

package org.adept.report.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.adept.ingest.study.StudyProblems;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command {@code adept}. Exit codes: 0 done, 1 the data stop the study, 2 wrong usage or definition, 3 our bug. */
@Command(
        name = "adept",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Measures what mentoring does: exports in, charted reports out.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            InitCommand.class,
            RunCommand.class,
            CheckCommand.class,
            IngestCommand.class,
            AnalyseCommand.class,
            ReleaseCommand.class,
            ReportCommand.class,
            SimulateCommand.class,
            CodebookCommand.class,
            IndicatorsCommand.class,
            HistoryCommand.class,
            EraseCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  adept init exports/*.csv --out my-study",
            "  adept run notebooks-data/demo/study.yaml --out out/demo",
            "  adept check my/study.yaml",
            "  adept simulate --mentees 1000 --out out/simulated",
            "",
            "Exit codes: 0 done, 1 the data stop the study, 2 wrong usage or definition, 3 a fault in Adept."
        })
public final class Adept {
    /** Ends of the command, as the shell sees them. */
    static final int DONE = 0;

    /** What systems say of a file that belongs to somebody else, or lies where nobody may write. */
    private static final Set<String> FORBIDDEN = Set.of("Operation not permitted", "Read-only file system");

    static final int DATA = 1;
    static final int USAGE = 2;
    static final int FAULT = 3;

    private static volatile boolean stopping;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command line; the exit code comes back. */
    static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Adept())
                .setExitCodeExceptionMapper(Adept::exitCode)
                .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** From here on whatever fails, fails because the process was told to stop. */
    static void stopping() {
        stopping = true;
    }

    private static int explain(Exception failure) {
        if (stopping) {
            return FAULT; // nobody sees it: the process ends as the signal says
        }
        Terminal terminal = new Terminal(false);
        if (failure instanceof StudyProblems stop) {
            terminal.problems(stop, "Nothing was written; an earlier run stands as it was.");
            return exitCode(stop);
        }
        if (isFull(failure)) {
            terminal.problems(
                    new StudyProblems(
                            StudyProblems.Kind.DEFINITION,
                            List.of(
                                    new StudyProblems.Problem(
                                            "the disk",
                                            "room",
                                            "found no room left on it; expected some to write to. Make room, and run it again."))),
                    "Nothing was added to a store, and an earlier run stands as it was.");
            return USAGE;
        }
        FileSystemException file = fileTrouble(failure);
        if (file != null) {
            terminal.problems(
                    new StudyProblems(
                            StudyProblems.Kind.DEFINITION,
                            List.of(new StudyProblems.Problem(
                                    String.valueOf(file.getFile()), "the file or folder", trouble(file)))),
                    "Nothing was written; an earlier run stands as it was.");
            return USAGE;
        }
        terminal.fault(faultFile(failure));
        return FAULT;
    }

    /** Systems say it in the message only. */
    private static boolean isFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable FileSystemException fileTrouble(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileSystemException file && file.getFile() != null) {
                return file;
            }
        }
        return null;
    }

    private static String trouble(FileSystemException file) {
        if (file instanceof AccessDeniedException || FORBIDDEN.contains(String.valueOf(file.getReason()))) {
            return "found no permission for it; expected to read or write it. Change its permissions, or name another.";
        }
        if (file instanceof NoSuchFileException) {
            return "found no such file; expected one. Look at the path, or run the stage that writes it.";
        }
        return "could not be read or written; expected an ordinary file or folder. Name another.";
    }

    private static int exitCode(Throwable failure) {
        if (failure instanceof StudyProblems stop) {
            return stop.kind() == StudyProblems.Kind.DEFINITION ? USAGE : DATA;
        }
        return failure instanceof CommandLine.ParameterException ? USAGE : FAULT;
    }

    /** The trace goes to a file, for the report to us: where it happened, without messages, since those can quote. */
    private static String faultFile(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            trace.append(cause.getClass().getName()).append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                trace.append("  ").append(frame).append('\n');
            }
        }
        try {
            Path file = Files.createTempFile("adept-fault-", ".txt");
            Files.writeString(file, trace);
            return file.toString();
        } catch (IOException unwritable) {
            return "";
        }
    }
}

package org.adept.report.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.adept.ingest.profile.OrganiserWorkbook;
import org.adept.ingest.profile.StudyStart;
import org.adept.ingest.profile.StudyStart.Started;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From a programme's files to a first study folder, every guess marked. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Looks into a programme's files and writes a first study: study.yaml, mappings/NAME.yaml and .gitignore.",
            "Each guess is marked beside its line, with how much was understood and what the values look like; no value"
                    + " is written but codes that stand in at least 5 rows. Nothing is ever overwritten."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  adept init exports/*.csv people.xlsx",
            "  adept init exports/*.csv --programme trondheim --out my-study",
            "  adept init exports                                         all files, one mapping for each folder",
            "  adept init --workbook programme.xlsx --language nb         a workbook to fill in",
            "  adept init programme.xlsx --out my-study                  the workbook, filled in",
            "",
            "docs/first-steps.md goes from files to a report."
        })
final class InitCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = {
                "The programme's exports: text with separators, packed with gzip or not, workbooks (.xlsx) or Parquet; of"
                        + " a folder all of them. Or the workbook of --workbook, filled in."
            })
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "The study folder; default is this one. Files from elsewhere are copied into it.")
    private Path out = Path.of(".");

    @Option(
            names = "--programme",
            paramLabel = "NAME",
            description = "The programme's short name; default is the name of the files' folder.")
    private @Nullable String programme;

    @Option(
            names = "--workbook",
            paramLabel = "FILE.xlsx",
            description = "Write a workbook to fill in, for programmes without a system of their own.")
    private @Nullable Path workbook;

    @Option(
            names = "--language",
            paramLabel = "en|nb",
            defaultValue = "en",
            description = "Language of the workbook; default is en.")
    private String language = "en";

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (workbook != null) {
            return workbook(workbook);
        }
        if (files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "FILE   found none; expected a programme's exports. Name them, such as: adept init exports/*.csv");
        }
        if (programme != null && !programme.matches("[a-z0-9]+(?:-[a-z0-9]+)*")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--programme   found \"" + programme
                            + "\"; expected lower-case letters, digits and hyphens. Write it so.");
        }
        Started started = StudyStart.write(files, out, Optional.ofNullable(programme), LocalDate.now(ZoneOffset.UTC));
        tell(started, speech.terminal());
        return Adept.DONE;
    }

    private int workbook(Path file) throws IOException {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw wrong("--workbook   found a name without .xlsx; expected one with it. Name it so.");
        }
        if (!files.isEmpty()) {
            throw wrong("--workbook   found files beside it; expected none. Fill the workbook in first, then init it.");
        }
        if (!OrganiserWorkbook.languages().contains(language)) {
            throw wrong("--language   found \"" + language + "\"; expected one of en, nb. Choose one.");
        }
        if (Files.exists(file)) {
            throw wrong("--workbook   found a file there already; expected none, since adept init overwrites nothing."
                    + " Name another.");
        }
        Files.write(file, OrganiserWorkbook.bytes(language), StandardOpenOption.CREATE_NEW);
        Terminal terminal = speech.terminal();
        terminal.tell("Wrote " + file);
        terminal.tell("Fill it in, then: adept init " + file + " --out my-study");
        return Adept.DONE;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void tell(Started started, Terminal terminal) {
        started.copied().forEach(file -> terminal.progress("Copied " + out.resolve(file)));
        started.written().forEach(file -> terminal.tell("Wrote " + out.resolve(file)));
        started.kept().forEach(file -> terminal.tell("Was there already, and stays as it is: " + out.resolve(file)));
        started.leftOut().forEach(file -> terminal.tell("Nothing could be guessed of " + file));
        started.notes().forEach(note -> terminal.tell("Note: " + note));
        terminal.tell("Called " + String.join(", ", started.programmes())
                + (started.programmes().size() == 1 && programme == null ? "; --programme gives another name." : "."));
        terminal.tell(
                started.used() + started.unused() == 0
                        ? "It is the workbook of adept init --workbook: nothing had to be guessed."
                        : "%d of %d columns have a guess; each is marked in the mapping."
                                .formatted(started.used(), started.used() + started.unused()));
        if (!started.toAdd().isEmpty()) {
            terminal.tell("Add under sources of " + out.resolve("study.yaml") + ":");
            started.toAdd().forEach(terminal::tell);
        }
        terminal.tell("Next: look at the guesses, then adept check " + out.resolve("study.yaml"));
    }
}

package org.adept.report.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.adept.analysis.AdeptVersion;
import org.adept.analysis.AnalysisStage;
import org.adept.analysis.ReleaseStage;
import org.adept.analysis.disclosure.Release;
import org.adept.analysis.finding.StudyFindings;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.IngestStage;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.check.Score;
import org.adept.ingest.check.Scorecard;
import org.adept.ingest.store.Occasion;
import org.adept.ingest.study.ReleaseDefinition;
import org.adept.ingest.study.ResolvedStudy;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Source;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyProblems.Kind;
import org.adept.ingest.study.StudyProblems.Problem;
import org.adept.ingest.study.StudyReader;
import org.adept.report.ReportStage;

/** The stages, each from files to files, with what is said about them on the way. */
final class Stages {
    /** Below this every profile but open-data hides every number. */
    private static final long FEWEST_PEOPLE = 5;
    /** Notes about files told on the terminal. */
    private static final int MOST_NOTES = 8;

    private Stages() {}

    static StudyFile read(Path study) throws StudyProblems, IOException {
        return StudyReader.read(study);
    }

    /** Reads a study of which only the store is asked for: its exports may be gone. */
    static StudyFile readForStore(Path study) throws StudyProblems {
        return StudyReader.readForStore(study);
    }

    /** Every file the study reads, its store's among them, for their size. */
    static List<Path> inputs(StudyFile study) throws IOException {
        List<Path> inputs = exports(study);
        if (study.store().isPresent()) {
            Path store = study.resolve(study.store().get().place());
            if (Files.isDirectory(store)) {
                try (Stream<Path> files = Files.walk(store)) {
                    files.filter(file -> file.toString().endsWith(".parquet")).forEach(inputs::add);
                }
            }
        }
        return inputs;
    }

    /** Every file of the sources. */
    static List<Path> exports(StudyFile study) {
        List<Path> inputs = new ArrayList<>();
        for (Source source : study.definition().sources()) {
            source.files().forEach(file -> inputs.add(study.resolve(file)));
        }
        return inputs;
    }

    static IngestSummary ingest(StudyFile study, Path hidden, String master, Occasion occasion, Terminal terminal)
            throws StudyProblems, IOException {
        terminal.progress(takingIn(study));
        IngestSummary rows = IngestStage.run(study, hidden, settings(master), occasion);
        notes(rows).forEach(terminal::progress);
        account(rows).forEach(terminal::progress);
        return rows;
    }

    static String takingIn(StudyFile study) {
        return "Taking in " + counted(exports(study).size(), "file") + " ...";
    }

    /** A number with its noun, in the plural but for one. */
    static String counted(long number, String noun) {
        return number == 1 ? "1 " + noun : "%,d %ss".formatted(number, noun);
    }

    /** What a store writes down of this moment. */
    static Occasion occasion(String command) {
        return Occasion.of(Instant.now(), AdeptVersion.NUMBER, command);
    }

    /** Stops a study in which nobody, or so few that every number would be hidden, is left to be counted. */
    static void requirePeople(Path study, IngestSummary rows) throws StudyProblems {
        if (rows.participants() == 0) {
            throw stop(
                    study,
                    "participants",
                    "found no row that could be taken in; expected at least " + FEWEST_PEOPLE
                            + " people. Look whether the exports hold more than a header, and in the account of rows that"
                            + " were set aside.");
        }
        if (rows.population() < FEWEST_PEOPLE) {
            String found = rows.population() == 1 ? "1 person" : rows.population() + " people";
            throw stop(
                    study,
                    "population",
                    "found " + found + " to count; expected at least " + FEWEST_PEOPLE
                            + ", since every number about fewer would have to be hidden. Add exports, or widen the"
                            + " population.");
        }
    }

    private static StudyProblems stop(Path study, String where, String message) {
        return new StudyProblems(
                Kind.DATA, List.of(new Problem(study.getFileName().toString(), where, message)));
    }

    static StudyFindings analyse(Path hidden, Terminal terminal) throws IOException {
        StudyFindings findings = AnalysisStage.run(hidden);
        terminal.progress(counted(findings.findings().size(), "finding") + ".");
        return findings;
    }

    static Map<ReleaseDefinition, StudyFindings> release(
            Path run, StudyFindings findings, StudyDefinition study, Terminal terminal) throws IOException {
        Map<ReleaseDefinition, StudyFindings> releases = new LinkedHashMap<>();
        for (Release release : ReleaseStage.run(findings, study, run)) {
            releases.put(release.definition(), release.findings());
        }
        terminal.progress(counted(releases.size(), "release") + ".");
        return releases;
    }

    /** After the tables: findings, releases and pages, each also written, handed on without reading them again. */
    static void analyseAndReport(Path run, Terminal terminal) throws IOException {
        Path hidden = run.resolve("private");
        StudyDefinition study = ResolvedStudy.read(hidden).definition();
        StudyFindings findings = analyse(hidden, terminal);
        Map<ReleaseDefinition, StudyFindings> releases = release(run, findings, study, terminal);
        terminal.progress(counted(ReportStage.draw(run, study, findings, releases), "page") + ".");
    }

    /** The rows as they add up, for the terminal; the whole account is in {@code private/tables}. */
    static List<String> account(IngestSummary rows) {
        return List.of(
                "Rows read %,d, of which unreadable %,d".formatted(rows.read(), rows.unreadable()),
                "Rows taken in %,d, set aside %,d, exact duplicates %,d"
                        .formatted(rows.accepted(), rows.quarantined(), rows.duplicates()));
    }

    /** What was found out about the files, the first of it; {@code private/notes.txt} has everything. */
    static List<String> notes(IngestSummary rows) {
        List<String> lines = new ArrayList<>();
        rows.notes().stream()
                .limit(MOST_NOTES)
                .forEach(note -> lines.add("Note: " + note.file() + " " + note.message()));
        if (rows.notes().size() > MOST_NOTES) {
            lines.add(
                    "Note: %d more in private/notes.txt.".formatted(rows.notes().size() - MOST_NOTES));
        }
        return lines;
    }

    /** Writes down what only whoever ran the study may know: which files, which machine, when. */
    static void note(Path hidden, StudyFile study, IngestSummary rows) throws IOException {
        RunNote.write(hidden.resolve("run.json"), study, rows);
    }

    static void requireRun(Path run) throws StudyProblems {
        if (!Files.isDirectory(run.resolve("private"))) {
            throw new StudyProblems(
                    Kind.DEFINITION,
                    List.of(new Problem(
                            run.toString(),
                            "RUN",
                            "found no run of Adept here; expected a folder with private/ in it. Name the folder that"
                                    + " adept run or adept ingest wrote with --out.")));
        }
    }

    static void requireTables(Path run) throws StudyProblems {
        if (!Files.isRegularFile(run.resolve("private/tables/margins.csv"))) {
            throw new StudyProblems(
                    Kind.DEFINITION,
                    List.of(new Problem(
                            run.resolve("private/tables").toString(),
                            "margins.csv",
                            "found no such table; expected those that adept ingest writes. Run adept ingest first.")));
        }
    }

    /**
     * How every rule did, also against the batch before when the study has a store, else against the run that this one
     * replaces; written beside the list of rows set aside.
     */
    static List<Score> score(StudyFile study, RunFolder folder, IngestSummary rows) throws IOException {
        Path hidden = folder.hidden();
        List<Score> scores = rows.store().isPresent()
                ? Scorecard.read(hidden, study.definition(), rows.store().get().before())
                : Scorecard.read(hidden, study.definition(), folder.earlier());
        Scorecard.write(hidden, scores);
        return scores;
    }

    /** What the rules found, one line each, worst first: what failed, how many of how many, and what the study asks. */
    static List<String> found(List<Score> scores) {
        return scores.stream()
                .filter(score -> score.failed() > 0)
                .map(score -> "  %-4s %-8s %-23s %-28s %,8d of %,9d  %7s%s"
                        .formatted(
                                score.met() ? "" : "over",
                                score.severity().word(),
                                score.rule(),
                                (score.table() + "." + score.column()).replaceAll("^\\.|\\.$", ""),
                                score.failed(),
                                score.checked(),
                                perCent(score.share().movePointRight(2)) + " %",
                                score.atMost().isPresent()
                                        ? ", at most "
                                                + perCent(BigDecimal.valueOf(
                                                        score.atMost().getAsInt(), 4)) + " %"
                                        : ""))
                .toList();
    }

    private static String perCent(BigDecimal share) {
        BigDecimal rounded = share.setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 && share.signum() > 0
                ? "<0.01"
                : rounded.stripTrailingZeros().toPlainString();
    }

    /** A shuffle seed from the environment permutes Spark's partitions, to prove that results do not depend on them. */
    private static IngestSettings settings(String master) {
        String seed = System.getenv("ADEPT_SHUFFLE_SEED");
        IngestSettings settings = IngestSettings.withDefaults().withMaster(master);
        return seed == null ? settings : settings.withShuffleSeed(Long.parseLong(seed));
    }
}

package org.adept.ingest.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.adept.ingest.contract.CsvLine;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableFile;
import org.adept.ingest.contract.SmallTableRow;
import org.adept.ingest.rule.Rules;
import org.adept.ingest.rule.Severity;
import org.adept.ingest.study.StudyDefinition;

/**
 * How every rule did on every column, held against what the study asks and against the last time. It is made of stored
 * counts alone: another threshold needs no row to be read again.
 */
public final class Scorecard {
    public static final String FILE_NAME = "scorecard.csv";
    private static final String HEADER =
            "rule,family,severity,table,column,failed,checked,share,at_most,met,failed_before,checked_before,trend\n";

    /** Worst first: what is not met, then by severity and by share. */
    private static final Comparator<Score> WORST_FIRST = Comparator.comparing(Score::met)
            .thenComparing(Score::severity)
            .thenComparing((one, other) -> Score.compare(other.failed(), other.checked(), one.failed(), one.checked()))
            .thenComparing(Score::rule)
            .thenComparing(Score::table)
            .thenComparing(Score::column);

    private Scorecard() {}

    /**
     * The scores, worst first.
     *
     * @param now rows of the small table of checks
     * @param before the same of the last run or batch; empty when there is none
     */
    public static List<Score> of(StudyDefinition study, List<SmallTableRow> now, List<SmallTableRow> before) {
        Map<List<String>, Score.Counts> earlier = new HashMap<>();
        before.forEach(row -> earlier.put(place(row), counts(row)));
        List<Score> scores = new ArrayList<>();
        for (SmallTableRow row : now) {
            String rule = row.key(SmallTable.CHECKS, "check");
            Score.Counts counts = counts(row);
            scores.add(new Score(
                    rule,
                    Severity.of(row.key(SmallTable.CHECKS, "severity")),
                    row.key(SmallTable.CHECKS, "table"),
                    row.key(SmallTable.CHECKS, "column"),
                    counts.failed(),
                    counts.checked(),
                    Rules.named(rule).map(study::atMost).orElse(OptionalInt.empty()),
                    Optional.ofNullable(earlier.get(place(row)))));
        }
        scores.sort(WORST_FIRST);
        return scores;
    }

    /**
     * The scores of the tables in a private folder.
     *
     * @param earlier the private folder of the run before; empty when there is none
     */
    public static List<Score> read(Path privateFolder, StudyDefinition study, Optional<Path> earlier)
            throws IOException {
        return read(privateFolder, study, earlier.isPresent() ? checks(earlier.get()) : List.of());
    }

    /**
     * The scores of the tables in a private folder.
     *
     * @param before rows of the small table of checks, as they were with the batch before
     */
    public static List<Score> read(Path privateFolder, StudyDefinition study, List<SmallTableRow> before)
            throws IOException {
        return of(study, checks(privateFolder), before);
    }

    /** Writes {@code scorecard.csv}. */
    public static void write(Path privateFolder, List<Score> scores) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        scores.forEach(score -> CsvLine.append(text, line(score)));
        Files.writeString(privateFolder.resolve(FILE_NAME), text);
    }

    private static List<SmallTableRow> checks(Path privateFolder) throws IOException {
        return SmallTableFile.read(privateFolder.resolve("tables"), SmallTable.CHECKS);
    }

    private static List<String> line(Score score) {
        return List.of(
                score.rule(),
                Rules.named(score.rule())
                        .map(rule -> rule.about().family().word())
                        .orElse(""),
                score.severity().word(),
                score.table(),
                score.column(),
                Long.toString(score.failed()),
                Long.toString(score.checked()),
                score.share().toPlainString(),
                score.atMost().isPresent()
                        ? java.math.BigDecimal.valueOf(score.atMost().getAsInt(), 6)
                                .toPlainString()
                        : "",
                score.met() ? "yes" : "no",
                score.before().map(counts -> Long.toString(counts.failed())).orElse(""),
                score.before().map(counts -> Long.toString(counts.checked())).orElse(""),
                score.trend().name().toLowerCase(Locale.ROOT));
    }

    private static List<String> place(SmallTableRow row) {
        return List.of(
                row.key(SmallTable.CHECKS, "check"),
                row.key(SmallTable.CHECKS, "table"),
                row.key(SmallTable.CHECKS, "column"));
    }

    private static Score.Counts counts(SmallTableRow row) {
        return new Score.Counts(row.count(SmallTable.CHECKS, "failed"), row.count(SmallTable.CHECKS, "checked"));
    }
}

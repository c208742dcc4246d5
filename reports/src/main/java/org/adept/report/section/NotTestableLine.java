package org.adept.report.section;

import java.util.List;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.ProgrammeOutcomes;
import org.adept.report.page.Block;
import org.adept.report.page.RichText;
import org.adept.report.words.Parts;

/** One line in the place of an answer: which table or column the question lacks. */
final class NotTestableLine {
    private static final String QUANTITY = "not-testable";

    private NotTestableLine() {}

    /** The line for an indicator, none when the release does not speak of it. */
    static List<Block> of(Reading reading, String indicator) {
        return reading.findings().all(indicator, QUANTITY).stream()
                .filter(finding -> !ProgrammeOutcomes.isOne(finding.address().outcome())) // theirs stand elsewhere
                .map(finding -> line(reading, finding))
                .distinct()
                .toList();
    }

    /** The same, and where the study at large has the table but this page's programme has not, a line that says so. */
    static List<Block> of(Reading reading, String indicator, String table) {
        List<Block> lines = of(reading, indicator);
        return lines.isEmpty() && !reading.scope().isEmpty() ? List.of(line(reading, indicator, table)) : lines;
    }

    private static Block line(Reading reading, Finding finding) {
        return line(reading, finding.address().indicator(), finding.address().cause());
    }

    private static Block line(Reading reading, String indicator, String missing) {
        int dot = missing.indexOf('.');
        Parts parts = dot < 0
                ? Parts.of("table", missing)
                : Parts.of("table", missing.substring(0, dot)).and("column", missing.substring(dot + 1));
        String key = dot < 0 ? "nottestable.table" : "nottestable.column";
        String what = reading.words().find("indicator." + indicator).orElse("");
        String text = reading.words().say(key, parts);
        return new Block.NotTestable(RichText.of(what.isEmpty() ? text : what + ". " + text));
    }
}

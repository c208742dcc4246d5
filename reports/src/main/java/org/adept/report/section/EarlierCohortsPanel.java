package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.ReleasePlan;
import org.adept.report.page.Cell;
import org.adept.report.page.Exhibit;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;
import org.adept.report.page.Table.Column;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** Each cohort beside all earlier ones together, after as long as it has been followed. */
final class EarlierCohortsPanel {
    private EarlierCohortsPanel() {}

    /** The table; empty where no cohort has earlier ones. */
    static Optional<Exhibit> of(Reading reading, OutcomeCurve curve, List<CurveGroup> cohorts) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<List<Cell>> rows = new ArrayList<>();
        for (CurveGroup cohort : cohorts) {
            difference(reading, curve, cohort).ifPresent(difference -> {
                int horizon = difference.address().time();
                rows.add(List.of(
                        Cell.text(cohort.label()),
                        Cell.text(words.span(horizon, curve.grain())),
                        numbers.cell(reading.find(curve.at(reading, cohort.by(), horizon)), Scale.PERCENT),
                        numbers.cell(Optional.of(difference), Scale.POINTS)));
            });
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String title = words.say("figure.earlier.title");
        Table table = new Table(
                title,
                List.of(
                        Column.words(words.say("column.cohort")),
                        Column.words(words.say("column.followed-for")),
                        Column.numbers(words.say(curve.measureKey())),
                        Column.numbers(words.say("column.against-earlier"))),
                rows);
        String file = curve.definition().name() + "-earlier-cohorts";
        return Optional.of(new Exhibit.TablePanel(
                title,
                words.say("figure.earlier.subtitle", Parts.of("confidence", words.confidence(0.95))),
                table,
                List.of(RichText.of(words.say("figure.earlier.note"))),
                List.of(Panels.download(reading, file, table))));
    }

    private static Optional<Finding> difference(Reading reading, OutcomeCurve curve, CurveGroup cohort) {
        String level = cohort.by().getOrDefault(ReleasePlan.COHORT, "");
        return reading.findings().all(OutcomeCurve.INDICATOR, "difference").stream()
                .filter(finding ->
                        finding.address().outcome().equals(curve.definition().name()))
                .filter(finding -> finding.address().contrast().equals(ReleasePlan.COHORT))
                .filter(finding -> finding.address().level().equals(level))
                .filter(finding -> finding.address().by().equals(reading.scope()))
                .findFirst();
    }
}

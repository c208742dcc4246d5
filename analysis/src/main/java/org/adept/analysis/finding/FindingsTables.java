package org.adept.analysis.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Findings as tables for other programs; what the columns mean stands in {@code docs/findings.md}. */
public final class FindingsTables {
    private FindingsTables() {}

    /** Writes {@code findings.csv}, {@code curves.csv}, {@code distributions.csv} and {@code attrition.csv}. */
    public static void write(StudyFindings findings, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("findings.csv"), findings(findings));
        Files.writeString(folder.resolve("curves.csv"), curves(findings));
        Files.writeString(folder.resolve("distributions.csv"), distributions(findings));
        Files.writeString(folder.resolve("attrition.csv"), attrition(findings));
    }

    /** One row per finding of any shape. */
    public static String findings(StudyFindings findings) {
        CommaSeparatedWriter table = new CommaSeparatedWriter(FindingsColumns.NAMES);
        List<String> cells = new ArrayList<>();
        for (Finding finding : findings.findings()) {
            Map<Column, String> row = FindingsColumns.of(findings.about(), finding);
            cells.clear();
            for (Column column : FindingsColumns.ALL) {
                cells.add(row.getOrDefault(column, ""));
            }
            table.row(cells);
        }
        return table.text();
    }

    /** One row per time of a curve. */
    public static String curves(StudyFindings findings) {
        CommaSeparatedWriter table = new CommaSeparatedWriter(
                List.of("id", "time", "at_risk", "events", "censored", "estimate", "lower", "upper"));
        for (Finding finding : findings.findings()) {
            if (finding instanceof Finding.Curve curve) {
                String id = curve.address().id();
                for (Finding.Point point : curve.points()) {
                    table.row(List.of(
                            id,
                            Integer.toString(point.time()),
                            Long.toString(point.atRisk()),
                            Long.toString(point.events()),
                            Long.toString(point.censored()),
                            Doubles.text(point.estimate()),
                            Doubles.text(point.lower()),
                            Doubles.text(point.upper())));
                }
            }
        }
        return table.text();
    }

    /** One row per category; small neighbours may stand merged, their names joined by {@code +}. */
    public static String distributions(StudyFindings findings) {
        CommaSeparatedWriter table = new CommaSeparatedWriter(List.of("id", "position", "category", "count"));
        for (Finding finding : findings.findings()) {
            if (finding instanceof Finding.Distribution distribution) {
                String id = distribution.address().id();
                int position = 0;
                for (Finding.Category category : distribution.categories()) {
                    position++;
                    table.row(
                            List.of(id, Integer.toString(position), category.name(), Long.toString(category.count())));
                }
            }
        }
        return table.text();
    }

    /** One row per step of a flow; small neighbours may stand merged, their reasons joined by {@code +}. */
    public static String attrition(StudyFindings findings) {
        CommaSeparatedWriter table =
                new CommaSeparatedWriter(List.of("id", "position", "reason", "excluded", "remaining"));
        for (Finding finding : findings.findings()) {
            if (finding instanceof Finding.Flow flow) {
                String id = flow.address().id();
                int position = 0;
                for (Finding.Step step : flow.steps()) {
                    table.row(List.of(
                            id,
                            Integer.toString(position),
                            step.reason(),
                            Long.toString(step.excluded()),
                            Long.toString(step.remaining())));
                    position++;
                }
            }
        }
        return table.text();
    }
}

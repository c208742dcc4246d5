package org.adept.ingest.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.RawTable;

/** The pages of {@code docs/checks}, each made of its rule and of nothing else. */
final class RulePages {
    private static final String INDEX = "README.md";

    /** A study that maps every column and compares formats and modes, so that rules tell every column they know. */
    private static final Setting EVERYTHING = new Setting(
            List.of(),
            Map.of("any", new Setting.Questionnaire("1", 1, 5, Set.of())),
            Map.of("format", Set.of(), "mode", Set.of()),
            Map.of(),
            ImplausibleNumber.USUAL,
            0,
            Map.of(),
            List.of(),
            everything -> true);

    private RulePages() {}

    /** Text by file name. */
    static Map<String, String> all() {
        Map<String, String> pages = new TreeMap<>();
        pages.put(INDEX, index());
        Rules.ALL.forEach(rule -> pages.put(rule.name() + ".md", page(rule)));
        return pages;
    }

    private static String index() {
        StringBuilder text = new StringBuilder(
                """
                # Checks

                Every row is held against these rules. An *error* sets the row aside: it stands in `private/quarantine.csv` with its file, its line and every reason, each a rule and a column such as `reference:match_id`, and never with a value. A *warning* counts the row and is told; a *note* is only told. `private/scorecard.csv` and the page of a run say, worst first, how many rows of how many broke each rule, and whether that is more than the study asks ([checks](../study-file.md#checks) of the study file).

                """);
        for (Family family : Family.values()) {
            text.append("## ")
                    .append(heading(family))
                    .append("\n\n| rule | severity | what breaks it |\n|---|---|---|\n");
            Rules.ALL.stream()
                    .filter(rule -> rule.about().family() == family)
                    .forEach(rule -> text.append("| [`%s`](%s.md) | %s | %s |%n"
                            .formatted(
                                    rule.name(),
                                    rule.name(),
                                    rule.severity().word(),
                                    rule.about().sentence())));
            text.append('\n');
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static String heading(Family family) {
        return switch (family) {
            case CONFORMANCE -> "Conformance: are data written as the contract says?";
            case COMPLETENESS -> "Completeness: is what must be there, there?";
            case PLAUSIBILITY -> "Plausibility: can it be true?";
        };
    }

    private static String page(Rule rule) {
        About about = rule.about();
        StringBuilder text = new StringBuilder();
        text.append("# ").append(rule.name()).append("\n\n");
        text.append(about.sentence()).append("\n\n");
        text.append("| | |\n|---|---|\n");
        text.append("| family | ").append(about.family().word()).append(" |\n");
        text.append("| severity | ").append(severity(rule)).append(" |\n");
        text.append("| at most | ").append(atMost(rule)).append(" |\n");
        text.append("| made on | ").append(madeOn(rule)).append(" |\n\n");
        text.append("**What to do.** ").append(about.act()).append("\n\n");
        text.append("**Example.** ").append(about.example()).append('\n');
        if (rule instanceof ImplausibleNumber) {
            text.append("\n| column | lowest | highest |\n|---|---|---|\n");
            new TreeMap<>(ImplausibleNumber.USUAL)
                    .forEach((column, range) ->
                            text.append("| `%s` | %d | %d |%n".formatted(column, range.lowest(), range.highest())));
        }
        text.append("\nAll rules: [checks](README.md).\n");
        return text.toString();
    }

    private static String severity(Rule rule) {
        String meaning =
                switch (rule.severity()) {
                    case ERROR -> "error: the row is set aside";
                    case WARNING -> "warning: the row is counted, and told";
                    case NOTE -> "note: the row is counted";
                };
        String others = Stream.of(Severity.values())
                .filter(other -> other != rule.severity() && rule.severities().contains(other))
                .map(Severity::word)
                .collect(Collectors.joining(" or "));
        return meaning + (others.isEmpty() ? "; fixed by the contract" : "; a study may make it " + others);
    }

    private static String atMost(Rule rule) {
        return Rules.usualAtMost(rule.severity()).isEmpty()
                ? "nothing is asked, unless a study does"
                : BigDecimal.valueOf(Rules.usualAtMost(rule.severity()).getAsInt(), 4)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " % of rows, unless a study asks for another share";
    }

    private static String madeOn(Rule rule) {
        if (rule instanceof Unreadable) {
            return "every record of a file: " + String.join(", ", Unreadable.KINDS);
        }
        return Contract.TABLES.stream()
                .filter(table -> !rule.columns(table, EVERYTHING).isEmpty())
                .map(table -> "`" + table.name() + "`" + columns(rule, table))
                .collect(Collectors.joining("; "));
    }

    private static String columns(Rule rule, RawTable table) {
        List<String> columns = rule.columns(table, EVERYTHING);
        return columns.equals(List.of(""))
                ? ""
                : rule.columns(table, EVERYTHING).containsAll(table.columnNames())
                        ? ": every column"
                        : ": " + String.join(", ", columns);
    }
}

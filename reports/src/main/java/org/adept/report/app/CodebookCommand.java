package org.adept.report.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.adept.ingest.contract.Codebook;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.NearestWord;
import org.adept.ingest.contract.RawTable;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyProblems.Kind;
import org.adept.ingest.study.StudyProblems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The contract's raw tables and columns, printed from the contract itself. */
@Command(
        name = "codebook",
        mixinStandardHelpOptions = true,
        description = "Prints the tables and columns that a mapping fills: key, type, unit, codes, class and meaning.")
final class CodebookCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "TABLE",
            description = "Only these tables; every table when none is named.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    @Option(names = "--markdown", description = "Print it as Markdown.")
    private boolean markdown;

    @Override
    public Integer call() throws StudyProblems {
        Terminal terminal = new Terminal(true);
        List<RawTable> tables = tables();
        if (json) {
            terminal.tell(tables.stream().map(CodebookCommand::json).collect(Collectors.joining(",\n", "[\n", "\n]")));
        } else if (markdown) {
            tables.forEach(table -> terminal.tell(Codebook.markdown(table)));
        } else {
            Codebook.lines(tables).forEach(terminal::tell);
        }
        return Adept.DONE;
    }

    private List<RawTable> tables() throws StudyProblems {
        List<Problem> problems = new ArrayList<>();
        List<RawTable> tables = new ArrayList<>();
        for (String name : names) {
            Optional<RawTable> table = Contract.table(name);
            table.ifPresent(tables::add);
            if (table.isEmpty()) {
                String nearest = NearestWord.of(name, Contract.names())
                        .map(word -> "Did you mean " + word + "? ")
                        .orElse("");
                problems.add(new Problem(
                        "adept codebook",
                        name,
                        "is not a raw table; expected one of " + String.join(", ", Contract.names()) + ". " + nearest
                                + "Name one, or none to see all."));
            }
        }
        StudyProblems.stopAt(Kind.DEFINITION, problems);
        return tables.isEmpty() ? Contract.TABLES : tables;
    }

    private static String json(RawTable table) {
        return table.columns().stream()
                .map(CodebookCommand::json)
                .collect(Collectors.joining(
                        ",\n",
                        "  {\"table\": %s, \"meaning\": %s, \"key\": %s, \"columns\": [\n"
                                .formatted(quoted(table.name()), quoted(table.meaning()), list(table.keys())),
                        "\n  ]}"));
    }

    private static String json(Column column) {
        return ("    {\"column\": %s, \"type\": %s, \"scale\": %d, \"required\": %s, \"unit\": %s, \"class\": %s,"
                        + " \"codes\": %s, \"closed\": %s, \"meaning\": %s}")
                .formatted(
                        quoted(column.name()),
                        quoted(column.type().kind().name().toLowerCase(java.util.Locale.ROOT)),
                        column.type().scale(),
                        column.required(),
                        quoted(column.unit()),
                        quoted(column.disclosure().word()),
                        list(column.codes()),
                        column.closed(),
                        quoted(column.meaning()));
    }

    private static String list(List<String> texts) {
        return texts.stream().map(CodebookCommand::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The contract's own words: none of them holds a control character. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

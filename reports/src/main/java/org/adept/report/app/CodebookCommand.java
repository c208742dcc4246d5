package org.adept.report.app;

import java.util.concurrent.Callable;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.RawTable;
import picocli.CommandLine.Command;

/** The contract's raw tables and columns, printed from the contract itself. */
@Command(
        name = "codebook",
        mixinStandardHelpOptions = true,
        description = "Prints the tables and columns that a mapping fills, with type, codes and meaning.")
final class CodebookCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Terminal terminal = new Terminal(true);
        for (RawTable table : Contract.TABLES) {
            terminal.tell("");
            terminal.tell(table.name() + (table.read() ? "" : "   (declared; not read by this version)"));
            for (Column column : table.columns()) {
                String codes = column.codes().isEmpty() ? "" : " [" + String.join(", ", column.codes()) + "]";
                String key = table.keys().contains(column.name()) ? " key" : column.required() ? " required" : "";
                terminal.tell("  %-32s %-12s%s  %s%s"
                        .formatted(column.name(), column.type().words(), key, column.meaning(), codes));
            }
        }
        return Adept.DONE;
    }
}

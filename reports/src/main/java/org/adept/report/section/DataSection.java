package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.report.page.Block;
import org.adept.report.page.Cell;
import org.adept.report.page.Exhibit;
import org.adept.report.page.FindingBlock;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;
import org.adept.report.page.Table.Column;
import org.adept.report.words.Part;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** How complete are the data? Rows that add up, and what the checks found. */
final class DataSection implements Section {
    private static final String INDICATOR = "data";
    private static final List<String> MADE = List.of("produced", "accepted", "quarantined", "duplicates");

    @Override
    public List<Block> blocks(Reading reading) {
        Optional<Finding> read = reading.find(count("read"));
        if (read.isEmpty()) {
            return List.of();
        }
        Words words = reading.words();
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(panel(reading, "rows", words.say("caption.produced"), produced(reading)));
        Scorecard scorecard = Scorecard.of(reading);
        scorecard.exhibits().forEach(exhibits::add);
        return List.of(FindingBlock.of(words.say("q.data"), read.get().address().id(), line(reading))
                .more(
                        RichText.of(words.say("data.adds-up")),
                        RichText.of(words.say("data.more-made")),
                        scorecard.sentence())
                .showing(exhibits.toArray(Exhibit[]::new)));
    }

    private static Address count(String cause) {
        return Address.of(INDICATOR, "count", "").cause(cause);
    }

    private static RichText line(Reading reading) {
        Words words = reading.words();
        Parts parts = Parts.none();
        for (String what : List.of("read", "mapped", "unreadable", "blank")) {
            Address address = count(what);
            long rows = Numbers.estimate(reading.find(address))
                    .map(estimate -> Math.round(estimate.value()))
                    .orElse(0L);
            parts = parts.and(what, Part.count(rows).from(address.id()));
        }
        return new RichText(words.tell("data.read", parts));
    }

    private static Exhibit panel(Reading reading, String file, String title, Table table) {
        return new Exhibit.TablePanel(title, "", table, List.of(), List.of(Panels.download(reading, file, table)));
    }

    private static Table produced(Reading reading) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        TreeSet<String> tables = new TreeSet<>();
        for (Finding finding : reading.findings().all(INDICATOR, "count")) {
            if (!finding.address().level().isEmpty()) {
                tables.add(finding.address().level());
            }
        }
        List<Column> columns = new ArrayList<>(List.of(Column.words(words.say("column.table"))));
        MADE.forEach(what -> columns.add(Column.numbers(words.say("column." + what))));
        List<List<Cell>> rows = new ArrayList<>();
        for (String table : tables) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(table)));
            MADE.forEach(what -> row.add(numbers.count(reading.find(count(what).comparing("", table, "")))));
            rows.add(row);
        }
        return new Table(words.say("caption.produced"), columns, rows);
    }
}

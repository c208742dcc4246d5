package org.adept.report.section;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.DisclosureClass;
import org.adept.ingest.contract.RawTable;
import org.adept.ingest.study.MappingDefinition.TableMapping;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Attribute;
import org.adept.report.page.Block;
import org.adept.report.page.Cell;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;
import org.adept.report.page.Table.Column;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** The columns the study is made of, printed from the contract: one folded table for each raw table that is mapped. */
final class CodebookSection implements Section {

    @Override
    public List<Block> blocks(Reading reading) {
        Words words = reading.words();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(List.of(RichText.of(words.say("codebook.intro")))));
        for (RawTable table : Contract.TABLES) {
            Set<String> mapped = mapped(reading.study(), table.name());
            if (!mapped.isEmpty()) {
                blocks.add(folded(reading, table, mapped));
            }
        }
        return blocks.size() > 1 ? blocks : List.of();
    }

    private static Set<String> mapped(StudyDefinition study, String table) {
        Set<String> mapped = new LinkedHashSet<>();
        study.sources().stream()
                .flatMap(source -> source.mapping().tables().stream())
                .filter(mapping -> mapping.table().equals(table))
                .flatMap(CodebookSection::columns)
                .forEach(mapped::add);
        return mapped;
    }

    private static Stream<String> columns(TableMapping mapping) {
        return Stream.concat(
                mapping.columns().keySet().stream(),
                mapping.fold().stream().flatMap(fold -> Stream.of(fold.name(), fold.value())));
    }

    private static Block folded(Reading reading, RawTable table, Set<String> mapped) {
        Words words = reading.words();
        List<List<Cell>> rows = new ArrayList<>();
        table.columns().stream()
                .filter(column -> mapped.contains(column.name()))
                .forEach(column -> rows.add(row(words, table, column)));
        reading.study().attributes().stream()
                .filter(attribute -> attribute.table().equals(table.name()) && mapped.contains(attribute.name()))
                .forEach(attribute -> rows.add(row(words, attribute)));
        String line = words.say(
                "codebook.table",
                Parts.of("table", table.name()).and("meaning", words.say("codebook." + table.name())));
        return new Block.FoldedTable(
                line,
                new Table(
                        line,
                        Stream.of("column", "type", "codes", "meaning", "class")
                                .map(name -> Column.words(words.say("column." + name)))
                                .toList(),
                        rows));
    }

    private static List<Cell> row(Words words, RawTable table, org.adept.ingest.contract.Column column) {
        String type = words.say("type." + column.type().kind().name().toLowerCase(Locale.ROOT));
        return List.of(
                Cell.text(column.name()),
                Cell.text(
                        column.unit().isEmpty()
                                ? type
                                : words.say(
                                        "codebook.in",
                                        Parts.of("type", type)
                                                .and(
                                                        "unit",
                                                        words.say("unit."
                                                                + column.unit().replace(' ', '-'))))),
                Cell.text(codes(words, column)),
                Cell.text(words.say("codebook." + table.name() + "." + column.name())),
                Cell.text(words.say("class." + column.disclosure().word())));
    }

    private static String codes(Words words, org.adept.ingest.contract.Column column) {
        if (column.codes().isEmpty()) {
            return words.say("page.none");
        }
        String codes = String.join(", ", column.codes());
        return column.closed() ? codes : words.say("codebook.or-own", Parts.of("codes", codes));
    }

    private static List<Cell> row(Words words, Attribute attribute) {
        DisclosureClass disclosure =
                attribute.specialCategory() ? DisclosureClass.SPECIAL_CATEGORY : DisclosureClass.PERSONAL;
        return List.of(
                Cell.text(attribute.name()),
                Cell.text(words.say("type." + attribute.type().name().toLowerCase(Locale.ROOT))),
                Cell.text(words.say("page.none")),
                Cell.text(words.say("codebook.own." + attribute.when().name().toLowerCase(Locale.ROOT))),
                Cell.text(words.say("class." + disclosure.word())));
    }
}

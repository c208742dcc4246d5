package org.adept.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.report.figure.HeatmapFigure;
import org.adept.report.figure.HeatmapFigure.Row;
import org.adept.report.figure.HeatmapFigure.ValueClass;
import org.adept.report.page.Block;
import org.adept.report.page.Cell;
import org.adept.report.page.FindingBlock;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;
import org.adept.report.page.Table.Column;
import org.adept.report.page.Tier;
import org.adept.report.words.Part;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** Where are those of one stage later? A row for each stage at the start, at the last year that is followed. */
final class StagesSection implements Section {
    private static final String INDICATOR = "stage-transition";
    private static final String STAGE = "stage";
    private static final String YEAR = "year";
    private static final int MONTHS_OF_YEAR = 12;

    /** Along the career; other stages come by name before those of whom nobody knows. */
    private static final List<String> CAREER = List.of(
            "school", "career-change", "bachelor", "master", "phd", "postdoc", "professor", "industry", "work", "out");

    private static final String UNKNOWN = "unknown";

    @Override
    public List<Block> blocks(Reading reading) {
        List<Address> told = reading.findings().all(INDICATOR, "share").stream()
                .map(Finding::address)
                .filter(address -> address.by().equals(reading.scope()))
                .toList();
        Optional<Integer> last = told.stream().map(Address::time).max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            return NotTestableLine.of(reading, INDICATOR);
        }
        List<String> from = ordered(told.stream().map(Address::reference));
        List<String> to = ordered(told.stream().map(Address::cause));
        return List.of(new Matrix(reading, last.get(), from, to).block());
    }

    private static List<String> ordered(Stream<String> stages) {
        return stages.distinct()
                .sorted(Comparator.comparingInt(StagesSection::place).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int place(String stage) {
        int place = CAREER.indexOf(stage);
        return stage.equals(UNKNOWN) ? CAREER.size() + 1 : place < 0 ? CAREER.size() : place;
    }

    /** One year after the start. */
    private record Matrix(Reading reading, int year, List<String> from, List<String> to) {
        FindingBlock block() {
            Words words = reading.words();
            Address asked = share(from.get(0), to.get(0));
            String time = words.span((long) year * MONTHS_OF_YEAR, "month");
            String title = words.say("figure.stages.title", Parts.of("time", time));
            return FindingBlock.of(words.say("q.stages", Parts.of("time", time)), asked.id(), answer())
                    .restingOn(Tier.DESCRIBED)
                    .showing(Panels.of(
                            reading,
                            "stages",
                            title,
                            words.say("figure.stages.subtitle"),
                            figure(title),
                            table(title),
                            Notes.independent(reading, "people", RichText.of(words.say("stages.note")))));
        }

        /** For each stage at the start, where most of them are. */
        private RichText answer() {
            Words words = reading.words();
            List<RichText> sentences = new ArrayList<>();
            for (String stage : from) {
                to.stream()
                        .flatMap(found -> reading.find(share(stage, found)).stream())
                        .filter(finding -> Numbers.estimate(finding).isPresent())
                        .max(Comparator.comparingDouble(finding ->
                                Numbers.estimate(finding).orElseThrow().value()))
                        .ifPresent(finding -> sentences.add(new RichText(words.tell(
                                "stages.most",
                                Parts.of("from", name(stage))
                                        .and("to", name(finding.address().cause()))
                                        .and(
                                                "share",
                                                Part.text(new Numbers(words).value(finding, Scale.PERCENT))
                                                        .emphasised()
                                                        .from(finding.address().id()))))));
            }
            return sentences.isEmpty() ? RichText.of(words.say("status.hidden")) : RichText.sentences(sentences);
        }

        private Address share(String stage, String found) {
            return reading.address(INDICATOR, "share")
                    .cause(found)
                    .comparing("", "", stage)
                    .at(year, YEAR);
        }

        private Optional<Finding> followed(String stage) {
            return reading.find(share(stage, "followed").quantity("count"));
        }

        private String name(String stage) {
            return reading.words().find("stages." + stage).orElseGet(() -> reading.names()
                    .level(STAGE, stage));
        }

        private HeatmapFigure figure(String title) {
            Words words = reading.words();
            List<Row> rows = new ArrayList<>();
            for (String stage : from) {
                rows.add(new Row(
                        name(stage),
                        followed(stage)
                                .map(finding -> new Numbers(words).value(finding, Scale.COUNT))
                                .orElse(words.say("page.none")),
                        to.stream()
                                .map(found -> cell(reading.find(share(stage, found))))
                                .toList()));
            }
            List<ValueClass> classes = IntStream.range(0, 5)
                    .map(k -> k * 20)
                    .mapToObj(at -> new ValueClass(at, words.decimal(at, 0)))
                    .toList();
            return new HeatmapFigure(
                    words.say("figure.stages.aria", Parts.of("title", title)),
                    words.say("column.stage-at-start"),
                    words.say("column.people"),
                    to.stream().map(this::name).toList(),
                    rows,
                    classes,
                    words.say("note.hidden"));
        }

        private org.adept.report.figure.Cell cell(Optional<Finding> found) {
            return Numbers.estimate(found)
                    .<org.adept.report.figure.Cell>map(estimate -> org.adept.report.figure.Cell.Value.exact(
                            Math.rint(estimate.value() * 100), reading.words().decimal(estimate.value() * 100, 0)))
                    .orElseGet(() -> Shapes.cell(reading, found, Scale.PERCENT));
        }

        private Table table(String title) {
            Words words = reading.words();
            Numbers numbers = new Numbers(words);
            List<Column> columns = new ArrayList<>(List.of(
                    Column.words(words.say("column.stage-at-start")), Column.numbers(words.say("column.people"))));
            to.forEach(found -> columns.add(Column.numbers(name(found))));
            List<List<Cell>> rows = new ArrayList<>();
            for (String stage : from) {
                List<Cell> row = new ArrayList<>(List.of(Cell.text(name(stage)), numbers.count(followed(stage))));
                to.forEach(found -> row.add(numbers.cell(reading.find(share(stage, found)), Scale.PERCENT)));
                rows.add(row);
            }
            return new Table(title, columns, rows);
        }
    }
}

package org.adept.report.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.StudyDefinition.Instrument;
import org.adept.ingest.study.StudyDefinition.Item;
import org.adept.report.figure.Axis;
import org.adept.report.figure.IntervalGridFigure;
import org.adept.report.figure.Tick;
import org.adept.report.page.Block;
import org.adept.report.page.Cell;
import org.adept.report.page.Exhibit;
import org.adept.report.page.FindingBlock;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;
import org.adept.report.page.Table.Column;
import org.adept.report.page.Tier;
import org.adept.report.words.Part;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** Do the questions of a questionnaire measure one thing? Alpha by wave, and each question of the fullest wave. */
final class ReliabilitySection implements Section {
    private static final String INDICATOR = "reliability";
    private static final List<String> WHOLE = List.of("alpha", "alpha-pairwise", "alpha-standardised", "omega");
    private static final List<String> EACH = List.of("item-rest", "alpha-without");

    @Override
    public List<Block> blocks(Reading reading) {
        Map<String, List<Finding>> scales = new LinkedHashMap<>();
        for (Finding alpha : reading.findings().all(INDICATOR, "alpha")) {
            Address address = alpha.address();
            if (address.by().equals(reading.scope())) {
                scales.computeIfAbsent(address.instrument() + " " + address.role(), any -> new ArrayList<>())
                        .add(alpha);
            }
        }
        return scales.values().stream().map(waves -> block(reading, waves)).toList();
    }

    private static Block block(Reading reading, List<Finding> waves) {
        Words words = reading.words();
        Finding fullest = waves.get(0);
        for (Finding wave : waves) {
            fullest = wave.base().n() > fullest.base().n() ? wave : fullest;
        }
        Address asked = fullest.address();
        String instrument = reading.names().instrument(asked.instrument());
        String role = words.find("says." + asked.role()).orElse(words.say("says.mentee"));
        FindingBlock block = FindingBlock.of(
                words.say("q.reliability", Parts.of("instrument", instrument).and("role", role)),
                asked.id(),
                answer(reading, fullest));
        if (asked.wave().isEmpty()) { // a ranking: nothing to show
            return block.restingOn(Tier.DESCRIBED);
        }
        return block.more(more(reading, fullest))
                .restingOn(
                        Tier.DESCRIBED,
                        RichText.of(words.say(
                                "rests.wave", Parts.of("wave", reading.names().wave(asked.wave())))))
                .showing(waves(reading, waves, instrument), items(reading, asked, instrument));
    }

    private static RichText answer(Reading reading, Finding alpha) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        return Numbers.estimate(alpha)
                .map(estimate -> {
                    Parts parts = Parts.of(
                                    "alpha",
                                    Part.text(Scale.RATIO.value(words, estimate.value()))
                                            .emphasised())
                            .and("n", estimate.n());
                    return new RichText(words.tell(
                            "reliability.answer",
                            numbers.interval(parts, estimate, Scale.RATIO)
                                    .from(alpha.address().id())));
                })
                .orElseGet(() -> RichText.of(numbers.why(alpha.answer())));
    }

    private static RichText[] more(Reading reading, Finding alpha) {
        Words words = reading.words();
        List<RichText> lines = new ArrayList<>();
        Optional<Finding> omega = reading.find(alpha.address().quantity("omega"));
        Numbers.estimate(omega)
                .ifPresent(estimate -> lines.add(new RichText(words.tell(
                        "reliability.omega",
                        Parts.of("omega", Scale.RATIO.value(words, estimate.value()))
                                .from(omega.orElseThrow().address().id())))));
        lines.add(RichText.of(words.say("reliability.note")));
        boolean turned = instrument(reading, alpha.address())
                .map(known -> !known.reversed().isEmpty())
                .orElse(false);
        if (turned) {
            lines.add(RichText.of(words.say("reliability.reversed")));
        }
        return lines.toArray(RichText[]::new);
    }

    private static Optional<Instrument> instrument(Reading reading, Address asked) {
        return reading.study().instruments().stream()
                .filter(known -> known.name().equals(asked.instrument()))
                .findFirst();
    }

    private static Exhibit waves(Reading reading, List<Finding> waves, String instrument) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        String title = words.say("figure.reliability.title", Parts.of("instrument", instrument));
        List<Column> columns = new ArrayList<>(
                List.of(Column.words(words.say("column.wave")), Column.numbers(words.say("column.answers"))));
        WHOLE.forEach(quantity -> columns.add(Column.numbers(words.say("column." + quantity))));
        List<List<Cell>> rows = new ArrayList<>();
        List<IntervalGridFigure.Row> drawn = new ArrayList<>();
        List<String> spoken = new ArrayList<>();
        for (Finding wave : waves) {
            String name = reading.names().waveAlone(wave.address().wave());
            String n = wave.answer().isShown() ? words.count(wave.base().n()) : words.say("page.none");
            List<Cell> row = new ArrayList<>(List.of(Cell.text(name), Cell.text(n)));
            WHOLE.forEach(
                    quantity -> row.add(numbers.cell(reading.find(wave.address().quantity(quantity)), Scale.RATIO)));
            rows.add(row);
            drawn.add(
                    new IntervalGridFigure.Row(name, n, List.of(Shapes.cell(reading, Optional.of(wave), Scale.RATIO))));
            spoken.add(name + " " + numbers.withInterval(wave, Scale.RATIO));
        }
        IntervalGridFigure figure = new IntervalGridFigure(
                words.say("figure.reliability.aria", Parts.of("summary", String.join("; ", spoken))),
                words.say("column.answers"),
                false,
                List.of(new IntervalGridFigure.Measure("", "", axis(words, waves), List.of())),
                List.of(new IntervalGridFigure.Group("", drawn)));
        return Panels.of(
                reading,
                INDICATOR + "-" + waves.get(0).address().instrument() + "-"
                        + waves.get(0).address().role(),
                title,
                words.say("figure.reliability.subtitle", Parts.of("confidence", words.confidence(0.95))),
                figure,
                new Table(title, columns, rows),
                Notes.of(reading, waves));
    }

    /** From none to all in common; from below none where an interval reaches there. */
    private static Axis axis(Words words, List<Finding> waves) {
        double least = waves.stream()
                .flatMap(wave -> Numbers.interval(wave).stream())
                .mapToDouble(interval -> interval.lower())
                .min()
                .orElse(0);
        if (least < 0) {
            return Shapes.numbers(words, least, 1, 1, "");
        }
        List<Tick> ticks = new ArrayList<>();
        for (int tenths = 0; tenths <= 10; tenths += 2) {
            ticks.add(new Tick(tenths / 10.0, words.decimal(tenths / 10.0, 1)));
        }
        return new Axis(0, 1, ticks, "");
    }

    private static Exhibit items(Reading reading, Address asked, String instrument) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        String title = words.say("figure.reliability-items.title", Parts.of("instrument", instrument));
        List<Column> columns = new ArrayList<>(List.of(Column.words(words.say("column.question"))));
        EACH.forEach(quantity -> columns.add(Column.numbers(words.say("column." + quantity))));
        List<List<Cell>> rows = new ArrayList<>();
        for (Item item : instrument(reading, asked).map(Instrument::items).orElse(List.of())) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(reading.names().item(asked.instrument(), item.name()))));
            EACH.forEach(quantity -> row.add(numbers.cell(
                    reading.find(asked.quantity(quantity)
                            .asked(asked.instrument(), asked.wave(), asked.role(), item.name())),
                    Scale.RATIO)));
            rows.add(row);
        }
        Table table = new Table(title, columns, rows);
        String file = "questions-" + asked.instrument() + "-" + asked.role();
        return new Exhibit.TablePanel(
                title,
                words.say(
                        "figure.reliability-items.subtitle",
                        Parts.of("wave", reading.names().waveAlone(asked.wave()))),
                table,
                List.of(),
                List.of(Panels.download(reading, file, table)));
    }
}

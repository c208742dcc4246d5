package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.ProgrammeOutcomes;
import org.adept.report.figure.AreaFigure;
import org.adept.report.figure.AreaFigure.Area;
import org.adept.report.figure.AreaFigure.Step;
import org.adept.report.figure.Axis;
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

/** How have matches ended by so much of the agreed term? One area for each way, what still runs on top. */
final class AgreedTermSection implements Section {
    private static final String INDICATOR = "outcome";
    private static final String PERCENT = "percent-of-term";
    private static final String EARLY = "early";
    private static final int AGREED_END = 100;
    private static final int LAST_READ = 120;
    private static final int LAST_DRAWN = 130;
    private static final int TICK = 25;
    private static final List<Integer> READ = List.of(50, AGREED_END, LAST_READ);

    @Override
    public List<Block> blocks(Reading reading) {
        Optional<Finding> early = reading.find(at(reading, "incidence", EARLY, AGREED_END));
        if (early.isEmpty()) {
            return List.of();
        }
        Words words = reading.words();
        List<Finding> curves = curves(reading);
        Table table = table(reading, curves);
        String title = words.say("figure.agreed-term.title");
        String subtitle = words.say("figure.agreed-term.subtitle", Parts.of("confidence", words.confidence(0.95)));
        boolean drawable = curves.size() <= AreaFigure.MOST_AREAS
                && curves.stream()
                        .allMatch(curve -> curve.answer().isShown()
                                && Numbers.estimate(reading.find(at(reading, "incidence", cause(curve), LAST_READ)))
                                        .isPresent());
        Exhibit exhibit = drawable
                ? Panels.of(
                        reading,
                        ProgrammeOutcomes.AGREED_TERM,
                        title,
                        subtitle,
                        figure(reading, curves),
                        table,
                        RichText.of(words.say("agreed-term.known")))
                : new Exhibit.TablePanel(
                        title,
                        subtitle,
                        table,
                        List.of(RichText.of(words.say("agreed-term.known"))),
                        List.of(Panels.download(reading, ProgrammeOutcomes.AGREED_TERM, table)));
        return List.of(FindingBlock.of(
                        words.say("q.agreed-term"), early.get().address().id(), answer(reading, early.get()))
                .more(Bounds.of(reading, early.get().address()).stream().toArray(RichText[]::new))
                .more(Counted.effective(reading, early.get()).toArray(RichText[]::new))
                .restingOn(
                        Tier.DESCRIBED,
                        Counted.of(
                                        reading,
                                        reading.address(INDICATOR, "count")
                                                .outcome(ProgrammeOutcomes.AGREED_TERM)
                                                .cause("followed"),
                                        "rests.matches")
                                .map(line -> new RichText[] {line})
                                .orElse(new RichText[0]))
                .showing(exhibit));
    }

    private static Address at(Reading reading, String quantity, String cause, int percent) {
        return reading.address(INDICATOR, quantity, Map.of())
                .outcome(ProgrammeOutcomes.AGREED_TERM)
                .cause(cause)
                .at(percent, PERCENT);
    }

    private static String cause(Finding finding) {
        return finding.address().cause();
    }

    /** The curves of the kinds of end, in the study's order. */
    private static List<Finding> curves(Reading reading) {
        List<String> causes = new ArrayList<>();
        reading.study().outcomes().forEach(outcome -> outcome.events().forEach(event -> causes.add(event.name())));
        causes.add("other");
        return causes.stream()
                .distinct()
                .map(cause -> reading.find(at(reading, "incidence-curve", cause, 0)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static RichText answer(Reading reading, Finding early) {
        Words words = reading.words();
        return Numbers.estimate(early)
                .map(estimate -> {
                    Parts parts = Parts.of(
                            "rate",
                            Part.text(Scale.PERCENT.value(words, estimate.value()))
                                    .emphasised());
                    return new RichText(words.tell(
                            "curve.early.agreed",
                            new Numbers(words)
                                    .interval(parts, estimate, Scale.PERCENT)
                                    .from(early.address().id())));
                })
                .orElseGet(() -> RichText.of(new Numbers(words).why(early.answer())));
    }

    private static AreaFigure figure(Reading reading, List<Finding> curves) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<Area> areas = new ArrayList<>();
        List<String> spoken = new ArrayList<>();
        double ended = 0;
        for (Finding finding : curves) {
            Finding.Curve curve = (Finding.Curve) finding;
            Finding read = reading.find(at(reading, "incidence", cause(curve), LAST_READ))
                    .orElseThrow();
            String label = reading.names().ending(cause(curve));
            String value = numbers.withInterval(read, Scale.PERCENT);
            ended += Numbers.estimate(read).map(Estimate::value).orElse(0.0);
            spoken.add(label + " " + value);
            areas.add(new Area(
                    label,
                    curve.points().stream()
                            .map(point -> new Step(point.time(), point.estimate()))
                            .toList(),
                    value));
        }
        List<Tick> ticks = new ArrayList<>();
        for (int at = 0; at <= LAST_DRAWN; at += TICK) {
            ticks.add(new Tick(at, at == AGREED_END ? words.percent(1, 0) : words.count(at)));
        }
        String running = words.say("ending.running");
        String left = words.percent(Math.max(0, 1 - ended), 0);
        spoken.add(running + " " + left);
        return new AreaFigure(
                words.say("figure.agreed-term.aria", Parts.of("summary", String.join("; ", spoken))),
                new Axis(0, LAST_DRAWN, ticks, words.say("axis.agreed-term")),
                Shapes.shares(words, 1, ""),
                new Tick(AGREED_END, words.say("figure.agreed-term.mark")),
                areas,
                running,
                left);
    }

    private static Table table(Reading reading, List<Finding> curves) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<Column> columns = new ArrayList<>(List.of(Column.words(words.say("column.ending"))));
        READ.forEach(percent -> columns.add(Column.numbers(words.say("column.agreed-term." + percent))));
        List<List<Cell>> rows = new ArrayList<>();
        for (Finding curve : curves) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(reading.names().ending(cause(curve)))));
            READ.forEach(percent -> row.add(
                    numbers.cell(reading.find(at(reading, "incidence", cause(curve), percent)), Scale.PERCENT)));
            rows.add(row);
        }
        return new Table(words.say("figure.agreed-term.title"), columns, rows);
    }
}

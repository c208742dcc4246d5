package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.ModelDefinition;
import org.adept.ingest.study.OutcomeDefinition;
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

/** Who ends sooner among those who are otherwise alike? The hazard ratios of each model of the study. */
final class HazardsSection implements Section {
    private static final String INDICATOR = "hazard";
    private static final String RATIO = "hazard-ratio";
    private static final double SURPRISING = 0.05;

    @Override
    public List<Block> blocks(Reading reading) {
        List<Block> blocks = new ArrayList<>();
        for (OutcomeDefinition outcome : reading.study().outcomes()) {
            for (ModelDefinition model : outcome.models()) {
                List<Finding> ratios = reading.findings().all(INDICATOR, RATIO).stream()
                        .filter(finding -> finding.address().outcome().equals(outcome.name()))
                        .filter(finding -> finding.address().adjustment().equals(model.name()))
                        .filter(finding -> finding.address().by().equals(reading.scope()))
                        .toList();
                if (!ratios.isEmpty()) {
                    blocks.add(block(reading, outcome, model, ratios));
                }
            }
        }
        return blocks;
    }

    private static Block block(
            Reading reading, OutcomeDefinition outcome, ModelDefinition model, List<Finding> ratios) {
        Words words = reading.words();
        String name = model.label().getOrDefault(words.language(), model.name());
        Table table = table(reading, name, ratios);
        return FindingBlock.of(
                        words.say("q.hazard", Parts.of("model", name)),
                        ratios.get(0).address().id(),
                        answer(reading, outcome, ratios.get(0)))
                .restingOn(Tier.ASSOCIATED)
                .showing(new Exhibit.TablePanel(
                        words.say("figure.hazard.title"),
                        words.say("figure.hazard.subtitle", Parts.of("confidence", words.confidence(0.95))),
                        table,
                        notes(reading, model, ratios.get(0).address()),
                        List.of(Panels.download(
                                reading, INDICATOR + "-" + outcome.name() + "-" + model.name(), table))));
    }

    private static List<RichText> notes(Reading reading, ModelDefinition model, Address ratio) {
        Words words = reading.words();
        List<RichText> notes = new ArrayList<>();
        notes.add(RichText.of(words.say("hazard.reading")));
        if (!model.strata().isEmpty()) {
            notes.add(RichText.of(words.say("hazard.strata")));
        }
        notes.add(RichText.of(words.say(model.cluster().isPresent() ? "hazard.clustered" : "hazard.strangers")));
        Address whole = ratio.comparing("", "", "");
        reading.find(whole.quantity("proportional-hazards-test"))
                .flatMap(Numbers::test)
                .ifPresent(test -> notes.add(RichText.of(words.say(
                        test.p() < SURPRISING ? "hazard.changes" : "hazard.steady",
                        Parts.of("p", words.pValue(test.p()))))));
        reading.find(whole.quantity("concordance"))
                .filter(found -> Numbers.estimate(found).isPresent())
                .ifPresent(found -> notes.add(RichText.of(words.say(
                        "hazard.concordance",
                        Parts.of("share", new Numbers(words).withInterval(found, Scale.PERCENT))))));
        return notes;
    }

    private static RichText answer(Reading reading, OutcomeDefinition outcome, Finding first) {
        Words words = reading.words();
        return Numbers.estimate(first)
                .map(estimate -> new RichText(words.tell(
                        "hazard.answer",
                        Parts.of("n", Part.count(estimate.n()).emphasised())
                                .and("events", estimate.events())
                                .and("outcome", reading.names().outcome(outcome.name()))
                                .from(first.address().id()))))
                .orElseGet(() -> RichText.of(new Numbers(words).why(first.answer())));
    }

    private static Table table(Reading reading, String name, List<Finding> ratios) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<List<Cell>> rows = new ArrayList<>();
        for (Finding ratio : ratios) {
            Address address = ratio.address();
            rows.add(List.of(
                    Cell.text(reading.names().dimension(address.contrast())),
                    Cell.text(
                            address.level().isEmpty()
                                    ? words.say("hazard.one-more")
                                    : words.say(
                                            "hazard.against",
                                            Parts.of(
                                                            "level",
                                                            reading.names().level(address.contrast(), address.level()))
                                                    .and(
                                                            "reference",
                                                            reading.names()
                                                                    .level(address.contrast(), address.reference())))),
                    numbers.cell(Optional.of(ratio), Scale.RATIO)));
        }
        return new Table(
                name,
                List.of(
                        Column.words(words.say("column.covariate")),
                        Column.words(words.say("column.compared")),
                        Column.numbers(words.say("column.hazard-ratio"))),
                rows);
    }
}

package org.adept.report.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.StudyDefinition.Dimension;
import org.adept.report.page.Block;
import org.adept.report.page.Cell;
import org.adept.report.page.FindingBlock;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;
import org.adept.report.page.Table.Column;
import org.adept.report.page.Tier;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** Who answers? Of those invited to each wave of a questionnaire, the share who did: everyone, by format and by mode. */
final class ResponseSection implements Section {
    private static final String INDICATOR = "response";
    private static final String SHARE = "share";
    /** Waves that stand well beside each other; the first ones are drawn, all are in the table. */
    private static final int MOST_DRAWN = 3;

    @Override
    public List<Block> blocks(Reading reading) {
        Map<String, List<Finding>> asked = new LinkedHashMap<>();
        for (Finding share : reading.findings().all(INDICATOR, SHARE)) {
            Address address = share.address();
            if (address.by().equals(reading.scope())) {
                asked.computeIfAbsent(address.instrument() + " " + address.role(), any -> new ArrayList<>())
                        .add(share);
            }
        }
        return asked.values().stream().map(waves -> block(reading, waves)).toList();
    }

    private static Block block(Reading reading, List<Finding> waves) {
        Words words = reading.words();
        Finding fewest = waves.get(0);
        for (Finding wave : waves) {
            fewest = value(wave) < value(fewest) ? wave : fewest;
        }
        String instrument = reading.names().instrument(fewest.address().instrument());
        String title = words.say("figure.answered.title", Parts.of("instrument", instrument));
        List<ShareGrid.Measured> drawn = waves.stream()
                .limit(MOST_DRAWN)
                .map(wave -> new ShareGrid.Measured(name(reading, wave), by -> address(reading, wave, by)))
                .toList();
        return FindingBlock.of(
                        words.say("q.answered", Parts.of("instrument", instrument)),
                        fewest.address().id(),
                        answer(reading, fewest, waves.size() > 1))
                .more(RichText.of(words.say("response.note")))
                .restingOn(Tier.DESCRIBED)
                .showing(Panels.of(
                        reading,
                        INDICATOR + "-" + fewest.address().instrument() + "-"
                                + fewest.address().role(),
                        title,
                        words.say("figure.intervals.subtitle", Parts.of("confidence", words.confidence(0.95))),
                        ShareGrid.figure(reading, drawn),
                        table(reading, title, waves),
                        Notes.of(reading, waves.stream().limit(MOST_DRAWN).toList())));
    }

    private static double value(Finding share) {
        return Numbers.estimate(share).map(Estimate::value).orElse(Double.POSITIVE_INFINITY);
    }

    private static String name(Reading reading, Finding wave) {
        return reading.names().waveAlone(wave.address().wave());
    }

    private static Address address(Reading reading, Finding wave, Map<String, String> by) {
        Address asked = wave.address();
        return reading.address(INDICATOR, SHARE, by).asked(asked.instrument(), asked.wave(), asked.role(), "");
    }

    private static RichText answer(Reading reading, Finding fewest, boolean several) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        return Numbers.estimate(fewest)
                .map(estimate -> new RichText(words.tell(
                        several ? "response.fewest" : "response.only",
                        numbers.share(fewest, estimate).and("wave", name(reading, fewest)))))
                .orElseGet(() -> RichText.of(numbers.why(fewest.answer())));
    }

    private static Table table(Reading reading, String title, List<Finding> waves) {
        Words words = reading.words();
        List<Column> columns = new ArrayList<>(List.of(Column.words(words.say("column.group"))));
        waves.forEach(wave -> columns.add(Column.numbers(name(reading, wave))));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(reading, waves, words.say("level.everyone"), Map.of()));
        for (Dimension dimension : reading.study().formats()) {
            for (String level : reading.levels(INDICATOR, SHARE, dimension.name())) {
                String name = reading.names().level(dimension.name(), level);
                rows.add(row(reading, waves, name, Map.of(dimension.name(), level)));
            }
        }
        return new Table(title, columns, rows);
    }

    private static List<Cell> row(Reading reading, List<Finding> waves, String name, Map<String, String> by) {
        Numbers numbers = new Numbers(reading.words());
        List<Cell> row = new ArrayList<>(List.of(Cell.text(name)));
        for (Finding wave : waves) {
            Optional<Finding> share = reading.find(address(reading, wave, by));
            row.add(numbers.cell(share, Scale.PERCENT));
        }
        return row;
    }
}

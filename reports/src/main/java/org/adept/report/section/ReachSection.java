package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.ReleasePlan;
import org.adept.ingest.study.StudyDefinition.Dimension;
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

/** Who is reached: do groups come as far, do applicants resemble the eligible, are places filled, who lives far away? */
final class ReachSection implements Section {
    private static final String UNKNOWN = "unknown";

    @Override
    public List<Block> blocks(Reading reading) {
        List<Block> blocks = new ArrayList<>();
        List<String> dimensions = new ArrayList<>(List.of("cohort"));
        dimensions.addAll(reading.study().subgroups());
        dimensions.forEach(dimension -> differences(reading, dimension).ifPresent(blocks::add));
        representation(reading).ifPresent(blocks::add);
        List<String> modes =
                reading.study().formats().stream().map(Dimension::name).toList();
        share(reading, "fill", "q.fill", "rate.fill", List.of(ReleasePlan.PROGRAMME))
                .ifPresent(blocks::add);
        share(reading, "far-away", "q.far-away-reached", "rate.far-away", modes).ifPresent(blocks::add);
        return blocks;
    }

    /** Each level's share of the step before, less that of the reference. */
    private static Optional<Block> differences(Reading reading, String dimension) {
        List<Finding> found = reading.findings().all("funnel", "difference").stream()
                .filter(finding -> finding.address().by().equals(reading.scope()))
                .filter(finding -> finding.address().contrast().equals(dimension))
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        String reference = found.get(0).address().reference();
        List<String> levels = found.stream()
                .map(finding -> finding.address().level())
                .distinct()
                .toList();
        List<Column> columns = new ArrayList<>(List.of(Column.words(words.say("column.step"))));
        levels.forEach(level -> columns.add(Column.numbers(reading.names().level(dimension, level))));
        List<List<Cell>> rows = new ArrayList<>();
        List<String> steps = reading.study().funnel();
        for (int k = 1; k < steps.size(); k++) {
            String step = steps.get(k);
            int position = k + 1;
            List<Cell> row = new ArrayList<>(List.of(Cell.text(reading.names().step(step))));
            levels.forEach(level -> row.add(numbers.cell(
                    reading.find(reading.address("funnel", "difference")
                            .cause(step)
                            .at(position, "step")
                            .comparing(dimension, level, reference)),
                    Scale.POINTS)));
            rows.add(row);
        }
        String name = reading.names().inSentence(dimension);
        Table table = new Table(words.say("funnel.groups.title", Parts.of("dimension", name)), columns, rows);
        Finding largest = largest(found);
        FindingBlock block = FindingBlock.of(
                        words.say("q.funnel.groups", Parts.of("dimension", name)),
                        largest.address().id(),
                        answer(reading, dimension, largest))
                .restingOn(Tier.ASSOCIATED)
                .showing(StepDifferences.panel(reading, dimension, found, table));
        return Optional.of(dimension.equals("cohort") ? block.more(slope(reading)) : block);
    }

    /** The one whose interval is farthest from none, else the first. */
    private static Finding largest(List<Finding> found) {
        Finding largest = found.get(0);
        double most = -1;
        for (Finding finding : found) {
            double size = Numbers.estimate(finding)
                    .map(estimate -> Math.abs(estimate.value()))
                    .orElse(-1.0);
            if (size > most) {
                most = size;
                largest = finding;
            }
        }
        return largest;
    }

    private static RichText answer(Reading reading, String dimension, Finding finding) {
        Words words = reading.words();
        return Numbers.estimate(finding)
                .map(estimate -> {
                    Parts parts = Parts.of(
                                    "step",
                                    reading.names().step(finding.address().cause()))
                            .and(
                                    "level",
                                    reading.names()
                                            .level(dimension, finding.address().level()))
                            .and(
                                    "points",
                                    Part.text(Scale.POINTS.value(words, estimate.value()))
                                            .emphasised());
                    return new RichText(words.tell(
                            "funnel.groups.answer",
                            new Numbers(words)
                                    .interval(parts, estimate, Scale.POINTS)
                                    .from(finding.address().id())));
                })
                .orElseGet(() -> RichText.of(new Numbers(words).why(finding.answer())));
    }

    /** Whether the share of applicants who are matched changes from cohort to cohort. */
    private static RichText[] slope(Reading reading) {
        Words words = reading.words();
        return reading.find(reading.address("funnel", "slope").cause("matched").comparing("cohort", "", "applied"))
                .filter(finding -> finding.answer() instanceof Answer.Shown shown
                        && shown.test().isPresent())
                .flatMap(finding -> Numbers.estimate(finding).map(estimate -> {
                    Answer.Test test = ((Answer.Shown) finding.answer()).test().orElseThrow();
                    Parts parts = Parts.of("points", Scale.POINTS.value(words, estimate.value()))
                            .and("p", words.pValue(test.p()));
                    return new RichText[] {
                        new RichText(words.tell(
                                "funnel.slope",
                                new Numbers(words)
                                        .interval(parts, estimate, Scale.POINTS)
                                        .from(finding.address().id())))
                    };
                }))
                .orElse(new RichText[0]);
    }

    private static Optional<Block> representation(Reading reading) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<RatioRows.Row> rows = new ArrayList<>();
        for (String dimension : reading.study().subgroups()) {
            for (String level : reading.levels("representation", "ratio", dimension)) {
                if (!level.equals(UNKNOWN)) {
                    reading.find(reading.address("representation", "ratio", Map.of(dimension, level)))
                            .ifPresent(finding -> rows.add(new RatioRows.Row(
                                    reading.names().dimension(dimension),
                                    reading.names().level(dimension, level),
                                    finding)));
                }
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : reading.find(reading.address("reach", "share")).map(reach -> FindingBlock.of(
                                words.say("q.representation"),
                                reach.address().id(),
                                Numbers.estimate(reach)
                                        .map(estimate ->
                                                new RichText(words.tell("rate.reach", numbers.share(reach, estimate))))
                                        .orElseGet(() -> RichText.of(numbers.why(reach.answer()))))
                        .more(RichText.of(words.say("representation.one")))
                        .restingOn(Tier.DESCRIBED)
                        .showing(RatioRows.panel(reading, "representation", rows)));
    }

    /** A share in a sentence, and beside it that of each level of the dimensions, where there are any. */
    private static Optional<Block> share(
            Reading reading, String indicator, String question, String sentence, List<String> dimensions) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        return reading.find(reading.address(indicator, "share")).map(finding -> {
            FindingBlock block = FindingBlock.of(
                            words.say(question),
                            finding.address().id(),
                            Numbers.estimate(finding)
                                    .map(estimate ->
                                            new RichText(words.tell(sentence, numbers.share(finding, estimate))))
                                    .orElseGet(() -> RichText.of(numbers.why(finding.answer()))))
                    .restingOn(Tier.DESCRIBED);
            List<ShareRows.Row> rows = dimensions.stream()
                    .flatMap(dimension -> levels(reading, indicator, dimension))
                    .toList();
            return rows.isEmpty() ? block : block.showing(panel(reading, indicator, rows));
        });
    }

    private static Stream<ShareRows.Row> levels(Reading reading, String indicator, String dimension) {
        return reading.levels(indicator, "share", dimension).stream()
                .map(level -> new ShareRows.Row(
                        reading.names().level(dimension, level),
                        Optional.empty(),
                        reading.find(reading.address(indicator, "share", Map.of(dimension, level)))));
    }

    private static Exhibit panel(Reading reading, String indicator, List<ShareRows.Row> rows) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        String title = words.say(indicator + ".title");
        Table table = new Table(
                title,
                List.of(Column.words(words.say("column.group")), Column.numbers(words.say("column.share"))),
                rows.stream()
                        .map(row -> List.of(Cell.text(row.label()), numbers.cell(row.share(), Scale.PERCENT)))
                        .toList());
        return ShareRows.panel(reading, indicator, title, rows, table);
    }
}

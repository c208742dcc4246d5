package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Finding.Flow;
import org.adept.analysis.finding.Finding.Step;
import org.adept.report.figure.FlowFigure;
import org.adept.report.figure.FlowFigure.Exclusion;
import org.adept.report.figure.FlowFigure.Stage;
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

/** Who is not counted, and why? The population first, then each outcome. */
final class FlowSection implements Section {
    /** What a hidden count is written as in a flow's steps. */
    private static final long HIDDEN = -1;

    @Override
    public List<Block> blocks(Reading reading) {
        List<Block> population = new ArrayList<>();
        List<Block> outcomes = new ArrayList<>();
        for (Finding finding : reading.findings().all("attrition", "flow")) {
            if (finding instanceof Flow flow && finding.address().by().equals(reading.scope())) {
                (flow.address().cause().equals("population") ? population : outcomes).add(block(reading, flow));
            }
        }
        population.addAll(outcomes);
        return population.isEmpty() ? NotTestableLine.of(reading, "attrition") : population;
    }

    private static Block block(Reading reading, Flow flow) {
        Words words = reading.words();
        String id = flow.address().id();
        String outcome = flow.address().outcome();
        String subject = outcome.isEmpty()
                ? words.find("indicator." + flow.address().cause()).orElse("")
                : reading.names().outcome(outcome);
        String question = subject.isEmpty()
                ? words.say("q.excluded")
                : words.say("q.excluded.outcome", Parts.of("outcome", subject));
        if (!flow.answer().isShown() || flow.steps().isEmpty()) {
            return FindingBlock.of(question, id, RichText.of(new Numbers(words).why(flow.answer())));
        }
        Step first = flow.steps().get(0);
        Step last = flow.steps().get(flow.steps().size() - 1);
        long start = first.excluded() > 0 ? first.remaining() + first.excluded() : first.remaining();
        Parts parts = Parts.of(
                        "remaining", Part.text(count(words, last.remaining())).emphasised())
                .and("start", Part.text(count(words, start)));
        return FindingBlock.of(question, id, new RichText(words.tell("excluded.answer", parts.from(id))))
                .restingOn(Tier.DESCRIBED, RichText.of(words.say("count.note")))
                .showing(Panels.of(
                        reading,
                        "not-counted-" + (outcome.isEmpty() ? flow.address().cause() : outcome),
                        words.say("figure.flow.title"),
                        words.say("figure.flow.subtitle"),
                        figure(reading, flow, start),
                        table(reading, flow)));
    }

    private static String count(Words words, long count) {
        return count <= HIDDEN ? words.say("state.hidden") : words.count(count);
    }

    private static FlowFigure figure(Reading reading, Flow flow, long start) {
        Words words = reading.words();
        List<Exclusion> exclusions = flow.steps().stream()
                .filter(step -> step.excluded() != 0)
                .map(step -> new Exclusion(
                        count(words, step.excluded()), reading.names().exclusion(step.reason())))
                .toList();
        long end = flow.steps().get(flow.steps().size() - 1).remaining();
        String startLabel = words.say(
                flow.address().cause().equals("population") ? "exclude.rows-accepted" : "exclude.in-population");
        List<Stage> stages = List.of(
                new Stage(startLabel, count(words, start), exclusions),
                new Stage(words.say("column.counted"), count(words, end), List.of()));
        return new FlowFigure(
                words.say(
                        "figure.flow.aria",
                        Parts.of("start", count(words, start)).and("remaining", count(words, end))),
                stages);
    }

    private static Table table(Reading reading, Flow flow) {
        Words words = reading.words();
        String id = flow.address().id();
        List<Column> columns = List.of(
                Column.words(words.say("column.reason")),
                Column.numbers(words.say("column.not-counted")),
                Column.numbers(words.say("column.remaining")));
        List<List<Cell>> rows = flow.steps().stream()
                .map(step -> List.of(
                        Cell.text(reading.names().exclusion(step.reason())),
                        cell(words, step.excluded(), id),
                        cell(words, step.remaining(), id)))
                .toList();
        return new Table(words.say("caption.flow"), columns, rows);
    }

    private static Cell cell(Words words, long count, String id) {
        return count <= HIDDEN ? Cell.absent(words.say("state.hidden"), id) : Cell.number(words.count(count), id);
    }
}

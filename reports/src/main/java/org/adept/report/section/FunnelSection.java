package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.report.figure.FunnelFigure;
import org.adept.report.page.Block;
import org.adept.report.page.Cell;
import org.adept.report.page.FindingBlock;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;
import org.adept.report.page.Table.Column;
import org.adept.report.page.Tier;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** At which step do people leave on the way in? */
final class FunnelSection implements Section {
    private static final String INDICATOR = "funnel";
    private static final String MINUS = "\u2212";

    /** One step as the release tells it. */
    private record Step(String name, Optional<Finding> count, Optional<Finding> share, Optional<Finding> others) {
        Optional<Estimate> people() {
            return Numbers.estimate(count);
        }
    }

    @Override
    public List<Block> blocks(Reading reading) {
        List<Step> steps = steps(reading);
        if (steps.isEmpty()) {
            return NotTestableLine.of(reading, INDICATOR, "milestones");
        }
        Words words = reading.words();
        OptionalInt loss = largestLoss(steps);
        Finding asked = steps.get(loss.orElse(steps.size() - 1)).count().orElseThrow();
        FindingBlock block = FindingBlock.of(
                        words.say("q.funnel"), asked.address().id(), answer(reading, steps, loss))
                .more(RichText.of(words.say("funnel.nested")))
                .restingOn(Tier.DESCRIBED, rests(reading, steps))
                .showing(Panels.of(
                        reading,
                        INDICATOR,
                        words.say(
                                "figure.funnel.title",
                                Parts.of("from", name(reading, steps.get(0)))
                                        .and("to", name(reading, steps.get(steps.size() - 1)))),
                        words.say("figure.funnel.subtitle"),
                        figure(reading, steps, loss),
                        table(reading, steps)));
        return List.of(block);
    }

    private static List<Step> steps(Reading reading) {
        List<Step> steps = new ArrayList<>();
        boolean own = reading.isOneOfSeveral();
        for (String name : reading.study().funnel()) {
            int position = steps.size() + 1;
            Optional<Finding> count = reading.find(at(reading.address(INDICATOR, "count"), name, position));
            if (count.isEmpty()) {
                continue;
            }
            Address everyone = at(Address.of(INDICATOR, "share-of-previous", ""), name, position);
            steps.add(new Step(
                    name,
                    count,
                    reading.find(at(reading.address(INDICATOR, "share-of-previous"), name, position)),
                    own ? reading.find(everyone) : Optional.empty()));
        }
        return steps;
    }

    private static Address at(Address address, String step, int position) {
        return address.cause(step).at(position, "step");
    }

    /** The step before which most people left, by the numbers the reader may see. */
    private static OptionalInt largestLoss(List<Step> steps) {
        OptionalInt largest = OptionalInt.empty();
        double most = 0;
        for (int i = 1; i < steps.size(); i++) {
            double left = left(steps, i);
            if (left > most) {
                most = left;
                largest = OptionalInt.of(i);
            }
        }
        return largest;
    }

    private static double left(List<Step> steps, int i) {
        Optional<Estimate> before = steps.get(i - 1).people();
        Optional<Estimate> now = steps.get(i).people();
        return before.isPresent() && now.isPresent()
                ? before.get().value() - now.get().value()
                : 0;
    }

    private static RichText answer(Reading reading, List<Step> steps, OptionalInt loss) {
        Words words = reading.words();
        if (loss.isEmpty()) {
            boolean hidden = steps.stream().anyMatch(step -> step.people().isEmpty());
            return RichText.of(words.say(hidden ? "hidden.answer" : "funnel.no-loss"));
        }
        int at = loss.getAsInt();
        Step before = steps.get(at - 1);
        Step now = steps.get(at);
        Parts parts = Parts.of("from", name(reading, before))
                .and("to", name(reading, now))
                .and("left", Math.round(left(steps, at)))
                .and("reached", Math.round(before.people().orElseThrow().value()))
                .emphasising("left");
        return new RichText(words.tell(
                "funnel.largest-loss",
                parts.from(now.count().orElseThrow().address().id())));
    }

    private static RichText rests(Reading reading, List<Step> steps) {
        return steps.get(0)
                .people()
                .map(people -> new RichText(reading.words()
                        .tell(
                                "rests.people",
                                Parts.of("n", Math.round(people.value()))
                                        .from(steps.get(0)
                                                .count()
                                                .orElseThrow()
                                                .address()
                                                .id()))))
                .orElse(RichText.of(reading.words().say("hidden.answer")));
    }

    private static FunnelFigure figure(Reading reading, List<Step> steps, OptionalInt loss) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        boolean others = steps.stream().anyMatch(step -> step.others().isPresent());
        List<FunnelFigure.Step> drawn = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String share = step.share()
                    .map(finding -> numbers.value(finding, Scale.PERCENT))
                    .orElse("");
            String all = step.others()
                    .map(finding -> numbers.value(finding, Scale.PERCENT))
                    .orElse("");
            double left = i == 0 ? 0 : left(steps, i);
            drawn.add(new FunnelFigure.Step(
                    name(reading, step),
                    Shapes.cell(reading, step.count(), Scale.COUNT),
                    share,
                    share.isEmpty() ? "" : share + " " + words.say("figure.of-previous"),
                    all,
                    left > 0 ? MINUS + words.count(Math.round(left)) : "",
                    loss.isPresent() && loss.getAsInt() == i));
        }
        Step first = steps.get(0);
        Step last = steps.get(steps.size() - 1);
        String aria = words.say(
                "figure.funnel.aria",
                Parts.of("first", numbers.value(first.count().orElseThrow(), Scale.COUNT))
                        .and("from", name(reading, first))
                        .and("last", numbers.value(last.count().orElseThrow(), Scale.COUNT))
                        .and("to", name(reading, last)));
        return new FunnelFigure(
                aria, words.say("figure.of-previous"), others ? words.say("figure.all-programmes") : "", drawn);
    }

    private static Table table(Reading reading, List<Step> steps) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        boolean others = steps.stream().anyMatch(step -> step.others().isPresent());
        List<Column> columns = new ArrayList<>(List.of(
                Column.words(words.say("column.step")),
                Column.numbers(words.say("column.people")),
                Column.numbers(words.say("column.of-previous"))));
        if (others) {
            columns.add(Column.numbers(words.say("column.all-programmes")));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Step step : steps) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(name(reading, step)),
                    numbers.count(step.count()),
                    numbers.cell(step.share(), Scale.PERCENT)));
            if (others) {
                row.add(numbers.cell(step.others(), Scale.PERCENT));
            }
            rows.add(row);
        }
        return new Table(words.say("caption.funnel"), columns, rows);
    }

    private static String name(Reading reading, Step step) {
        return reading.names().step(step.name());
    }

    /** For a page's first lines: how many came to a step. */
    static Optional<Finding> reached(Reading reading, String step) {
        int position = reading.study().funnel().indexOf(step) + 1;
        return position == 0
                ? Optional.empty()
                : reading.find(at(reading.address(INDICATOR, "count", Map.of()), step, position));
    }
}

package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.report.figure.HeatmapFigure;
import org.adept.report.figure.HeatmapFigure.Row;
import org.adept.report.figure.HeatmapFigure.ValueClass;
import org.adept.report.figure.Word;
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

/** How many are still in STEM, cohort by cohort and term by term? Of the whole cohort, with bounds; a
 * cohort of which only a part is followed so long is not told. */
final class CohortsSection implements Section {
    private static final String INDICATOR = "stem-persistence";
    private static final String TERM = "term";
    private static final String COHORT = "cohort";

    @Override
    public List<Block> blocks(Reading reading) {
        List<String> cohorts = reading.levels(INDICATOR, "share", COHORT);
        int terms = reading.study().persistence().map(asked -> asked.terms()).orElse(0);
        if (cohorts.isEmpty() || terms == 0) {
            return NotTestableLine.of(reading, INDICATOR, "statuses");
        }
        Words words = reading.words();
        Optional<Finding> overall = last(reading, terms);
        RichText answer = overall.map(finding -> sentence(reading, finding))
                .orElse(RichText.of(words.say("status.unknown.followed")));
        String id = overall.map(finding -> finding.address().id())
                .orElse(share(reading, Map.of(), terms).id());
        FindingBlock block = FindingBlock.of(words.say("q.stem-stay"), id, answer)
                .more(more(reading, overall))
                .restingOn(Tier.DESCRIBED, rests(reading, overall))
                .showing(Panels.of(
                        reading,
                        "stem-by-cohort",
                        words.say("figure.cohorts.title", Parts.of("indicator", words.say("indicator.persistence"))),
                        words.say("figure.cohorts.subtitle"),
                        figure(reading, cohorts, terms),
                        table(reading, cohorts, terms),
                        RichText.of(words.say("cohorts.caution"))));
        return List.of(block);
    }

    private static Address share(Reading reading, Map<String, String> by, int term) {
        return reading.address(INDICATOR, "share", by).at(term, TERM);
    }

    /** Everyone at the last term that the release can tell. */
    private static Optional<Finding> last(Reading reading, int terms) {
        for (int term = terms; term > 0; term--) {
            Optional<Finding> found = reading.find(share(reading, Map.of(), term));
            if (Numbers.estimate(found).isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static RichText sentence(Reading reading, Finding finding) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        return Numbers.estimate(finding)
                .map(estimate -> {
                    Parts parts = Parts.of(
                                    "time", words.span((long) finding.address().time() * months(reading), "month"))
                            .and(
                                    "rate",
                                    Part.text(Scale.PERCENT.value(words, estimate.value()))
                                            .emphasised());
                    return new RichText(words.tell(
                            "states.answer",
                            numbers.interval(parts, estimate, Scale.PERCENT)
                                    .from(finding.address().id())));
                })
                .orElseGet(() -> RichText.of(numbers.why(finding.answer())));
    }

    /** What the unknown could hide. */
    private static RichText[] more(Reading reading, Optional<Finding> overall) {
        return overall.flatMap(finding -> Bounds.of(reading, finding.address())).stream()
                .toArray(RichText[]::new);
    }

    private static RichText[] rests(Reading reading, Optional<Finding> overall) {
        return overall.flatMap(Numbers::estimate)
                .map(estimate -> new RichText[] {
                    new RichText(reading.words()
                            .tell(
                                    "rests.people",
                                    Parts.of("n", estimate.n())
                                            .from(overall.get().address().id())))
                })
                .orElse(new RichText[0]);
    }

    private static HeatmapFigure figure(Reading reading, List<String> cohorts, int terms) {
        Words words = reading.words();
        List<String> columns = new ArrayList<>();
        for (int term = 1; term <= terms; term++) {
            columns.add(words.count((long) term * months(reading)));
        }
        TreeSet<Integer> seen = new TreeSet<>();
        List<Row> rows = new ArrayList<>();
        for (String cohort : cohorts) {
            List<org.adept.report.figure.Cell> cells = new ArrayList<>();
            for (int term = 1; term <= terms; term++) {
                Optional<Finding> found = wholly(reading, cohort, term);
                Numbers.estimate(found).ifPresent(estimate -> seen.add((int) Math.round(estimate.value() * 100)));
                cells.add(cell(reading, found));
            }
            rows.add(new Row(reading.names().level(COHORT, cohort), size(reading, cohort), cells));
        }
        return new HeatmapFigure(
                words.say("figure.cohorts.aria"),
                words.say("column.cohort"),
                words.say("column.people"),
                columns,
                rows,
                classes(words, seen),
                words.say("note.hidden"));
    }

    private static org.adept.report.figure.Cell cell(Reading reading, Optional<Finding> found) {
        Words words = reading.words();
        if (found.isEmpty() || found.get().answer() instanceof Answer.Unknown) {
            return new Word(Word.Kind.NOT_YET, words.say("page.not-yet"));
        }
        Finding finding = found.get();
        return Numbers.estimate(finding)
                .<org.adept.report.figure.Cell>map(estimate -> org.adept.report.figure.Cell.Value.exact(
                        Math.rint(estimate.value() * 100), words.decimal(estimate.value() * 100, 0)))
                .orElseGet(() -> {
                    String text = new Numbers(words).instead(finding.answer(), Scale.PERCENT);
                    if (finding.answer() instanceof Answer.Range range) {
                        return new org.adept.report.figure.Cell.Range(range.from() * 100, range.to() * 100, text);
                    }
                    return Shapes.word(finding.answer(), text);
                });
    }

    private static String size(Reading reading, String cohort) {
        return reading.find(followed(reading, cohort, 1))
                .map(finding -> new Numbers(reading.words()).value(finding, Scale.COUNT))
                .orElse(reading.words().say("page.none"));
    }

    /** The share of a cohort where all of it is followed so long; none where only a part of it is. */
    private static Optional<Finding> wholly(Reading reading, String cohort, int term) {
        Optional<Estimate> first = Numbers.estimate(reading.find(followed(reading, cohort, 1)));
        Optional<Estimate> now = Numbers.estimate(reading.find(followed(reading, cohort, term)));
        boolean partly = first.isPresent()
                && now.isPresent()
                && now.get().value() < first.get().value();
        return partly ? Optional.empty() : reading.find(share(reading, Map.of(COHORT, cohort), term));
    }

    /** How many of a cohort are followed through a term, unknown states included: the base of its cell. */
    private static Address followed(Reading reading, String cohort, int term) {
        return reading.address("study-state", "count", Map.of(COHORT, cohort))
                .cause("followed")
                .at(term, TERM);
    }

    /** Classes from just below the smallest to just below the largest value, so that the legend tells the range. */
    private static List<ValueClass> classes(Words words, SortedSet<Integer> seen) {
        if (seen.isEmpty()) {
            return List.of(new ValueClass(0, words.say("figure.cohorts.from", Parts.of("value", words.decimal(0, 0)))));
        }
        int from = seen.first();
        int width = Math.max(1, (seen.last() - from + HeatmapFigure.MOST_CLASSES) / HeatmapFigure.MOST_CLASSES);
        List<ValueClass> classes = new ArrayList<>();
        for (int k = 0; k < HeatmapFigure.MOST_CLASSES && from + k * width <= seen.last(); k++) {
            String value = words.decimal(from + k * width, 0);
            classes.add(new ValueClass(
                    from + k * width, k == 0 ? words.say("figure.cohorts.from", Parts.of("value", value)) : value));
        }
        return classes;
    }

    private static Table table(Reading reading, List<String> cohorts, int terms) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<Column> columns = new ArrayList<>(
                List.of(Column.words(words.say("column.cohort")), Column.numbers(words.say("column.people"))));
        for (int term = 1; term <= terms; term++) {
            columns.add(Column.numbers(words.span((long) term * months(reading), "month")));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (String cohort : cohorts) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(reading.names().level(COHORT, cohort)),
                    numbers.count(reading.find(followed(reading, cohort, 1)))));
            for (int term = 1; term <= terms; term++) {
                Optional<Finding> found = wholly(reading, cohort, term);
                row.add(found.isEmpty() ? Cell.text(words.say("page.not-yet")) : numbers.cell(found, Scale.PERCENT));
            }
            rows.add(row);
        }
        return new Table(
                words.say("figure.cohorts.title", Parts.of("indicator", words.say("indicator.persistence"))),
                columns,
                rows);
    }

    private static int months(Reading reading) {
        return reading.study().persistence().map(asked -> asked.termMonths()).orElse(1);
    }
}

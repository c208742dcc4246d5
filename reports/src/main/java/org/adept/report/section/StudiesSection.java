package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.report.figure.Cell;
import org.adept.report.figure.StackFigure;
import org.adept.report.figure.StackFigure.Kind;
import org.adept.report.figure.StackFigure.Look;
import org.adept.report.page.Block;
import org.adept.report.page.FindingBlock;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;
import org.adept.report.page.Table.Column;
import org.adept.report.page.Tier;
import org.adept.report.words.Part;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** Where are people in their studies? Of everyone who began in STEM, by term, or in short by year; unknown in view. */
final class StudiesSection implements Section {
    private static final String STATE = "study-state";
    private static final String SHARE = "share";
    private static final String TERM = "term";
    private static final int MONTHS_OF_YEAR = 12;

    /** From the bottom up: first those who are still in STEM. */
    private static final List<String> STATES =
            List.of("stem", "credential", "switched", "other-credential", "away", "left", "unknown");

    private final boolean inShort;

    /** @param inShort one column a year, not one a term */
    StudiesSection(boolean inShort) {
        this.inShort = inShort;
    }

    private static Look look(String state) {
        return switch (state) {
            case "stem" -> Look.STAYS;
            case "credential" -> Look.STAYED_AND_DONE;
            case "switched" -> Look.ELSEWHERE;
            case "other-credential" -> Look.ELSEWHERE_AND_DONE;
            case "away" -> Look.AWAY;
            case "left" -> Look.GONE;
            default -> Look.UNKNOWN;
        };
    }

    @Override
    public List<Block> blocks(Reading reading) {
        List<Integer> terms = terms(reading);
        if (terms.isEmpty()) {
            return NotTestableLine.of(reading, STATE, "statuses");
        }
        Words words = reading.words();
        int last = terms.get(terms.size() - 1);
        List<String> states = STATES.stream()
                .filter(state -> terms.stream().anyMatch(term -> occurs(reading, state, term)))
                .toList();
        FindingBlock block = FindingBlock.of(
                        words.say("q.studies"), share(reading, "stem", last).id(), answer(reading, last))
                .restingOn(
                        Tier.DESCRIBED,
                        Counted.of(reading, followed(reading, last), "rests.people").stream()
                                .toArray(RichText[]::new))
                .showing(Panels.of(
                        reading,
                        "study-states",
                        words.say("figure.states.title"),
                        words.say("figure.studies.subtitle"),
                        figure(reading, terms, states),
                        table(reading, terms, states),
                        RichText.of(words.say("studies.note"))));
        return List.of(block);
    }

    private List<Integer> terms(Reading reading) {
        int asked = reading.study()
                .persistence()
                .map(persistence -> persistence.terms())
                .orElse(0);
        List<Integer> terms = IntStream.rangeClosed(1, asked)
                .filter(term -> reading.find(followed(reading, term)).isPresent())
                .boxed()
                .toList();
        List<Integer> years = terms.stream()
                .filter(term -> months(reading, term) % MONTHS_OF_YEAR == 0)
                .toList();
        return inShort && !years.isEmpty() ? years : terms;
    }

    private static int months(Reading reading, int term) {
        return term
                * reading.study().persistence().map(asked -> asked.termMonths()).orElse(1);
    }

    private static Address followed(Reading reading, int term) {
        return reading.address(STATE, "count").cause("followed").at(term, TERM);
    }

    private static Address share(Reading reading, String state, int term) {
        return reading.address(STATE, SHARE).cause(state).at(term, TERM);
    }

    /** Whether anybody is told to be in a state, or it is not told whether. */
    private static boolean occurs(Reading reading, String state, int term) {
        return reading.find(share(reading, state, term))
                .filter(finding -> Numbers.estimate(finding)
                        .map(estimate -> estimate.value() > 0)
                        .orElse(true))
                .isPresent();
    }

    private static RichText answer(Reading reading, int term) {
        Words words = reading.words();
        Parts parts = Parts.of("time", words.span((long) months(reading, term), "month"));
        for (String state : STATES) {
            parts = parts.and(state.replace("-", ""), value(reading, state, term));
        }
        return new RichText(words.tell("studies.answer", parts));
    }

    private static Part value(Reading reading, String state, int term) {
        Optional<Finding> found = reading.find(share(reading, state, term));
        String text = found.map(finding -> new Numbers(reading.words()).value(finding, Scale.PERCENT))
                .orElse(reading.words().say("page.none"));
        return Part.text(text).from(share(reading, state, term).id());
    }

    private static StackFigure figure(Reading reading, List<Integer> terms, List<String> states) {
        Words words = reading.words();
        int last = terms.get(terms.size() - 1);
        List<Kind> kinds = states.stream()
                .map(state -> new Kind(
                        words.say("studies." + state),
                        look(state),
                        Shapes.cell(reading, reading.find(share(reading, state, last)), Scale.PERCENT)
                                .text()))
                .toList();
        List<StackFigure.Column> columns = new ArrayList<>();
        for (int term : terms) {
            columns.add(new StackFigure.Column(
                    words.count(months(reading, term)),
                    reading.find(followed(reading, term))
                            .map(finding -> new Numbers(words).value(finding, Scale.COUNT))
                            .orElse(words.say("page.none")),
                    states.stream()
                            .map(state -> piece(reading, reading.find(share(reading, state, term))))
                            .toList()));
        }
        return new StackFigure(
                words.say(
                        "figure.states.aria",
                        Parts.of("summary", answer(reading, last).plain())),
                words.say("figure.studies.axis"),
                kinds,
                columns,
                words.say("note.hidden"));
    }

    private static Cell piece(Reading reading, Optional<Finding> found) {
        return Numbers.estimate(found)
                .<Cell>map(estimate ->
                        Cell.Value.exact(estimate.value(), reading.words().decimal(estimate.value() * 100, 0)))
                .orElseGet(() -> Shapes.cell(reading, found, Scale.PERCENT));
    }

    private static Table table(Reading reading, List<Integer> terms, List<String> states) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<Column> columns = new ArrayList<>(List.of(Column.words(words.say("column.state"))));
        terms.forEach(term -> columns.add(Column.numbers(words.span((long) months(reading, term), "month"))));
        List<List<org.adept.report.page.Cell>> rows = new ArrayList<>();
        for (String state : states) {
            List<org.adept.report.page.Cell> row =
                    new ArrayList<>(List.of(org.adept.report.page.Cell.text(words.say("studies." + state))));
            terms.forEach(term -> row.add(numbers.cell(reading.find(share(reading, state, term)), Scale.PERCENT)));
            rows.add(row);
        }
        List<org.adept.report.page.Cell> counted =
                new ArrayList<>(List.of(org.adept.report.page.Cell.text(words.say("column.people"))));
        terms.forEach(term -> counted.add(numbers.count(reading.find(followed(reading, term)))));
        rows.add(counted);
        return new Table(words.say("figure.states.title"), columns, rows);
    }
}

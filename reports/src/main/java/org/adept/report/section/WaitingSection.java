package org.adept.report.section;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.ProgrammeOutcomes;
import org.adept.report.figure.Axis;
import org.adept.report.figure.CurveFigure;
import org.adept.report.figure.Tick;
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

/** How long do people wait for a match, and who waits at the end of each month? */
final class WaitingSection implements Section {
    /** The curve for everyone, by programme and cohort, and the list. */
    static final List<String> EVERYTHING = List.of("programme", "cohort", "list");
    /** The curve for everyone. */
    static final List<String> IN_SHORT = List.of();
    /** The curve of one programme, by cohort, and its list. */
    static final List<String> OWN = List.of("cohort", "list");

    private static final String INDICATOR = "waiting";
    private static final String LIST = "list";
    private static final int MONTHS = 12;
    private static final int HUNDRED = 100;

    private final List<String> parts;

    WaitingSection(List<String> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public List<Block> blocks(Reading reading) {
        OutcomeCurve curve = OutcomeCurve.of(ProgrammeOutcomes.TIME_TO_MATCH);
        List<String> dimensions =
                reading.dimensions().stream().filter(parts::contains).toList();
        List<Block> blocks = new ArrayList<>(leftOut(reading, curve));
        blocks.addAll(CurvesSection.of(reading, curve, dimensions));
        if (blocks.isEmpty() && reading.study().funnel().contains(ProgrammeOutcomes.MATCHED)) {
            return NotTestableLine.of(reading, INDICATOR, "milestones");
        }
        if (parts.contains(LIST)) {
            list(reading).ifPresent(blocks::add);
        }
        return blocks;
    }

    /** A programme that matches on one day has no curve; the page says why. */
    private static List<Block> leftOut(Reading reading, OutcomeCurve curve) {
        boolean onOneDay = reading.find(curve.at(
                        reading, reading.scope(), curve.definition().horizons().get(0)))
                .map(finding -> finding.answer() instanceof Answer.Unknown unknown
                        && unknown.reason().equals("on-one-day"))
                .orElse(false);
        return onOneDay
                ? List.of(new Block.NotTestable(RichText.of(reading.words().say("reason.on-one-day"))))
                : List.of();
    }

    /** Months to counts, from the first month after the last one that is hidden. */
    private static SortedMap<Integer, Finding> months(Reading reading) {
        SortedMap<Integer, Finding> months = new TreeMap<>();
        reading.findings().all(INDICATOR, "count").stream()
                .filter(finding -> finding.address().by().equals(reading.scope()))
                .forEach(finding -> months.put(finding.address().time(), finding));
        int from = Integer.MIN_VALUE;
        for (var month : months.entrySet()) {
            if (Numbers.estimate(month.getValue()).isEmpty()) {
                from = month.getKey() + 1;
            }
        }
        return new TreeMap<>(months.tailMap(from));
    }

    private static Optional<Block> list(Reading reading) {
        SortedMap<Integer, Finding> months = months(reading);
        if (months.size() < MONTHS) { // a line of a few months tells less than its last number
            return Optional.empty();
        }
        Words words = reading.words();
        Finding last = Objects.requireNonNull(months.get(months.lastKey()));
        Parts parts = Parts.of("count", Part.count(waiting(last)).emphasised())
                .and("date", words.date(endOf(months.lastKey())));
        FindingBlock block = FindingBlock.of(
                        words.say("q.waiting-now"),
                        last.address().id(),
                        new RichText(words.tell(
                                "count.waiting", parts.from(last.address().id()))))
                .more(RichText.of(words.say("waiting.who")))
                .restingOn(
                        Tier.DESCRIBED,
                        new RichText(words.tell(
                                "rests.places",
                                Parts.of("n", last.base().n())
                                        .from(last.address().id()))))
                .showing(Panels.of(
                        reading,
                        INDICATOR,
                        words.say("figure.waiting.title"),
                        words.say("figure.waiting.subtitle"),
                        figure(words, months),
                        table(words, months)));
        return Optional.of(block);
    }

    private static CurveFigure figure(Words words, SortedMap<Integer, Finding> months) {
        int first = number(months.firstKey());
        List<CurveFigure.Point> points = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        double most = 1;
        for (var month : months.entrySet()) {
            int at = number(month.getKey()) - first;
            double waiting = waiting(month.getValue());
            most = Math.max(most, waiting);
            points.add(new CurveFigure.Point(at, waiting, waiting, waiting));
            if (month.getKey() % HUNDRED == MONTHS) {
                ticks.add(new Tick(at, Integer.toString(month.getKey() / HUNDRED)));
            }
        }
        int end = number(months.lastKey()) - first;
        String now = words.count(waiting(Objects.requireNonNull(months.get(months.lastKey()))));
        String aria = words.say(
                "figure.waiting.aria",
                Parts.of("most", words.count(Math.round(most)))
                        .and("now", now)
                        .and("date", words.date(endOf(months.lastKey()))));
        return new CurveFigure(
                aria,
                new Axis(0, end, ticks, words.say("axis.year-ends")),
                Shapes.numbers(words, 0, most, 0, words.say("column.people")),
                "",
                List.of(new CurveFigure.Series(
                        "", new CurveFigure.Line(points, List.of(), now, List.of()), List.of())));
    }

    /** A row for each year, a column for each month. */
    private static Table table(Words words, SortedMap<Integer, Finding> months) {
        List<Column> columns = new ArrayList<>(List.of(Column.words(words.say("column.year"))));
        for (int month = 1; month <= MONTHS; month++) {
            columns.add(Column.numbers(words.say("format.month-short." + month)));
        }
        List<List<Cell>> rows = new ArrayList<>();
        Numbers numbers = new Numbers(words);
        for (int year = months.firstKey() / HUNDRED; year <= months.lastKey() / HUNDRED; year++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(Integer.toString(year))));
            for (int month = 1; month <= MONTHS; month++) {
                row.add(numbers.count(Optional.ofNullable(months.get(year * HUNDRED + month))));
            }
            rows.add(row);
        }
        return new Table(words.say("figure.waiting.title"), columns, rows);
    }

    private static long waiting(Finding finding) {
        return Math.round(Numbers.estimate(finding).map(Estimate::value).orElse(0.0));
    }

    /** Months since the year 0, so that neighbours differ by one. */
    private static int number(int month) {
        return month / HUNDRED * MONTHS + month % HUNDRED - 1;
    }

    private static LocalDate endOf(int month) {
        return YearMonth.of(month / HUNDRED, month % HUNDRED).atEndOfMonth();
    }
}

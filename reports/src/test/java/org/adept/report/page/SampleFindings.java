package org.adept.report.page;

import java.util.ArrayList;
import java.util.List;
import org.adept.report.draw.Drawing;
import org.adept.report.figure.Axis;
import org.adept.report.figure.Cell.Value;
import org.adept.report.figure.CurveFigure;
import org.adept.report.figure.FunnelFigure;
import org.adept.report.figure.Tick;
import org.adept.report.page.Block.HeldBox;
import org.adept.report.page.Block.NotTestable;
import org.adept.report.page.Exhibit.FigurePanel;
import org.adept.report.page.Exhibit.TablePanel;
import org.adept.report.page.Table.Column;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** Finding blocks with made-up numbers, drawn by the project's own drawers. */
record SampleFindings(Words words) {
    private static final List<String> STEPS =
            List.of("invited", "applied", "accepted", "enrolled", "matched", "first-meeting");
    private static final List<Integer> COUNTS = List.of(1640, 388, 322, 300, 262, 251);

    FindingBlock funnel() {
        Parts parts = Parts.of("from", words.say("step.enrolled"))
                .and("to", words.say("step.matched"))
                .and("left", 38)
                .and("reached", 300)
                .from("funnel.count.matched")
                .emphasising("left");
        FunnelFigure figure =
                new FunnelFigure(words.say("figure.funnel.subtitle"), words.say("figure.of-previous"), "", steps());
        FigurePanel panel = new FigurePanel(
                words.say(
                        "figure.funnel.title",
                        Parts.of("from", words.say("step.invited")).and("to", words.say("step.first-meeting"))),
                words.say("figure.funnel.subtitle"),
                Drawing.of(figure, Drawing.WIDE),
                Drawing.of(figure, Drawing.NARROW),
                List.of(RichText.of(words.say("funnel.nested"))),
                funnelTable(),
                new Download("funnel.csv", "step,people\ninvited,1640\n\"applied, \"\"in time\"\"\",388\n"));
        return FindingBlock.of(
                        words.say("q.funnel"),
                        "funnel.count.matched",
                        new RichText(words.tell("funnel.largest-loss", parts)))
                .more(RichText.of(words.say("funnel.completed-apart")))
                .restingOn(
                        Tier.DESCRIBED,
                        rest("rests.people", 1640),
                        rest("rests.cohorts", 6),
                        RichText.of(words.say("rests.once")))
                .showing(panel);
    }

    FindingBlock completion() {
        Parts parts = Parts.of("events", 141)
                .and("n", 214)
                .and("rate", words.percent(0.66, 0))
                .and("confidence", words.confidence(0.95))
                .and("interval", words.interval(0.58, 0.73, 0))
                .from("completion.share")
                .emphasising("rate");
        return FindingBlock.of(
                        words.say("q.completion"),
                        "completion.share",
                        new RichText(words.tell("rate.completion", parts)))
                .more(RichText.of(words.say("rate.completion.base")))
                .restingOn(Tier.DESCRIBED, rest("rests.past-term", 214), rest("rests.mentors", 118))
                .showing(new NotTestable(RichText.of(words.say("nottestable.table", Parts.of("table", "statuses")))));
    }

    FindingBlock curve() {
        Axis weeks = new Axis(
                0,
                52,
                List.of(
                        new Tick(0, "0"),
                        new Tick(13, "13"),
                        new Tick(26, "26"),
                        new Tick(39, "39"),
                        new Tick(52, "52")),
                words.say("axis.since-start.week"));
        Axis share = new Axis(
                0,
                0.4,
                List.of(new Tick(0, "0"), new Tick(0.2, "20"), new Tick(0.4, words.percent(0.4, 0))),
                words.say("axis.share-matches"));
        CurveFigure figure = new CurveFigure(
                words.say("figure.curve.aria", Parts.of("summary", words.say("q.early"))),
                weeks,
                share,
                words.say("figure.still-followed"),
                List.of(series("one-to-one", 0.18), series("group", 0.26)));
        Parts parts = Parts.of("time", words.span(52, "week"))
                .and("rate", words.percent(0.22, 0))
                .and("confidence", words.confidence(0.95))
                .and("interval", words.interval(0.19, 0.25, 0))
                .from("outcome.incidence.early")
                .emphasising("rate");
        FigurePanel panel = new FigurePanel(
                words.say(
                        "figure.curve.by",
                        Parts.of("outcome", words.say("outcome.early-ending")).and("dimension", "form")),
                words.say("figure.curve.measure.early"),
                Drawing.of(figure, Drawing.WIDE),
                Drawing.of(figure, Drawing.NARROW),
                List.of(RichText.of(words.say("figure.curve.unadjusted"))),
                funnelTable(),
                new Download("early.csv", "week,estimate\n0,0\n"));
        return FindingBlock.of(
                        words.say("q.early"), "outcome.incidence.early", new RichText(words.tell("curve.early", parts)))
                .more(RichText.of(words.say("described.chosen")))
                .restingOn(Tier.DESCRIBED, rest("rests.matches", 262), rest("rests.mentors", 118))
                .showing(panel);
    }

    FindingBlock formats() {
        Table table = new Table(
                words.say(
                        "caption.intervals",
                        Parts.of("indicator", words.say("indicator.completion"))
                                .and("confidence", words.confidence(0.95))),
                List.of(
                        Column.words(words.say("column.format")),
                        Column.numbers(words.say("column.matches")),
                        Column.numbers(words.say("column.share")),
                        Column.words(words.say("column.tier"))),
                List.of(
                        row(
                                words.say("level.format.one-to-one"),
                                Cell.number("78", "c.n1"),
                                Cell.number(words.percentWithInterval(0.66, 0.58, 0.73, 0), "c.1"),
                                Cell.text(words.say("tier.described"))),
                        row(
                                words.say("level.format.group"),
                                Cell.number("38", "c.n2"),
                                Cell.number(
                                        words.say("status.range.over", Parts.of("bound", words.percent(0.9, 0))),
                                        "c.2"),
                                Cell.text(words.say("tier.described"))),
                        row(
                                words.say("level.format.mixed"),
                                Cell.absent(words.say("state.hidden"), "c.n3"),
                                Cell.held(words.say("state.held"), "c.3"),
                                Cell.text(words.say("tier.adjusted")))));
        return FindingBlock.of(
                        words.say("q.format-early"), "early.format", RichText.of(words.say("held.balance.reason")))
                .restingOn(Tier.ADJUSTED, rest("rests.matches", 262))
                .showing(
                        new TablePanel(
                                words.say("indicator.completion"),
                                words.say("figure.everyone"),
                                table,
                                List.of(RichText.of(words.say("note.hidden"))),
                                List.of(new Download("formats.csv", "format,n\ngroup,38\n"))),
                        new HeldBox(
                                words.say("held.heading", Parts.of("comparison", words.say("level.format.group"))),
                                RichText.of(words.say("held.balance.reason")),
                                RichText.of(words.say("held.balance.remedy"))));
    }

    private List<FunnelFigure.Step> steps() {
        List<FunnelFigure.Step> steps = new ArrayList<>();
        for (int k = 0; k < STEPS.size(); k++) {
            int count = COUNTS.get(k);
            String share = k == 0 ? "" : words.percent((double) count / COUNTS.get(k - 1), 0);
            String left = k == 0 ? "" : words.decimal(count - COUNTS.get(k - 1), 0);
            steps.add(new FunnelFigure.Step(
                    words.say("step." + STEPS.get(k)),
                    Value.exact(count, words.count(count)),
                    share,
                    share.isEmpty() ? "" : share + " " + words.say("figure.of-previous"),
                    "",
                    left,
                    k == 4));
        }
        return steps;
    }

    private Table funnelTable() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int k = 0; k < STEPS.size(); k++) {
            String finding = "funnel.count." + STEPS.get(k);
            Cell share = k == 0
                    ? Cell.text(words.say("page.none"))
                    : Cell.number(words.percent((double) COUNTS.get(k) / COUNTS.get(k - 1), 0), finding);
            rows.add(row(words.say("step." + STEPS.get(k)), Cell.number(words.count(COUNTS.get(k)), finding), share));
        }
        return new Table(
                words.say("caption.funnel"),
                List.of(
                        Column.words(words.say("column.step")),
                        Column.numbers(words.say("column.people")),
                        Column.numbers(words.say("column.of-previous"))),
                rows);
    }

    private CurveFigure.Series series(String format, double end) {
        List<CurveFigure.Point> points = new ArrayList<>();
        for (int week = 0; week <= 52; week++) {
            double estimate = end * (1 - (double) (52 - week) * (52 - week) / (52 * 52));
            points.add(new CurveFigure.Point(week, estimate, estimate * 0.8, estimate * 1.2));
        }
        String text = words.percentWithInterval(end, end * 0.8, end * 1.2, 0);
        return new CurveFigure.Series(
                words.say("level.format." + format),
                new CurveFigure.Line(points, List.of(), text, List.of()),
                List.of("142", "131", "119", "102", "87"));
    }

    private RichText rest(String key, long n) {
        return new RichText(words.tell(key, Parts.of("n", n).from("rests")));
    }

    private static List<Cell> row(String name, Cell... cells) {
        List<Cell> row = new ArrayList<>(List.of(Cell.text(name)));
        row.addAll(List.of(cells));
        return row;
    }
}

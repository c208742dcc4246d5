package org.adept.report.page;

import java.time.LocalDate;
import java.util.List;
import org.adept.report.draw.Drawing;
import org.adept.report.draw.TrustedSvg;
import org.adept.report.figure.Cell.Value;
import org.adept.report.figure.FunnelFigure;
import org.adept.report.page.Block.Bullets;
import org.adept.report.page.Block.Cards;
import org.adept.report.page.Block.DefinitionList;
import org.adept.report.page.Block.HeadlineNumbers;
import org.adept.report.page.Block.HeadlineNumbers.Headline;
import org.adept.report.page.Block.HeldBox;
import org.adept.report.page.Block.NotTestable;
import org.adept.report.page.Block.Prose;
import org.adept.report.page.Block.SideBySide;
import org.adept.report.page.Block.TableBlock;
import org.adept.report.page.Block.TryBoxes;
import org.adept.report.page.Block.TryBoxes.Trial;
import org.adept.report.page.Exhibit.FigurePanel;
import org.adept.report.page.Exhibit.TablePanel;
import org.adept.report.page.Table.Column;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** Pages with made-up numbers that use every block once, for tests and for looking at. */
final class SamplePages {
    private final Words words;

    SamplePages(String language) {
        this.words = Words.in(language);
    }

    Page page(Page.Kind kind) {
        String study = "Demo “A & B” <2018–2025>";
        String title = words.say(
                "title."
                        + (kind == Page.Kind.RESEARCH ? "research" : kind == Page.Kind.FUNDER ? "funder" : "organiser"),
                kind == Page.Kind.ORGANISER ? Parts.of("programme", "Trondheim") : Parts.of("study", "Demo 2018–2025"));
        return new Page(
                words.language(),
                kind,
                study,
                title,
                words.say("reader.%s.eyebrow".formatted(kind.name().toLowerCase(java.util.Locale.ROOT))) + " · "
                        + date(),
                RichText.of(words.say("rate.completion.base")),
                banners(kind),
                words.language().equals("en")
                        ? List.of(new PageLink("nb", "Norsk bokmål", "page.nb.html"))
                        : List.of(new PageLink("en", "English", "page.en.html")),
                kind == Page.Kind.FUNDER ? List.of(headlines()) : List.of(),
                parts(kind),
                new Footer(
                        study,
                        "7c1e0f",
                        "52f03b",
                        "0.1.0",
                        LocalDate.of(2025, 12, 31),
                        20251231,
                        List.of(words.say("profile.internal.sentence"), words.say("banner.unprotected"))));
    }

    Page front() {
        Table rows = new Table(
                words.say("caption.files"),
                List.of(
                        Column.words(words.say("column.file")),
                        Column.numbers(words.say("column.read")),
                        Column.numbers(words.say("column.mapped")),
                        Column.numbers(words.say("column.unreadable")),
                        Column.numbers(words.say("column.blank"))),
                List.of(List.of(
                        Cell.text("participants.csv"),
                        Cell.number(words.count(7184), "data.read"),
                        Cell.number(words.count(7171), "data.mapped"),
                        Cell.number("6", "data.unreadable"),
                        Cell.number("7", "data.blank"))));
        Cards.Card card = new Cards.Card(
                words.say("reader.organiser"),
                RichText.of(words.say("reader.organiser.card")),
                List.of(new PageLink("en", "English", "release/organiser/trondheim/organiser.en.html")),
                words.say("banner.internal"),
                true);
        Cards.Card open = new Cards.Card(
                words.say("reader.funder"),
                RichText.of(words.say("reader.funder.card")),
                List.of(
                        new PageLink("en", "English", "release/funder/funder.en.html"),
                        new PageLink("nb", "Norsk bokmål", "release/funder/funder.nb.html")),
                words.say("profile.public.sentence"),
                false);
        Block lists = new SideBySide(List.of(
                new Bullets(words.say("part.checks"), List.of(RichText.of(words.say("front.checks.none")))),
                new Bullets(words.say("part.kept-back"), List.of(RichText.of(words.say("front.kept.private"))))));
        return new Page(
                words.language(),
                Page.Kind.FRONT,
                "Demo",
                "Demo",
                words.say("reader.front.eyebrow"),
                RichText.of(words.say("front.standfirst")),
                banners(Page.Kind.FRONT),
                List.of(),
                List.of(),
                List.of(
                        Part.of(
                                "reports",
                                words.say("part.reports"),
                                words.say("aside.reports"),
                                List.of(new Cards(List.of(open, card)))),
                        Part.of(
                                "run",
                                words.say("part.run"),
                                words.say("aside.run"),
                                List.of(
                                        new TableBlock(
                                                rows, List.of(RichText.of(words.say("data.adds-up"))), List.of()),
                                        lists))),
                new Footer("Demo", "7c1e0f", "52f03b", "0.1.0", LocalDate.of(2025, 12, 31), 1, List.of()));
    }

    private String date() {
        return words.say("page.data-to", Parts.of("date", words.date(LocalDate.of(2025, 12, 31))));
    }

    private List<Banner> banners(Page.Kind kind) {
        Banner simulated = Banner.note(words.say("page.simulated.heading"), words.say("page.simulated"));
        Banner unprotected = Banner.note(words.say("page.unprotected.heading"), words.say("banner.unprotected"));
        if (kind == Page.Kind.ORGANISER) {
            Banner internal = Banner.internal(
                    words.say("banner.internal"), words.say("page.internal.whose", Parts.of("programme", "Trondheim")));
            return List.of(internal, simulated, unprotected);
        }
        return List.of(simulated, unprotected);
    }

    private HeadlineNumbers headlines() {
        Parts ends = Parts.of("confidence", words.confidence(0.95)).and("interval", words.interval(0.58, 0.73, 0));
        RichText interval = new RichText(words.tell("headline.interval", ends.from("completion.share")));
        return new HeadlineNumbers(List.of(
                new Headline(
                        words.say("headline.met"),
                        words.count(2438),
                        "funnel.met",
                        RichText.of(words.say("headline.counted")),
                        Tier.DESCRIBED),
                new Headline(
                        words.say("headline.completion"),
                        words.percent(0.66, 0),
                        "completion.share",
                        interval,
                        Tier.DESCRIBED),
                new Headline(
                        words.say("headline.early-ending"),
                        words.percent(0.22, 0),
                        "early.share",
                        interval,
                        Tier.DESCRIBED),
                new Headline(
                        words.say("headline.stem", Parts.of("time", words.span(24, "month"))),
                        words.say("state.hidden"),
                        "stem.share",
                        RichText.of(words.say("reason.suppressed")),
                        Tier.DESCRIBED)));
    }

    private List<Part> parts(Page.Kind kind) {
        Part people =
                Part.of("people", words.say("part.people"), words.say("aside.counts"), List.of(funnel(), completion()));
        Part formats = Part.of("formats", words.say("part.formats"), words.say("aside.unadjusted"), List.of(formats()));
        Part tries = Part.of(
                "try",
                words.say("part.try"),
                "",
                List.of(
                        new TryBoxes(List.of(trial("wait"), trial("first-meeting"), trial("agreement"))),
                        new Bullets(
                                words.say("page.not-shown"),
                                List.of(
                                        RichText.of(words.say("notshown.cause")),
                                        RichText.of(words.say("notshown.person"))))));
        Part methods = Part.of(
                "methods",
                words.say("part.methods"),
                "",
                List.of(
                        new Prose(List.of(
                                RichText.of(words.say("methods.share")), RichText.of(words.say("methods.curve")))),
                        new DefinitionList(List.of(
                                new DefinitionList.Entry(
                                        words.say("term.match"), RichText.of(words.say("term.match.meaning"))),
                                new DefinitionList.Entry(
                                        words.say("term.interval"), RichText.of(words.say("term.interval.meaning"))))),
                        new NotTestable(RichText.of(words.say("nottestable.table", Parts.of("table", "sessions"))))));
        return List.of(people, kind == Page.Kind.FUNDER ? formats.onNewSheet() : formats, tries, methods);
    }

    private Trial trial(String name) {
        String key = "try." + name;
        return new Trial(
                Tier.DESCRIBED, words.say(key + ".heading"), RichText.of(words.say(key)), words.say(key + ".measure"));
    }

    private FindingBlock funnel() {
        Parts parts = Parts.of("from", words.say("step.enrolled"))
                .and("to", words.say("step.matched"))
                .and("left", 38)
                .and("reached", 300)
                .from("funnel.count.matched")
                .emphasising("left");
        Table twin = new Table(
                words.say("caption.funnel"),
                List.of(
                        Column.words(words.say("column.step")),
                        Column.numbers(words.say("column.people")),
                        Column.numbers(words.say("column.of-previous"))),
                List.of(
                        row(
                                words.say("step.invited"),
                                Cell.number(words.count(1640), "funnel.count.invited"),
                                Cell.text("–")),
                        row(
                                words.say("step.applied"),
                                Cell.number("388", "funnel.count.applied"),
                                Cell.number(words.percent(0.61, 0), "funnel.share.applied")),
                        row(
                                words.say("step.enrolled"),
                                Cell.number("300", "funnel.count.enrolled"),
                                Cell.absent(words.say("state.hidden"), "funnel.share.enrolled"))));
        FigurePanel figure = new FigurePanel(
                words.say(
                        "figure.funnel.title",
                        Parts.of("from", words.say("step.invited")).and("to", words.say("step.matched"))),
                words.say("figure.funnel.subtitle"),
                drawing(Drawing.WIDE),
                drawing(Drawing.NARROW),
                List.of(RichText.of(words.say("funnel.nested"))),
                twin,
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
                .showing(figure);
    }

    private FindingBlock completion() {
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

    private FindingBlock formats() {
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

    private RichText rest(String key, long n) {
        return new RichText(words.tell(key, Parts.of("n", n).from("rests")));
    }

    private static List<Cell> row(String name, Cell... cells) {
        List<Cell> row = new java.util.ArrayList<>(List.of(Cell.text(name)));
        row.addAll(List.of(cells));
        return row;
    }

    private static TrustedSvg drawing(int width) {
        FunnelFigure bars = new FunnelFigure(
                "Bars",
                "of previous",
                "",
                List.of(
                        new FunnelFigure.Step("Invited", Value.exact(640, "640"), "", "", "", "", false),
                        new FunnelFigure.Step("Applied", Value.exact(388, "388"), "61%", "61%", "", "", true)));
        return Drawing.of(bars, width);
    }
}

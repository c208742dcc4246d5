package org.adept.report.page;

import java.time.LocalDate;
import java.util.List;
import org.adept.report.page.Block.Bullets;
import org.adept.report.page.Block.Cards;
import org.adept.report.page.Block.DefinitionList;
import org.adept.report.page.Block.HeadlineNumbers;
import org.adept.report.page.Block.HeadlineNumbers.Headline;
import org.adept.report.page.Block.NotTestable;
import org.adept.report.page.Block.Prose;
import org.adept.report.page.Block.SideBySide;
import org.adept.report.page.Block.TableBlock;
import org.adept.report.page.Block.TryBoxes;
import org.adept.report.page.Block.TryBoxes.Trial;
import org.adept.report.page.Table.Column;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** Pages with made-up numbers that use every block once, for tests and for looking at. */
final class SamplePages {
    private final Words words;
    private final SampleFindings findings;

    SamplePages(String language) {
        this.words = Words.in(language);
        this.findings = new SampleFindings(words);
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
        Part people = Part.of(
                "people",
                words.say("part.people"),
                words.say("aside.counts"),
                List.of(findings.funnel(), findings.completion(), findings.curve()));
        Part formats = Part.of(
                "formats", words.say("part.formats"), words.say("aside.unadjusted"), List.of(findings.formats()));
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
}

package org.adept.report.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.StudyFindings;
import org.adept.ingest.study.ReleaseDefinition;
import org.adept.ingest.study.ReleaseDefinition.Profile;
import org.adept.ingest.study.ReleaseDefinition.Reader;
import org.adept.ingest.study.StudyDefinition;
import org.adept.report.page.Banner;
import org.adept.report.page.Block;
import org.adept.report.page.Block.Cards;
import org.adept.report.page.Block.Cards.Card;
import org.adept.report.page.Footer;
import org.adept.report.page.Page;
import org.adept.report.page.PageLink;
import org.adept.report.page.Part;
import org.adept.report.page.RichText;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** The page for whoever ran the study: which reports there are, how rows add up, what was kept back. */
public final class FrontPage {
    private FrontPage() {}

    /**
     * The front page.
     *
     * @param complete the private run's findings
     * @param releases what each reader gets, in the study's order
     */
    public static Page page(
            StudyDefinition study,
            StudyFindings complete,
            Map<ReleaseDefinition, StudyFindings> releases,
            Words words) {
        ReleaseDefinition own = ReleaseDefinition.of(Reader.RESEARCH, java.util.Optional.empty(), Profile.CONTROLLED);
        Reading reading = new Reading(complete, study, own, words);
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of(
                "reports", words.say("part.reports"), words.say("aside.reports"), List.of(cards(reading, releases))));
        parts.add(Part.of("run", words.say("part.run"), words.say("aside.run"), new DataSection().blocks(reading)));
        parts.add(Part.of("kept-back", words.say("part.kept-back"), "", List.of(keptBack(reading, releases))));
        List<Banner> banners = new ArrayList<>();
        if (study.simulated()) {
            banners.add(Banner.note(words.say("page.simulated.heading"), words.say("page.simulated")));
        }
        return new Page(
                words.language(),
                Page.Kind.FRONT,
                /* study= */ reading.names().title(),
                /* title= */ words.say(
                        "title.front", Parts.of("study", reading.names().title())),
                words.say("reader.front.eyebrow") + " · " + study.study(),
                RichText.of(words.say("front.standfirst")),
                banners,
                List.of(),
                List.of(),
                parts,
                footer(reading));
    }

    private static Block cards(Reading reading, Map<ReleaseDefinition, StudyFindings> releases) {
        Words words = reading.words();
        Map<Reader, List<ReleaseDefinition>> byReader = new LinkedHashMap<>();
        releases.keySet().forEach(release -> byReader.computeIfAbsent(release.to(), reader -> new ArrayList<>())
                .add(release));
        List<Card> cards = new ArrayList<>();
        byReader.forEach((reader, all) -> {
            String name = reader.name().toLowerCase(Locale.ROOT);
            List<PageLink> links = new ArrayList<>();
            for (ReleaseDefinition release : all) {
                for (String language : reading.study().languages()) {
                    String text = Words.in(language).languageName();
                    String programme = release.programme()
                            .map(one -> reading.names().programme(one) + ", ")
                            .orElse("");
                    links.add(new PageLink(
                            language,
                            programme + text,
                            "release/" + release.folder() + "/" + name + "." + language + ".html"));
                }
            }
            Profile profile = all.get(0).profile();
            cards.add(new Card(
                    words.say("reader." + name),
                    RichText.of(words.say("reader." + name + ".card")),
                    links,
                    words.say("profile." + code(profile) + ".sentence"),
                    profile == Profile.INTERNAL));
        });
        return new Cards(cards);
    }

    private static String code(Profile profile) {
        return profile.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Block keptBack(Reading reading, Map<ReleaseDefinition, StudyFindings> releases) {
        Words words = reading.words();
        List<RichText> items = new ArrayList<>();
        releases.forEach((release, findings) -> {
            long all = findings.findings().size();
            String name = release.programme()
                    .map(programme -> reading.names().programme(programme))
                    .orElse(words.say("reader." + release.to().name().toLowerCase(Locale.ROOT)));
            boolean open = release.profile() == Profile.OPEN_DATA;
            String told = open
                    ? words.say("front.kept.none")
                    : words.say(
                            "front.kept.hidden",
                            Parts.of("hidden", with(findings, "suppressed"))
                                    .and("all", all)
                                    .and("range", with(findings, "range"))
                                    .and("held", with(findings, "held")));
            items.add(RichText.of(name + ": " + told));
        });
        items.add(RichText.of(words.say("front.kept.private")));
        return new Block.Bullets("", items);
    }

    private static long with(StudyFindings findings, String status) {
        long count = 0;
        for (Finding finding : findings.findings()) {
            count += finding.answer().status().equals(status) ? 1 : 0;
        }
        return count;
    }

    private static Footer footer(Reading reading) {
        var about = reading.findings().about();
        return new Footer(
                reading.names().title(),
                PageComposer.shortened(about.studyHash()),
                PageComposer.shortened(about.dataHash()),
                about.adeptVersion(),
                about.observedUntil(),
                about.seed(),
                List.of(reading.words().say("front.kept.private")));
    }
}

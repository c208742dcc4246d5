package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.adept.analysis.finding.About;
import org.adept.ingest.study.ReleaseDefinition;
import org.adept.ingest.study.ReleaseDefinition.Profile;
import org.adept.report.page.Banner;
import org.adept.report.page.Block;
import org.adept.report.page.FindingBlock;
import org.adept.report.page.Footer;
import org.adept.report.page.Page;
import org.adept.report.page.PageLink;
import org.adept.report.page.Part;
import org.adept.report.page.RichText;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** Puts the sections of one reader together to a page, with its title, banners, standfirst and footer. */
public final class PageComposer {
    private static final String OPENING = "opening";
    private static final int SENTENCES = 3;

    private PageComposer() {}

    public static Page page(Reading reading) {
        ReleaseDefinition release = reading.release();
        Words words = reading.words();
        List<Block> opening = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        List<RichText> answers = new ArrayList<>();
        for (Sections.Entry entry : Sections.of(release.to())) {
            List<Block> blocks = entry.sections().stream()
                    .flatMap(section -> section.blocks(reading).stream())
                    .distinct()
                    .toList();
            if (entry.id().equals(OPENING)) {
                opening.addAll(blocks);
                continue;
            }
            if (blocks.isEmpty()) {
                continue;
            }
            blocks.stream()
                    .filter(block -> block instanceof FindingBlock)
                    .limit(1)
                    .filter(block -> speaks(entry.id()))
                    .forEach(block -> answers.add(((FindingBlock) block).answer()));
            Part part = Part.of(
                    entry.id(),
                    words.say(entry.heading()),
                    entry.aside().isEmpty() ? "" : words.say(entry.aside()),
                    blocks);
            parts.add(entry.onNewSheet() ? part.onNewSheet() : part);
        }
        String reader = release.to().name().toLowerCase(Locale.ROOT);
        return new Page(
                words.language(),
                Page.Kind.valueOf(release.to().name()),
                /* study= */ reading.names().title(),
                /* title= */ title(reading, reader),
                eyebrow(reading, reader),
                RichText.sentences(answers.subList(0, Math.min(SENTENCES, answers.size()))),
                banners(reading),
                otherLanguages(reading, reader),
                opening,
                parts,
                footer(reading));
    }

    /** Whether a part's first answer may open the page: findings do, bookkeeping does not. */
    private static boolean speaks(String part) {
        return !List.of("flow", "data", "formats", "meetings").contains(part);
    }

    private static String title(Reading reading, String reader) {
        Parts parts = Parts.of("study", reading.names().title());
        if (reading.release().programme().isPresent()) {
            parts = Parts.of(
                    "programme",
                    reading.names().programme(reading.release().programme().get()));
        }
        boolean alone = reader.equals("organiser")
                && reading.study().formats().stream()
                        .noneMatch(format ->
                                reading.levels("groups", "count", format.name()).size() > 1);
        String key = alone ? "organiser.plain" : reader;
        return reading.words().say("title." + key, parts);
    }

    private static String eyebrow(Reading reading, String reader) {
        Words words = reading.words();
        return words.say("reader." + reader + ".eyebrow")
                + " · "
                + words.say(
                        "page.data-to",
                        Parts.of("date", words.date(reading.study().observedUntil())));
    }

    private static List<Banner> banners(Reading reading) {
        Words words = reading.words();
        ReleaseDefinition release = reading.release();
        List<Banner> banners = new ArrayList<>();
        if (release.profile() == Profile.INTERNAL) {
            String whose = release.programme()
                    .map(programme -> words.say(
                            "page.internal.whose",
                            Parts.of("programme", reading.names().programme(programme))))
                    .orElse("");
            banners.add(Banner.internal(words.say("banner.internal"), whose));
        }
        if (release.profile() == Profile.CONTROLLED) {
            banners.add(Banner.note(words.say("banner.controlled"), ""));
        }
        if (release.profile() == Profile.OPEN_DATA) {
            banners.add(Banner.note(
                    words.say("page.open-data.heading"),
                    words.say(
                            "banner.open",
                            Parts.of("because", sentence(reading.names().because(release)))
                                    .and("source", reading.names().source(release))
                                    .and("licence", release.licence().orElse("")))));
        } else {
            banners.add(Banner.note(words.say("page.unprotected.heading"), words.say("banner.unprotected")));
        }
        if (reading.study().simulated()) {
            banners.add(Banner.note(words.say("page.simulated.heading"), words.say("page.simulated")));
        }
        return banners;
    }

    private static String sentence(String text) {
        String trimmed = text.strip();
        return trimmed.endsWith(".") ? trimmed : trimmed + ".";
    }

    private static List<PageLink> otherLanguages(Reading reading, String reader) {
        return reading.study().languages().stream()
                .filter(language -> !language.equals(reading.words().language()))
                .map(language ->
                        new PageLink(language, Words.in(language).languageName(), reader + "." + language + ".html"))
                .toList();
    }

    private static Footer footer(Reading reading) {
        Words words = reading.words();
        About about = reading.findings().about();
        String profile =
                reading.release().profile().name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> lines = new ArrayList<>();
        lines.add(words.say("profile." + profile + ".sentence"));
        if (reading.release().profile() != Profile.OPEN_DATA) {
            lines.add(words.say("banner.unprotected"));
        }
        lines.add(words.say("footer.confidence", Parts.of("confidence", words.confidence(0.95))));
        if (reading.study().simulated()) {
            lines.add(words.say("page.simulated.heading"));
        }
        return new Footer(
                reading.names().title(),
                shortened(about.studyHash()),
                shortened(about.dataHash()),
                about.adeptVersion(),
                about.observedUntil(),
                about.seed(),
                lines);
    }

    /** The first twelve characters: enough to tell two runs apart, short enough to read aloud. */
    static String shortened(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }
}

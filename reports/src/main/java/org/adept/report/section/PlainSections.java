package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.ClusterLevel;
import org.adept.ingest.study.ReleaseDefinition.Profile;
import org.adept.report.page.Block;
import org.adept.report.page.Block.TryBoxes.Trial;
import org.adept.report.page.Cell;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;
import org.adept.report.page.Table.Column;
import org.adept.report.page.Tier;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** Sections that carry words rather than numbers: limits, methods, files, advice. */
final class PlainSections {
    private PlainSections() {}

    /** What this page does not show. */
    static List<Block> notShown(Reading reading) {
        List<RichText> items = new ArrayList<>();
        boolean matches =
                reading.has("groups", "count") && !reading.study().formats().isEmpty();
        for (String key : matches
                ? List.of("cause", "otherwise", "others", "quality", "silent", "applicants")
                : List.of("otherwise", "others", "person", "elsewhere")) {
            items.add(RichText.of(reading.words().say("notshown." + key)));
        }
        if (!clusters(reading).isEmpty()) {
            items.add(RichText.of(reading.words().say("notshown.clusters")));
        }
        items.add(RichText.of(reading.words().say("notshown.version")));
        return List.of(new Block.Bullets("", items));
    }

    /** Whether intervals of shares and curves allow for those who share a mentor or a group. */
    static boolean allowsForClusters(Reading reading) {
        return clusters(reading).isEmpty();
    }

    /** What becomes of units that share a mentor or a group: nothing to add where intervals allow for them. */
    private static String clusters(Reading reading) {
        if (reading.study().cluster() == ClusterLevel.NONE) {
            return "-none";
        }
        return reading.find(Address.of("data", "count", "").cause("clusters")).isPresent() ? "-unfollowed" : "";
    }

    /** How it was done. */
    static List<Block> methods(Reading reading) {
        Words words = reading.words();
        List<RichText> items = new ArrayList<>();
        for (String key : List.of("share", "curve", "test", "mean", "clock", "base", "clusters" + clusters(reading))) {
            items.add(RichText.of(words.say("methods." + key)));
        }
        if (reading.release().profile() != Profile.OPEN_DATA) {
            items.add(RichText.of(words.say("methods.hidden")));
        }
        items.add(RichText.of(words.say("methods.rounding")));
        return List.of(new Block.Bullets("", items));
    }

    /** The files that lie beside the page. */
    static List<Block> files(Reading reading) {
        Words words = reading.words();
        List<List<Cell>> rows = new ArrayList<>();
        for (String file : List.of(
                "findings.json", "findings.csv", "curves.csv", "distributions.csv", "attrition.csv", "run.json")) {
            rows.add(List.of(Cell.text(file), Cell.text(words.say("file." + file.replace('.', '-')))));
        }
        Table table = new Table(
                words.say("caption.downloads"),
                List.of(Column.words(words.say("column.file")), Column.words(words.say("column.contents"))),
                rows);
        return List.of(new Block.TableBlock(table, List.of(), List.of()));
    }

    /** What an organiser could try, chosen by what the data have and lack, each with the number it starts from. */
    static List<Block> advice(Reading reading) {
        List<Trial> trials = new ArrayList<>();
        RichText waiting = waiting(reading);
        if (!waiting.isEmpty()) {
            trials.add(trial(reading, "wait", waiting));
        }
        Optional<Finding> unknown =
                reading.find(reading.address("early-ending", "count").cause("end-unknown"));
        boolean unknownEnds =
                Numbers.estimate(unknown).map(count -> count.value() > 0).orElse(true);
        trials.add(
                unknownEnds
                        ? trial(reading, "endings", counted(reading, unknown, "data.end-unknown"))
                        : trial(reading, "agreement", share(reading, "agreement", "rate.agreement")));
        boolean sessions = reading.find(reading.address("met-30", "share")).isPresent();
        if (sessions) {
            trials.add(trial(reading, "first-meeting", share(reading, "met-30", "rate.met")));
        } else if (reading.has("feedback", "distribution")) {
            trials.add(trial(reading, "feedback", RichText.of("")));
        }
        return List.of(new Block.TryBoxes(trials));
    }

    private static Trial trial(Reading reading, String name, RichText startsFrom) {
        Words words = reading.words();
        return new Trial(
                Tier.DESCRIBED,
                words.say("try." + name + ".heading"),
                RichText.sentences(List.of(startsFrom, RichText.of(words.say("try." + name)))),
                words.say("try." + name + ".measure"));
    }

    private static RichText waiting(Reading reading) {
        Optional<Finding> took = FunnelSection.reached(reading, "enrolled");
        Optional<Finding> matched = FunnelSection.reached(reading, "matched");
        Optional<Estimate> before = Numbers.estimate(took);
        Optional<Estimate> after = Numbers.estimate(matched);
        if (before.isEmpty() || after.isEmpty()) {
            return RichText.of("");
        }
        Parts parts = Parts.of(
                        "left", Math.round(before.get().value() - after.get().value()))
                .and("reached", Math.round(before.get().value()))
                .from(matched.orElseThrow().address().id());
        return new RichText(reading.words().tell("try.wait.number", parts));
    }

    private static RichText counted(Reading reading, Optional<Finding> found, String key) {
        return Numbers.estimate(found)
                .map(count -> new RichText(reading.words()
                        .tell(
                                key,
                                Parts.of("count", Math.round(count.value()))
                                        .from(found.orElseThrow().address().id()))))
                .orElse(RichText.of(""));
    }

    private static RichText share(Reading reading, String indicator, String key) {
        Optional<Finding> found = reading.find(reading.address(indicator, "share"));
        return Numbers.estimate(found)
                .map(estimate -> new RichText(
                        reading.words().tell(key, new Numbers(reading.words()).share(found.orElseThrow(), estimate))))
                .orElse(RichText.of(""));
    }

    /** For an organiser: what numbers of this size can and cannot tell. */
    static List<Block> small(Reading reading) {
        Words words = reading.words();
        return List.of(new Block.Prose(List.of(
                RichText.of(words.say("small.look")),
                RichText.of(words.say("small.try")),
                RichText.of(words.say("small.not-ranking", Parts.none())))));
    }
}

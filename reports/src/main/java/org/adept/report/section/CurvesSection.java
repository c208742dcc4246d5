package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.OutcomeDefinition;
import org.adept.ingest.study.ReleasePlan;
import org.adept.report.page.Block;
import org.adept.report.page.Exhibit;
import org.adept.report.page.FindingBlock;
import org.adept.report.page.RichText;
import org.adept.report.page.Tier;
import org.adept.report.words.Part;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** How long does it last, and when does it end early? One block for everyone, then one for each dimension compared. */
final class CurvesSection implements Section {
    private static final double SURPRISING = 0.05;

    private final boolean onlyFormats;

    /** @param onlyFormats whether to leave out programme, cohort and subgroups, for readers with little time */
    CurvesSection(boolean onlyFormats) {
        this.onlyFormats = onlyFormats;
    }

    @Override
    public List<Block> blocks(Reading reading) {
        List<Block> blocks = new ArrayList<>();
        for (OutcomeDefinition outcome : reading.study().outcomes()) {
            List<String> formats = reading.study().formats().stream()
                    .map(dimension -> dimension.name())
                    .toList();
            blocks.addAll(of(
                    reading,
                    OutcomeCurve.of(outcome),
                    reading.dimensions().stream()
                            .filter(dimension -> !onlyFormats || formats.contains(dimension))
                            .toList()));
        }
        return blocks.isEmpty() ? NotTestableLine.of(reading, OutcomeCurve.INDICATOR) : blocks;
    }

    /** One outcome's blocks: everyone, then each of the dimensions. */
    static List<Block> of(Reading reading, OutcomeCurve curve, List<String> dimensions) {
        List<Block> blocks = new ArrayList<>();
        everyone(reading, curve).ifPresent(blocks::add);
        dimensions.forEach(dimension -> byDimension(reading, curve, dimension).ifPresent(blocks::add));
        return blocks;
    }

    private static Optional<Block> everyone(Reading reading, OutcomeCurve curve) {
        Optional<Finding> drawn = reading.find(curve.address(reading, Map.of()));
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        Words words = reading.words();
        String question = words.say(curve.questionKey());
        List<CurveGroup> groups = List.of(CurveGroup.everyone(words));
        RichText answer = curve.last(reading, Map.of())
                .map(finding -> sentence(reading, curve, finding))
                .orElse(RichText.of(words.say(curve.hides(reading) ? "status.hidden" : "status.unknown.followed")));
        RichText[] bounds = curve.last(reading, Map.of())
                .flatMap(finding -> Bounds.of(reading, finding.address()))
                .map(line -> new RichText[] {line})
                .orElse(new RichText[0]);
        FindingBlock block = FindingBlock.of(question, drawn.get().address().id(), answer)
                .more(bounds)
                .more(curve.last(reading, Map.of())
                        .map(finding -> Counted.effective(reading, finding))
                        .orElse(List.of())
                        .toArray(RichText[]::new))
                .restingOn(Tier.DESCRIBED, rests(reading, curve, ""));
        return Optional.of(block.showing(CurvePanel.of(reading, curve, "", groups)));
    }

    private static Optional<Block> byDimension(Reading reading, OutcomeCurve curve, String dimension) {
        Words words = reading.words();
        List<CurveGroup> groups = reading.levels(OutcomeCurve.INDICATOR, curve.quantity(), dimension).stream()
                .filter(level -> !level.equals("unknown"))
                .map(level -> CurveGroup.level(reading, dimension, level))
                .toList();
        if (groups.size() < 2) {
            return Optional.empty();
        }
        String question = words.find("q." + dimension + "-" + curve.questionSuffix())
                .orElseGet(() -> words.say(
                        "q.differs", Parts.of("dimension", reading.names().inSentence(dimension))));
        FindingBlock block = FindingBlock.of(question, firstId(reading, curve, groups), levels(reading, curve, groups))
                .more(RichText.of(
                        words.say(isDrawn(reading, dimension) ? "figure.curve.drawn" : "figure.curve.unadjusted")))
                .restingOn(Tier.ASSOCIATED, rests(reading, curve, dimension));
        block = block.showing(CurvePanel.of(reading, curve, dimension, groups));
        if (dimension.equals(ReleasePlan.COHORT)) {
            block = block.showing(
                    EarlierCohortsPanel.of(reading, curve, groups).stream().toArray(Exhibit[]::new));
        }
        Optional<Finding> test = reading.find(curve.test(reading, dimension));
        if (test.isPresent()) {
            block = test(reading, dimension, block, test.get());
        }
        return Optional.of(block);
    }

    private static boolean isDrawn(Reading reading, String dimension) {
        return reading.study().formats().stream()
                .anyMatch(format -> format.name().equals(dimension) && format.drawnByLot());
    }

    private static FindingBlock test(Reading reading, String dimension, FindingBlock block, Finding test) {
        Words words = reading.words();
        if (test.answer() instanceof Answer.Shown shown && shown.test().isPresent()) {
            Part p = Part.text(words.pValue(shown.test().get().p()))
                    .from(test.address().id());
            List<RichText> tests = new ArrayList<>();
            tests.add(new RichText(words.tell("described.test", Parts.of("p", p))));
            ofShares(reading, test.address()).ifPresent(tests::add);
            FindingBlock told = block.more(RichText.sentences(tests));
            return pairs(reading, test.address()).map(told::more).orElse(told);
        }
        if (test.answer() instanceof Answer.Held held) {
            String code = held.reason().endsWith("events") ? "events" : "clusters";
            return block.showing(new Block.HeldBox(
                    words.say(
                            "held.heading",
                            Parts.of("comparison", reading.names().dimension(dimension))),
                    RichText.of(words.say("held." + code + ".reason")),
                    RichText.of(words.say("held." + code + ".remedy"))));
        }
        return block;
    }

    /** The test of the shares that ended so, where kinds of end compete and nobody shares a mentor or a group. */
    private static Optional<RichText> ofShares(Reading reading, Address test) {
        return reading.find(test.quantity("test-incidence"))
                .flatMap(finding -> Numbers.test(finding).map(found -> {
                    Part p = Part.text(reading.words().pValue(found.p()))
                            .from(finding.address().id());
                    return new RichText(reading.words().tell("described.test-incidence", Parts.of("p", p)));
                }));
    }

    /** Which pairs of levels differ, where a dimension has more than two and their tests may be seen. */
    private static Optional<RichText> pairs(Reading reading, Address test) {
        Words words = reading.words();
        String dimension = test.contrast();
        List<String> differ = new ArrayList<>();
        boolean any = false;
        for (Finding finding : reading.findings().all(OutcomeCurve.INDICATOR, "test-pair")) {
            Address pair = finding.address();
            boolean asked = pair.outcome().equals(test.outcome())
                    && pair.contrast().equals(dimension)
                    && pair.by().equals(reading.scope());
            Optional<Answer.Test> found = asked ? Numbers.test(finding) : Optional.empty();
            any |= found.isPresent();
            found.filter(one -> one.p() < SURPRISING)
                    .ifPresent(one -> differ.add(words.say(
                            "described.pair",
                            Parts.of("first", reading.names().level(dimension, pair.reference()))
                                    .and("other", reading.names().level(dimension, pair.level()))
                                    .and("p", words.pValue(one.p())))));
        }
        if (!any) {
            return Optional.empty();
        }
        return Optional.of(RichText.of(
                differ.isEmpty()
                        ? words.say("described.pairs.none")
                        : words.say("described.pairs", Parts.of("pairs", words.list(differ)))));
    }

    private static RichText sentence(Reading reading, OutcomeCurve curve, Finding finding) {
        Words words = reading.words();
        return Numbers.estimate(finding)
                .map(estimate -> {
                    Numbers numbers = new Numbers(words);
                    Parts parts = Parts.of(
                                    "time",
                                    words.span(
                                            finding.address().time(),
                                            finding.address().timeUnit()))
                            .and(
                                    "rate",
                                    Part.text(Scale.PERCENT.value(words, estimate.value()))
                                            .emphasised())
                            .and("cause", reading.names().ending(curve.cause()));
                    return new RichText(words.tell(
                            curve.sentenceKey(),
                            numbers.interval(parts, estimate, Scale.PERCENT)
                                    .from(finding.address().id())));
                })
                .orElseGet(() -> RichText.of(new Numbers(words).why(finding.answer())));
    }

    /** The groups' values at the last horizon that all can be read at, in one line. */
    private static RichText levels(Reading reading, OutcomeCurve curve, List<CurveGroup> groups) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<RichText> sentences = new ArrayList<>();
        int horizon = curve.commonHorizon(reading, groups);
        if (horizon == 0) {
            return RichText.of(words.say(curve.hides(reading) ? "status.hidden" : "status.unknown.followed"));
        }
        sentences.add(RichText.of(words.say("curve.at", Parts.of("time", words.span(horizon, curve.grain())))));
        for (CurveGroup group : groups) {
            Optional<Finding> found = reading.find(curve.at(reading, group.by(), horizon));
            if (found.isPresent()) {
                Part value = Part.text(numbers.withInterval(found.get(), Scale.PERCENT))
                        .emphasised()
                        .from(found.get().address().id());
                sentences.add(new RichText(words.tell(
                        group.equals(groups.get(groups.size() - 1)) ? "curve.at.last" : "curve.at.level",
                        Parts.of("group", group.label()).and("value", value))));
            }
        }
        return RichText.sentences(sentences);
    }

    private static String firstId(Reading reading, OutcomeCurve curve, List<CurveGroup> groups) {
        Address address = curve.address(reading, groups.get(0).by());
        return address.id();
    }

    private static RichText[] rests(Reading reading, OutcomeCurve curve, String dimension) {
        Map<String, String> by = Map.of();
        List<RichText> rests = new ArrayList<>();
        String unit = curve.isAboutMatches() ? "rests.matches" : "rests.participants";
        Counted.of(reading, curve.followed(reading, by), unit).ifPresent(rests::add);
        Counted.of(reading, curve.ended(reading, by), curve.endedKey()).ifPresent(rests::add);
        if (!dimension.isEmpty()) {
            Counted.of(reading, curve.followed(reading, Map.of(dimension, "unknown")), "rests.level-unknown")
                    .ifPresent(rests::add);
        }
        return rests.toArray(RichText[]::new);
    }
}

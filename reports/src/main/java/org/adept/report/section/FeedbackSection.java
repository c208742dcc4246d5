package org.adept.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Finding.Category;
import org.adept.analysis.finding.Finding.Distribution;
import org.adept.report.figure.LikertFigure;
import org.adept.report.figure.LikertFigure.Answers;
import org.adept.report.figure.LikertFigure.Item;
import org.adept.report.figure.LikertFigure.Share;
import org.adept.report.figure.LikertFigure.Shares;
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

/** What do participants say? Per questionnaire and role, the wave that most answered. */
final class FeedbackSection implements Section {
    private static final String INDICATOR = "feedback";

    /** One questionnaire as one wave of one role answered it. */
    private record Wave(String instrument, String version, String wave, String role) {}

    @Override
    public List<Block> blocks(Reading reading) {
        Map<String, Map<Wave, List<Distribution>>> byInstrument = new LinkedHashMap<>();
        for (Finding finding : reading.findings().all(INDICATOR, "distribution")) {
            Address address = finding.address();
            if (finding instanceof Distribution one && address.by().equals(reading.scope())) {
                Wave wave = new Wave(address.instrument(), address.version(), address.wave(), address.role());
                byInstrument
                        .computeIfAbsent(wave.instrument() + " " + wave.role(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(wave, key -> new ArrayList<>())
                        .add(one);
            }
        }
        if (byInstrument.isEmpty()) {
            return ScoresSection.tells(reading) ? List.of() : NotTestableLine.of(reading, INDICATOR, "feedback");
        }
        List<Block> blocks = new ArrayList<>();
        byInstrument.values().forEach(waves -> blocks.add(block(reading, fullest(waves))));
        return blocks;
    }

    /** The wave with most answers; at a tie the first. */
    private static List<Distribution> fullest(Map<Wave, List<Distribution>> waves) {
        List<Distribution> fullest = List.of();
        long most = -1;
        for (List<Distribution> items : waves.values()) {
            long answers = items.stream().mapToLong(item -> item.base().n()).sum();
            if (answers > most) {
                most = answers;
                fullest = items;
            }
        }
        return fullest;
    }

    private static Block block(Reading reading, List<Distribution> items) {
        Words words = reading.words();
        Address asked = items.get(0).address();
        String instrument = reading.names().instrument(asked.instrument());
        Optional<Finding> response = reading.find(
                reading.address("response", "share").asked(asked.instrument(), asked.wave(), asked.role(), ""));
        FindingBlock block = FindingBlock.of(
                        words.say("q.says", Parts.of("role", role(reading, asked.role()))),
                        asked.id(),
                        answer(reading, items))
                .more(response.map(found -> new RichText[] {response(reading, found)})
                        .orElse(new RichText[0]))
                .restingOn(
                        Tier.DESCRIBED,
                        RichText.of(words.say(
                                "rests.wave", Parts.of("wave", reading.names().wave(asked.wave())))));
        return block.showing(Panels.of(
                reading,
                "answers-" + asked.instrument() + "-" + asked.role(),
                words.say("figure.feedback.title", Parts.of("instrument", instrument)),
                words.say("figure.feedback.subtitle"),
                figure(reading, items, instrument),
                table(reading, items),
                notes(reading, items)));
    }

    private static String role(Reading reading, String role) {
        return reading.words().find("says." + role).orElse(reading.words().say("says.mentee"));
    }

    private static RichText response(Reading reading, Finding found) {
        Words words = reading.words();
        return Numbers.estimate(found)
                .map(estimate -> new RichText(words.tell(
                        "response.rate",
                        Parts.of("answered", estimate.events())
                                .and("n", estimate.n())
                                .and("rate", words.percent(estimate.value(), 0))
                                .from(found.address().id()))))
                .orElseGet(() -> RichText.of(new Numbers(words).why(found.answer())));
    }

    /** The item with the lowest share at the top of the scale: where there is most to do. */
    private static RichText answer(Reading reading, List<Distribution> items) {
        Words words = reading.words();
        Optional<Finding> lowest = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (Distribution item : items) {
            Optional<Finding> top = reading.find(item.address().quantity("top-box"));
            double value = Numbers.estimate(top).map(found -> found.value()).orElse(Double.POSITIVE_INFINITY);
            if (value < least) {
                least = value;
                lowest = top;
            }
        }
        if (lowest.isEmpty()) {
            boolean none = items.stream()
                    .noneMatch(item ->
                            reading.find(item.address().quantity("top-box")).isPresent());
            return none ? lowestMean(reading, items) : RichText.of(words.say("hidden.answer"));
        }
        Finding top = lowest.get();
        Numbers numbers = new Numbers(words);
        return Numbers.estimate(top)
                .map(estimate -> {
                    Parts parts = Parts.of(
                                    "rate",
                                    Part.text(words.percent(estimate.value(), 0))
                                            .emphasised())
                            .and(
                                    "question",
                                    reading.names()
                                            .quotedItem(
                                                    top.address().instrument(),
                                                    top.address().item()));
                    return new RichText(words.tell(
                            "feedback.lowest",
                            numbers.interval(parts, estimate, Scale.PERCENT)
                                    .from(top.address().id())));
                })
                .orElse(RichText.of(words.say("hidden.answer")));
    }

    /** Of a questionnaire that the study does not describe nobody knows where the top of its scale is. */
    private static RichText lowestMean(Reading reading, List<Distribution> items) {
        Words words = reading.words();
        Optional<Finding> lowest = items.stream()
                .flatMap(item -> reading.find(item.address().quantity("mean")).stream())
                .filter(mean -> Numbers.estimate(mean).isPresent())
                .min(Comparator.comparingDouble(
                        mean -> Numbers.estimate(mean).orElseThrow().value()));
        if (lowest.isEmpty()) {
            return RichText.of(words.say("hidden.answer"));
        }
        Address address = lowest.get().address();
        return new RichText(words.tell(
                "feedback.lowest-mean",
                Parts.of("question", reading.names().quotedItem(address.instrument(), address.item()))
                        .and(
                                "mean",
                                Part.text(new Numbers(words).withInterval(lowest.get(), Scale.SCORE))
                                        .emphasised()
                                        .from(address.id()))));
    }

    private static LikertFigure figure(Reading reading, List<Distribution> items, String instrument) {
        Words words = reading.words();
        List<Item> rows = items.stream()
                .map(item -> new Item(
                        name(reading, item),
                        item.answer().isShown() ? words.count(item.base().n()) : words.say("state.hidden"),
                        answers(reading, item)))
                .toList();
        return new LikertFigure(
                words.say("figure.feedback.aria", Parts.of("summary", instrument)),
                words.say("column.answers"),
                List.of(
                        words.say("figure.likert.lowest"),
                        words.say("figure.likert.low"),
                        words.say("figure.likert.middle"),
                        words.say("figure.likert.high"),
                        words.say("figure.likert.highest")),
                rows);
    }

    private static Answers answers(Reading reading, Distribution item) {
        Words words = reading.words();
        long[] counts = counts(item);
        long n = LongStream.of(counts).sum();
        if (!item.answer().isShown() || n == 0) {
            return Shapes.word(item.answer(), words.say("state.hidden"));
        }
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < LikertFigure.CATEGORIES; i++) {
            double fraction = counts[i] / (double) n;
            boolean middle = i == LikertFigure.CATEGORIES / 2;
            shares.add(new Share(fraction, middle ? words.percent(fraction, 0) : words.decimal(fraction * 100, 0)));
        }
        return new Shares(shares);
    }

    /** Answers 1 to 5; what a release put together, such as {@code 1+2}, is drawn at its milder answer. */
    private static long[] counts(Distribution item) {
        long[] counts = new long[LikertFigure.CATEGORIES];
        for (Category category : item.categories()) {
            int mildest = -1;
            for (String answer : category.name().split("\\+", -1)) {
                int value = answer.matches("[1-5]") ? Integer.parseInt(answer) - 1 : -1;
                if (value < 0) {
                    return new long[LikertFigure.CATEGORIES]; // another scale: not a figure of five answers
                }
                mildest = mildest < 0 || distance(value) < distance(mildest) ? value : mildest;
            }
            counts[mildest] += category.count();
        }
        return counts;
    }

    private static int distance(int answer) {
        return Math.abs(answer - LikertFigure.CATEGORIES / 2);
    }

    private static boolean isPutTogether(Distribution item) {
        return item.categories().stream().anyMatch(category -> category.name().contains("+"));
    }

    private static RichText[] notes(Reading reading, List<Distribution> items) {
        List<RichText> notes = new ArrayList<>(List.of(Notes.of(reading, new ArrayList<>(items))));
        if (items.stream().anyMatch(FeedbackSection::isPutTogether)) {
            notes.add(RichText.of(reading.words().say("note.together")));
        }
        notes.addAll(Notes.independent(reading, "answers"));
        return notes.toArray(RichText[]::new);
    }

    private static String name(Reading reading, Distribution item) {
        return reading.names().item(item.address().instrument(), item.address().item());
    }

    private static Table table(Reading reading, List<Distribution> items) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<Column> columns = List.of(
                Column.words(words.say("column.question")),
                Column.numbers(words.say("column.answers")),
                Column.numbers(words.say("column.mean")),
                Column.numbers(words.say("column.top-box")),
                Column.numbers(words.say("column.no-answer")));
        List<List<Cell>> rows = items.stream()
                .map(item -> List.of(
                        Cell.text(name(reading, item)),
                        item.answer().isShown()
                                ? Cell.number(
                                        words.count(item.base().n()),
                                        item.address().id())
                                : Cell.absent(
                                        words.say("state.hidden"),
                                        item.address().id()),
                        numbers.cell(reading.find(item.address().quantity("mean")), Scale.SCORE),
                        numbers.cell(reading.find(item.address().quantity("top-box")), Scale.PERCENT),
                        numbers.cell(reading.find(item.address().quantity("no-answer")), Scale.PERCENT)))
                .toList();
        return new Table(words.say("caption.feedback"), columns, rows);
    }
}

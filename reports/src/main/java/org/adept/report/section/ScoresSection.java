package org.adept.report.section;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.StudyDefinition.Dimension;
import org.adept.ingest.study.StudyDefinition.Instrument;
import org.adept.ingest.study.StudyDefinition.Item;
import org.adept.report.figure.Axis;
import org.adept.report.figure.IntervalGridFigure;
import org.adept.report.figure.IntervalGridFigure.Group;
import org.adept.report.figure.IntervalGridFigure.Measure;
import org.adept.report.figure.IntervalGridFigure.Row;
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

/**
 * How high do they score? Of instruments whose scale is too fine to tell each answer: the mean of each item at each
 * wave, of everyone and by format.
 */
final class ScoresSection implements Section {
    private static final String INDICATOR = "feedback";
    private static final String MEAN = "mean";
    private static final double PADDING = 0.05;

    /** One item of one instrument as one role answered it, with the waves at which someone did. */
    private record Asked(Instrument instrument, Item item, String role, List<String> waves) {
        Address address(Reading reading, String wave, Map<String, String> by) {
            return reading.address(INDICATOR, MEAN, by)
                    .asked(instrument.name(), wave, role, item.name())
                    .version(instrument.version());
        }
    }

    /** Everyone, or one level of a format. */
    private record Scored(String name, Map<String, String> by) {}

    @Override
    public List<Block> blocks(Reading reading) {
        return asked(reading).stream().map(one -> block(reading, one)).toList();
    }

    /** Whether any instrument is told here. */
    static boolean tells(Reading reading) {
        return !asked(reading).isEmpty();
    }

    private static List<Asked> asked(Reading reading) {
        List<Finding> means = reading.findings().all(INDICATOR, MEAN).stream()
                .filter(finding -> finding.address().by().equals(reading.scope()))
                .toList();
        List<Asked> asked = new ArrayList<>();
        for (Instrument instrument : reading.study().instruments()) {
            for (Item item : instrument.tellsEachAnswer() ? List.<Item>of() : instrument.items()) {
                List<Address> addresses = means.stream()
                        .map(Finding::address)
                        .filter(address -> address.instrument().equals(instrument.name())
                                && address.version().equals(instrument.version())
                                && address.item().equals(item.name()))
                        .toList();
                addresses.stream()
                        .map(Address::role)
                        .distinct()
                        .forEach(role ->
                                asked.add(new Asked(instrument, item, role, waves(reading, addresses.stream(), role))));
            }
        }
        return asked;
    }

    /** As the study's labels order them, then the others. */
    private static List<String> waves(Reading reading, Stream<Address> addresses, String role) {
        List<String> found = addresses
                .filter(address -> address.role().equals(role))
                .map(Address::wave)
                .toList();
        Set<String> ordered = new LinkedHashSet<>(
                reading.study().labels().getOrDefault("wave", Map.of()).keySet());
        ordered.retainAll(found);
        ordered.addAll(found);
        return List.copyOf(ordered);
    }

    private static Block block(Reading reading, Asked asked) {
        Words words = reading.words();
        String name = name(reading, asked);
        List<Scored> compared = reading.study().formats().stream()
                .findFirst()
                .map(dimension -> levels(reading, dimension))
                .filter(levels -> !levels.isEmpty())
                .orElse(List.of(everyone(words)));
        String fullest = fullest(reading, asked);
        RichText answer = answer(reading, asked, fullest, compared);
        return FindingBlock.of(
                        words.say("q.scores", Parts.of("test", name)),
                        asked.address(reading, fullest, Map.of()).id(),
                        answer)
                .restingOn(
                        Tier.DESCRIBED,
                        RichText.of(words.say(
                                "rests.scale",
                                Parts.of("lowest", asked.instrument().lowest())
                                        .and("highest", asked.instrument().highest()))))
                .showing(Panels.of(
                        reading,
                        "scores-" + asked.instrument().name() + "-"
                                + asked.item().name() + "-" + asked.role(),
                        words.say("figure.scores.title", Parts.of("test", name)),
                        words.say("figure.intervals.subtitle", Parts.of("confidence", words.confidence(0.95))),
                        figure(reading, asked, compared, answer),
                        table(reading, asked),
                        Notes.independent(reading, "answers", Notes.of(reading, findings(reading, asked, compared)))));
    }

    /** The item, and the instrument where there are several items; whose answers, where not the mentees'. */
    private static String name(Reading reading, Asked asked) {
        String instrument = reading.names().instrument(asked.instrument().name());
        String item = reading.names()
                .quotedItem(asked.instrument().name(), asked.item().name());
        String name = asked.instrument().items().size() == 1 ? instrument : instrument + ", " + item;
        return asked.role().equals("mentee")
                ? name
                : name + ", " + reading.words().find("says." + asked.role()).orElse(asked.role());
    }

    private static Scored everyone(Words words) {
        return new Scored(words.say("level.everyone"), Map.of());
    }

    private static List<Scored> levels(Reading reading, Dimension dimension) {
        return reading.levels(INDICATOR, MEAN, dimension.name()).stream()
                .filter(dimension.levels()::contains)
                .map(level ->
                        new Scored(reading.names().level(dimension.name(), level), Map.of(dimension.name(), level)))
                .toList();
    }

    /** The wave at which most have a score; at a tie the first. */
    private static String fullest(Reading reading, Asked asked) {
        String fullest = asked.waves().get(0);
        long most = -1;
        for (String wave : asked.waves()) {
            long n = reading.find(asked.address(reading, wave, Map.of()))
                    .map(finding -> finding.base().n())
                    .orElse(0L);
            if (n > most) {
                most = n;
                fullest = wave;
            }
        }
        return fullest;
    }

    private static RichText answer(Reading reading, Asked asked, String wave, List<Scored> compared) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<RichText> sentences = new ArrayList<>();
        sentences.add(RichText.of(words.say(
                "scores.answer",
                Parts.of("test", name(reading, asked))
                        .and("wave", reading.names().wave(wave)))));
        for (int i = 0; i < compared.size(); i++) {
            Address address = asked.address(reading, wave, compared.get(i).by());
            Part value = Part.text(reading.find(address)
                            .map(found -> numbers.withInterval(found, Scale.SCORE))
                            .orElse(words.say("page.none")))
                    .emphasised();
            sentences.add(new RichText(words.tell(
                    i == compared.size() - 1 ? "curve.at.last" : "curve.at.level",
                    Parts.of("group", compared.get(i).name())
                            .and("value", reading.find(address).isPresent() ? value.from(address.id()) : value))));
        }
        return RichText.sentences(sentences);
    }

    private static IntervalGridFigure figure(Reading reading, Asked asked, List<Scored> compared, RichText answer) {
        List<Measure> measures = asked.waves().stream()
                .map(wave -> new Measure(
                        reading.names().waveAlone(wave), "", axis(reading, asked, wave, compared), List.of()))
                .toList();
        List<Row> rows = compared.stream()
                .map(scored -> new Row(
                        scored.name(),
                        "",
                        asked.waves().stream()
                                .map(wave -> Shapes.cell(
                                        reading, reading.find(asked.address(reading, wave, scored.by())), Scale.SCORE))
                                .toList()))
                .toList();
        return new IntervalGridFigure(
                reading.words().say("figure.intervals.aria", Parts.of("summary", answer.plain())),
                "",
                true,
                measures,
                List.of(new Group("", rows)));
    }

    private static Axis axis(Reading reading, Asked asked, String wave, List<Scored> compared) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (Scored scored : compared) {
            Optional<Finding> found = reading.find(asked.address(reading, wave, scored.by()));
            Optional<Estimate> estimate = Numbers.estimate(found);
            if (estimate.isPresent()) {
                double value = estimate.get().value();
                Optional<Interval> interval = estimate.get().interval();
                lowest = Math.min(lowest, interval.map(Interval::lower).orElse(value));
                highest = Math.max(highest, interval.map(Interval::upper).orElse(value));
            }
        }
        if (lowest > highest) {
            lowest = asked.instrument().lowest();
            highest = asked.instrument().highest();
        }
        return Shapes.numbers(reading.words(), lowest - PADDING * (highest - lowest), highest, 0, "");
    }

    private static Table table(Reading reading, Asked asked) {
        Words words = reading.words();
        Numbers numbers = new Numbers(words);
        List<Scored> groups = new ArrayList<>(List.of(everyone(words)));
        reading.study().formats().forEach(dimension -> groups.addAll(levels(reading, dimension)));
        List<List<Cell>> rows = new ArrayList<>();
        for (String wave : asked.waves()) {
            for (Scored group : groups) {
                Optional<Finding> mean = reading.find(asked.address(reading, wave, group.by()));
                rows.add(List.of(
                        Cell.text(reading.names().waveAlone(wave)),
                        Cell.text(group.name()),
                        mean.filter(found -> found.answer().isShown())
                                .map(found -> Cell.number(
                                        words.count(found.base().n()),
                                        found.address().id()))
                                .orElse(Cell.text(words.say("page.none"))),
                        numbers.cell(mean, Scale.SCORE)));
            }
        }
        return new Table(
                words.say("figure.scores.title", Parts.of("test", name(reading, asked))),
                List.of(
                        Column.words(words.say("column.wave")),
                        Column.words(words.say("column.group")),
                        Column.numbers(words.say("column.answers")),
                        Column.numbers(words.say("column.mean"))),
                rows);
    }

    private static List<Finding> findings(Reading reading, Asked asked, List<Scored> compared) {
        return asked.waves().stream()
                .flatMap(wave -> compared.stream().map(scored -> asked.address(reading, wave, scored.by())))
                .flatMap(address -> reading.find(address).stream())
                .toList();
    }
}

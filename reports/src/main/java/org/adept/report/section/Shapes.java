package org.adept.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.report.figure.Axis;
import org.adept.report.figure.Cell;
import org.adept.report.figure.Tick;
import org.adept.report.figure.Word;
import org.adept.report.words.Words;

/** From answers to what figures take: cells with their words, axes with round ticks. */
final class Shapes {
    private static final double[] ROUND_STEPS = {1, 2, 2.5, 5, 10};

    private Shapes() {}

    /** A cell of a figure; what is not there does not apply. */
    static Cell cell(Reading reading, Optional<Finding> found, Scale scale) {
        if (found.isEmpty()) {
            return new Word(Word.Kind.NONE, reading.words().say("page.none"));
        }
        Finding finding = found.get();
        Numbers numbers = new Numbers(reading.words());
        String text = numbers.withInterval(finding, scale);
        if (finding.answer() instanceof Answer.Range range) {
            double top = scale == Scale.PERCENT ? 1 : range.from();
            return new Cell.Range(Math.max(0, range.from()), Math.max(range.from(), Math.min(range.to(), top)), text);
        }
        return Numbers.estimate(finding)
                .<Cell>map(estimate -> {
                    Interval interval =
                            estimate.interval().orElse(new Interval(estimate.value(), estimate.value(), 0.95));
                    return new Cell.Value(
                            estimate.value(),
                            Math.min(interval.lower(), estimate.value()),
                            Math.max(interval.upper(), estimate.value()),
                            text);
                })
                .orElseGet(() -> word(finding.answer(), text));
    }

    /** The word in the place of a value. */
    static Word word(Answer answer, String text) {
        if (answer instanceof Answer.Held) {
            return new Word(Word.Kind.HELD, text);
        }
        return new Word(answer instanceof Answer.Suppressed ? Word.Kind.HIDDEN : Word.Kind.UNKNOWN, text);
    }

    /** A share's axis from 0 to the first round tick at or above the largest value, with the unit on the last tick. */
    static Axis shares(Words words, double largest, String label) {
        double step = step(Math.min(1, Math.max(largest, 0.05)) * 100, 4) / 100;
        double end = Math.min(1, Math.ceil(largest / step - 1e-9) * step);
        end = Math.max(end, step);
        List<Tick> ticks = new ArrayList<>();
        int count = (int) Math.round(end / step);
        for (int k = 0; k <= count; k++) {
            double at = Math.min(end, k * step);
            boolean last = k == count;
            ticks.add(new Tick(at, last ? words.percent(at, 0) : words.decimal(at * 100, 0)));
        }
        return new Axis(0, end, ticks, label);
    }

    /** An axis of differences of shares, in points with their sign, from and to round ticks around the values and none. */
    static Axis points(Words words, double smallest, double largest) {
        Axis shares = numbers(words, 100 * Math.min(0, smallest), 100 * Math.max(0, largest), 0, "");
        List<Tick> ticks = shares.ticks().stream()
                .map(tick -> new Tick(tick.at() / 100, words.signed(tick.at(), 0)))
                .toList();
        return new Axis(shares.from() / 100, shares.to() / 100, ticks, "");
    }

    /** An axis of any number, from and to round ticks around the values. */
    static Axis numbers(Words words, double smallest, double largest, int decimals, String label) {
        double width = Math.max(largest - smallest, 1e-9);
        double step = Math.max(step(width, 3), Math.pow(10, -decimals));
        double from = Math.floor(smallest / step + 1e-9) * step;
        double to = Math.ceil(largest / step - 1e-9) * step;
        if (to - from < step / 2) {
            to = from + step;
        }
        List<Tick> ticks = new ArrayList<>();
        int count = (int) Math.round((to - from) / step);
        for (int k = 0; k <= count; k++) {
            double at = k == count ? to : from + k * step;
            ticks.add(new Tick(at, words.decimal(at, decimals)));
        }
        return new Axis(from, to, ticks, label);
    }

    /** A time axis from 0 to its end, in whole steps of the grain that people count in. */
    static Axis time(Words words, int end, String grain, String label) {
        int[] steps = grain.equals("week")
                ? new int[] {1, 2, 4, 13, 26, 52, 104}
                : new int[] {1, 2, 3, 6, 7, 12, 14, 30, 60, 90, 180, 365};
        int step = steps[steps.length - 1];
        for (int candidate : steps) {
            if (end <= candidate * 6L) {
                step = candidate;
                break;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (int at = 0; at <= end; at += step) {
            ticks.add(new Tick(at, words.count(at)));
        }
        return new Axis(0, Math.max(end, 1), ticks, label);
    }

    /** A round step that parts the width into about so many. */
    private static double step(double width, int parts) {
        double raw = width / parts;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(raw)));
        for (double round : ROUND_STEPS) {
            if (round * power >= raw - 1e-12) {
                return round * power;
            }
        }
        return 10 * power;
    }
}

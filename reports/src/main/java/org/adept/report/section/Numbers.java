package org.adept.report.section;

import java.util.Optional;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.report.page.Cell;
import org.adept.report.words.Part;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** How an answer is written, whatever its status: the number, a range, or the word that stands in its place. */
final class Numbers {
    private final Words words;

    Numbers(Words words) {
        this.words = words;
    }

    /** The estimate a reader may see; empty when there is a range or a word instead. */
    static Optional<Estimate> estimate(Finding finding) {
        if (finding.answer() instanceof Answer.Shown shown) {
            return Optional.of(shown.estimate());
        }
        return finding.answer() instanceof Answer.Rounded rounded ? Optional.of(rounded.estimate()) : Optional.empty();
    }

    static Optional<Estimate> estimate(Optional<Finding> finding) {
        return finding.flatMap(Numbers::estimate);
    }

    /** The test a reader may see. */
    static Optional<Answer.Test> test(Finding finding) {
        return finding.answer() instanceof Answer.Shown shown ? shown.test() : Optional.empty();
    }

    /** The number with its interval behind it, a range, or a word. */
    String withInterval(Finding finding, Scale scale) {
        return estimate(finding)
                .map(estimate -> estimate.interval()
                        .map(interval -> words.say(
                                "format.with-interval",
                                Parts.of("value", scale.value(words, estimate.value()))
                                        .and("interval", scale.narrow(words, interval))))
                        .orElse(scale.value(words, estimate.value())))
                .orElseGet(() -> instead(finding.answer(), scale));
    }

    /** The number alone, a range, or a word. */
    String value(Finding finding, Scale scale) {
        return estimate(finding)
                .map(estimate -> scale.value(words, estimate.value()))
                .orElseGet(() -> instead(finding.answer(), scale));
    }

    /** A cell of a table. A finding that is not there says that it does not apply. */
    Cell cell(Optional<Finding> found, Scale scale) {
        if (found.isEmpty()) {
            return Cell.text(words.say("page.none"));
        }
        Finding finding = found.get();
        String id = finding.address().id();
        String text = withInterval(finding, scale);
        if (finding.answer() instanceof Answer.Held) {
            return Cell.held(text, id);
        }
        return finding.answer().isShown() || finding.answer() instanceof Answer.Range
                ? Cell.number(text, id)
                : Cell.absent(text, id);
    }

    /** The cell of a number without its interval, for columns of counts. */
    Cell count(Optional<Finding> found) {
        return cell(found, Scale.COUNT);
    }

    /** The parts of a sentence about a share: events, n, rate, confidence, interval, each marked as this finding's. */
    Parts share(Finding finding, Estimate estimate) {
        Parts parts = Parts.of("events", estimate.events())
                .and("n", estimate.n())
                .and(
                        "rate",
                        Part.text(Scale.PERCENT.value(words, estimate.value())).emphasised());
        return interval(parts, estimate, Scale.PERCENT).from(finding.address().id());
    }

    /** Adds {@code confidence} and {@code interval}. */
    Parts interval(Parts parts, Estimate estimate, Scale scale) {
        return estimate.interval()
                .map(interval -> parts.and("confidence", words.confidence(interval.confidence()))
                        .and("interval", scale.inText(words, interval.lower(), interval.upper())))
                .orElse(parts);
    }

    /** What stands in the place of a number. */
    String instead(Answer answer, Scale scale) {
        if (answer instanceof Answer.Range range) {
            return range(range, scale);
        }
        if (answer instanceof Answer.Unknown unknown && unknown.reason().startsWith("not-followed")) {
            return words.say("page.not-yet");
        }
        return words.say("state." + answer.status().replace("suppressed", "hidden"));
    }

    /** Why there is no number, as a sentence. */
    String why(Answer answer) {
        if (answer instanceof Answer.Unknown unknown) {
            return words.reason(unknown.reason());
        }
        if (answer instanceof Answer.Held held) {
            return words.find("held." + held.reason() + ".reason").orElse(words.say("held.clusters.reason"));
        }
        return words.say("status.hidden");
    }

    private String range(Answer.Range range, Scale scale) {
        boolean share = scale == Scale.PERCENT;
        double top = share ? 1 : Double.POSITIVE_INFINITY;
        if (range.from() <= 0) {
            return words.say("status.range.under", Parts.of("bound", scale.value(words, range.to())));
        }
        if (range.to() >= top) {
            return words.say("status.range.over", Parts.of("bound", scale.value(words, range.from())));
        }
        return words.say(
                "status.range.between",
                Parts.of("low", scale.value(words, range.from())).and("high", scale.value(words, range.to())));
    }

    static Optional<Interval> interval(Finding finding) {
        return estimate(finding).flatMap(Estimate::interval);
    }
}

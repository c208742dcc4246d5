package org.adept.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.check.Score;
import org.adept.ingest.rule.Rules;
import org.adept.ingest.rule.Severity;
import org.adept.report.page.Block;
import org.adept.report.page.Cell;
import org.adept.report.page.Exhibit;
import org.adept.report.page.RichText;
import org.adept.report.page.Table;
import org.adept.report.page.Table.Column;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/**
 * What the rules found, worst first, held against the share that the study allows each of them. It is read from the
 * release's findings alone: where a count is hidden, whether it is too many is hidden as well.
 */
final class Scorecard {
    /** Rows that stand on the page; the rest is folded. */
    private static final int MOST = 12;

    private static final double MILLIONTHS = 1_000_000;

    private final Reading reading;
    private final Words words;
    private final List<Line> found;
    private final boolean someHidden;

    /** One rule on one column that at least one row broke. */
    private record Line(Finding finding, long failed, long checked, OptionalInt atMost) {
        Severity severity() {
            return Severity.of(finding.address().reference());
        }

        String rule() {
            return finding.address().cause();
        }

        double share() {
            return (double) failed / checked;
        }

        boolean isTooMany() {
            return atMost.isPresent() && !Score.isMet(failed, checked, atMost.getAsInt());
        }
    }

    private Scorecard(Reading reading, List<Line> found, boolean someHidden) {
        this.reading = reading;
        this.words = reading.words();
        this.found = found;
        this.someHidden = someHidden;
    }

    static Scorecard of(Reading reading) {
        List<Line> found = new ArrayList<>();
        boolean someHidden = false;
        for (Finding finding : reading.findings().all("data", "failed")) {
            Optional<Estimate> failed = Numbers.estimate(finding);
            someHidden |= failed.isEmpty();
            if (failed.isPresent() && failed.get().value() > 0 && finding.base().n() > 0) {
                found.add(new Line(
                        finding,
                        Math.round(failed.get().value()),
                        finding.base().n(),
                        Rules.named(finding.address().cause())
                                .map(reading.study()::atMost)
                                .orElse(OptionalInt.empty())));
            }
        }
        found.sort(Comparator.comparing((Line line) -> !line.isTooMany())
                .thenComparing(Line::severity)
                .thenComparing(Comparator.comparingDouble(Line::share).reversed())
                .thenComparing(line -> line.finding().address().id()));
        return new Scorecard(reading, found, someHidden);
    }

    /** Whether any rule is broken more often than the study allows. */
    RichText sentence() {
        String key = found.isEmpty()
                ? "data.rules-none"
                : found.get(0).isTooMany() ? "data.rules-over" : "data.rules-within";
        return RichText.of(words.say(key));
    }

    /** The worst in a table, all of them folded below when there are more. */
    List<Exhibit> exhibits() {
        if (found.isEmpty()) {
            return List.of();
        }
        String title = words.say("caption.checks");
        Table worst = table(title, found.subList(0, Math.min(MOST, found.size())));
        Table all = table(words.say("caption.checks-all"), found);
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(
                new Exhibit.TablePanel(title, "", worst, notes(), List.of(Panels.download(reading, "checks", all))));
        if (found.size() > MOST) {
            exhibits.add(new Block.FoldedTable(words.say("caption.checks-all"), all));
        }
        return exhibits;
    }

    /** What the rules that are broken too often mean, each once. */
    private List<RichText> notes() {
        List<RichText> notes = new ArrayList<>();
        found.stream().filter(Line::isTooMany).map(Line::rule).distinct().forEach(rule -> words.find(
                        "check." + rule + ".sentence")
                .map(RichText::of)
                .ifPresent(notes::add));
        if (someHidden) {
            notes.add(RichText.of(words.say("data.rules-hidden")));
        }
        return notes;
    }

    private Table table(String caption, List<Line> lines) {
        List<Column> columns = List.of(
                Column.words(words.say("column.check")),
                Column.words(words.say("column.column")),
                Column.words(words.say("column.severity")),
                Column.numbers(words.say("column.failed")),
                Column.numbers(words.say("column.checked")),
                Column.numbers(words.say("column.share")),
                Column.numbers(words.say("column.at-most")));
        return new Table(caption, columns, lines.stream().map(this::row).toList());
    }

    private List<Cell> row(Line line) {
        Address address = line.finding().address();
        String severity = line.severity().word();
        return List.of(
                Cell.text(words.find("check." + line.rule()).orElse(line.rule())),
                Cell.text(address.level().replaceAll("^\\.|\\.$", "")),
                Cell.text(words.find("severity." + severity).orElse(severity)),
                Cell.number(words.count(line.failed()), address.id()),
                Cell.number(words.count(line.checked()), address.id()),
                Cell.number(share(line.share()), address.id()),
                Cell.text(line.atMost().isPresent() ? allowed(line) : words.say("page.none")));
    }

    /** Small shares matter here: a tenth of a per cent, or that it is less. */
    private String share(double share) {
        return share < 0.0005 ? words.say("data.share-tiny") : words.percent(share, 1);
    }

    private String allowed(Line line) {
        String share = words.percent(line.atMost().orElse(0) / MILLIONTHS, 1);
        return line.isTooMany() ? words.say("data.over", Parts.of("share", share)) : share;
    }
}

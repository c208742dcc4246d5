package org.adept.ingest.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.adept.ingest.rule.ImplausibleNumber;
import org.adept.ingest.rule.Range;
import org.adept.ingest.rule.Rule;
import org.adept.ingest.rule.Rules;
import org.adept.ingest.rule.Severity;

/** The {@code checks} of a study: what it changes about rules. */
final class ChecksReader {
    private static final String RANGES_OF = "implausible-number";
    private static final String EARLIEST_OF = "implausible-date";
    private static final Pattern PER_CENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)\\s*%");
    private static final int WHOLE = 1_000_000;
    private static final int MOST = 1_000_000_000;

    private ChecksReader() {}

    static Map<String, CheckSetting> read(Section study) {
        Map<String, CheckSetting> checks = new LinkedHashMap<>();
        study.get("checks").ifPresent(place -> place.entries("rules and what the study changes about them")
                .forEach((name, value) -> {
                    Optional<Rule> rule = Rules.named(name);
                    if (rule.isEmpty()) {
                        value.problems()
                                .addKey(
                                        value.yaml().line(),
                                        value.path(),
                                        "is not a rule; expected "
                                                + value.problems().oneOf(name, Rules.names()) + ". "
                                                + value.problems().didYouMean(name, Rules.names())
                                                + "Rename it, or take it out. All rules: docs/checks/README.md.");
                    } else {
                        checks.put(name, setting(rule.get(), value));
                    }
                }));
        return checks;
    }

    private static CheckSetting setting(Rule rule, Place place) {
        List<String> keys = new ArrayList<>(List.of("severity", "at-most"));
        Stream.of(RANGES_OF, EARLIEST_OF)
                .filter(rule.name()::equals)
                .forEach(name -> keys.add(name.equals(RANGES_OF) ? "ranges" : "earliest"));
        Section section = place.section("the rule " + rule.name(), keys);
        return new CheckSetting(
                section.get("severity").flatMap(at -> severity(rule, at)),
                section.get("at-most").flatMap(ChecksReader::share),
                section.get("ranges").map(ChecksReader::ranges).orElse(Map.of()),
                section.get("earliest").flatMap(Place::date));
    }

    private static Optional<Severity> severity(Rule rule, Place place) {
        List<String> all = Stream.of(Severity.values()).map(Severity::word).toList();
        Optional<Severity> severity = place.choice(all, "Choose one.").map(Severity::of);
        if (severity.isPresent() && !rule.severities().contains(severity.get())) {
            List<String> possible = Stream.of(Severity.values())
                    .filter(rule.severities()::contains)
                    .map(Severity::word)
                    .toList();
            place.problem(
                    String.join(" or ", possible),
                    possible.size() == 1
                            ? "The contract fixes it; take it out."
                            : "Choose one: its rows have been counted by the time it is found.");
            return Optional.empty();
        }
        return severity;
    }

    private static Optional<Integer> share(Place place) {
        String expected = "a share such as 2 % or 0.5 %, at most 100 %";
        Optional<String> text = place.text(expected);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher written = PER_CENT.matcher(text.get().strip());
        if (written.matches()) {
            int millionths = new BigDecimal(written.group(1)).movePointRight(4).intValueExact();
            if (millionths <= WHOLE) {
                return Optional.of(millionths);
            }
        }
        place.problem(expected, "Write a number and %.");
        return Optional.empty();
    }

    private static Map<String, Range> ranges(Place place) {
        List<String> known = ImplausibleNumber.USUAL.keySet().stream().sorted().toList();
        Map<String, Range> ranges = new LinkedHashMap<>();
        place.entries("ranges by table.column, such as sessions.minutes: [1, 600]")
                .forEach((column, value) -> {
                    if (known.contains(column)) {
                        range(value).ifPresent(range -> ranges.put(column, range));
                    } else {
                        value.problem(
                                "\"" + column + "\"",
                                "a number of a raw table: " + value.problems().oneOf(column, known),
                                value.problems().didYouMean(column, known) + "Rename it, or take it out.");
                    }
                });
        return ranges;
    }

    private static Optional<Range> range(Place place) {
        List<Place> bounds = place.items("lowest and highest number: [1, 600]");
        if (bounds.isEmpty()) {
            return Optional.empty();
        }
        if (bounds.size() != 2) {
            place.problem(
                    String.format(Locale.ROOT, "%d numbers", bounds.size()),
                    "lowest and highest number: [1, 600]",
                    "Write two.");
            return Optional.empty();
        }
        Optional<Integer> lowest = bounds.get(0).integer(-MOST, MOST);
        Optional<Integer> highest = bounds.get(1).integer(-MOST, MOST);
        if (lowest.isEmpty() || highest.isEmpty()) {
            return Optional.empty();
        }
        if (lowest.get() > highest.get()) {
            place.problem(lowest.get() + " to " + highest.get(), "the lowest number first", "Swap the two.");
            return Optional.empty();
        }
        return Optional.of(new Range(lowest.get(), highest.get()));
    }
}

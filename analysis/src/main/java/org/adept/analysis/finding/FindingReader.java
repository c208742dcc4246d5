package org.adept.analysis.finding;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;

/** One finding from its JSON object. */
final class FindingReader {
    private FindingReader() {}

    static Finding finding(JsonObject json) {
        Address address = address(json);
        Answer answer = answer(json);
        Finding.Base base = base(json.list("base"));
        return switch (json.text("shape")) {
            case "figure" -> new Finding.Figure(address, answer, base);
            case "curve" ->
                new Finding.Curve(
                        address,
                        answer,
                        base,
                        json.list("points").stream()
                                .map(FindingReader::cells)
                                .map(FindingReader::point)
                                .toList());
            case "distribution" ->
                new Finding.Distribution(
                        address,
                        answer,
                        base,
                        json.list("categories").stream()
                                .map(FindingReader::cells)
                                .map(cells -> new Finding.Category(cells.get(0), Long.parseLong(cells.get(1))))
                                .toList());
            case "flow" ->
                new Finding.Flow(
                        address,
                        answer,
                        base,
                        json.list("steps").stream()
                                .map(FindingReader::cells)
                                .map(cells -> new Finding.Step(
                                        cells.get(0), Long.parseLong(cells.get(1)), Long.parseLong(cells.get(2))))
                                .toList());
            default -> throw new IllegalArgumentException("No such shape");
        };
    }

    private static Address address(JsonObject json) {
        return new Address(
                json.text("indicator"),
                json.text("quantity"),
                new TreeMap<>(json.texts("by")),
                json.text("contrast"),
                json.text("level"),
                json.text("reference"),
                json.text("outcome"),
                json.text("cause"),
                json.has("time") ? (int) json.whole("time") : 0,
                json.text("time_unit"),
                json.text("instrument"),
                json.text("version"),
                json.text("wave"),
                json.text("role"),
                json.text("item"),
                json.text("adjustment"));
    }

    private static Answer answer(JsonObject json) {
        return switch (json.text("status")) {
            case "shown" -> new Answer.Shown(estimate(json), test(json));
            case "rounded" -> new Answer.Rounded(estimate(json), test(json));
            case "range" -> new Answer.Range(json.number("from"), json.number("to"));
            case "suppressed" -> new Answer.Suppressed();
            case "held" -> new Answer.Held(json.text("reason"));
            case "unknown" -> new Answer.Unknown(json.text("reason"));
            default -> throw new IllegalArgumentException("No such status");
        };
    }

    private static Estimate estimate(JsonObject json) {
        Optional<Interval> interval = json.has("lower")
                ? Optional.of(new Interval(json.number("lower"), json.number("upper"), json.number("confidence")))
                : Optional.empty();
        Optional<Estimate.Clusters> clusters = json.has("effective_n")
                ? Optional.of(new Estimate.Clusters(
                        json.has("clusters") ? json.whole("clusters") : -1, json.number("effective_n")))
                : Optional.empty();
        return new Estimate(
                json.number("estimate"),
                json.optional("standard_error"),
                interval,
                json.whole("n"),
                json.whole("events"),
                method(json.text("method")),
                clusters);
    }

    private static Optional<Answer.Test> test(JsonObject json) {
        return json.has("p")
                ? Optional.of(new Answer.Test(json.number("statistic"), json.number("df"), json.number("p")))
                : Optional.empty();
    }

    private static Method method(String code) {
        for (Method method : Method.values()) {
            if (method.code().equals(code)) {
                return method;
            }
        }
        throw new IllegalArgumentException("No such method");
    }

    private static Finding.Base base(List<?> cells) {
        if (cells.isEmpty()) {
            return Finding.Base.NONE;
        }
        List<String> texts = cells(cells);
        return new Finding.Base(
                Long.parseLong(texts.get(0)), Long.parseLong(texts.get(1)), Long.parseLong(texts.get(2)));
    }

    private static Finding.Point point(List<String> cells) {
        return new Finding.Point(
                Integer.parseInt(cells.get(0)),
                Long.parseLong(cells.get(1)),
                Long.parseLong(cells.get(2)),
                Long.parseLong(cells.get(3)),
                Doubles.of(cells.get(4)),
                Doubles.of(cells.get(5)),
                Doubles.of(cells.get(6)));
    }

    private static List<String> cells(Object array) {
        if (array instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        throw new IllegalArgumentException("A list was expected");
    }
}

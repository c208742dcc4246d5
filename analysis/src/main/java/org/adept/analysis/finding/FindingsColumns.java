package org.adept.analysis.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adept.analysis.estimate.Estimate;

/** One finding as the row of {@code findings.csv}: every column of the contract, in its order, empty where not told. */
final class FindingsColumns {
    static final List<String> NAMES = List.of(
            "id",
            "study",
            "indicator",
            "quantity",
            "population",
            "by",
            "contrast",
            "level",
            "reference",
            "outcome",
            "cause",
            "time",
            "time_unit",
            "instrument",
            "version",
            "item",
            "wave",
            "role",
            "covariate",
            "adjustment",
            "estimand",
            "unit",
            "estimate",
            "standard_error",
            "lower",
            "upper",
            "confidence",
            "statistic",
            "df",
            "p",
            "p_adjusted",
            "family",
            "numerator",
            "n",
            "events",
            "clusters",
            "effective_n",
            "method",
            "design",
            "tier",
            "verdict",
            "status",
            "reason",
            "class");

    private FindingsColumns() {}

    /** The columns that apply, by name. */
    static Map<String, String> of(About about, Finding finding) {
        Map<String, String> row = new LinkedHashMap<>();
        address(row, about, finding.address());
        Meaning meaning = Meaning.of(finding.address());
        row.put("unit", meaning.unit());
        row.put("tier", meaning.tier());
        row.put("class", meaning.disclosureClass());
        row.put("status", finding.answer().status());
        numbers(row, finding);
        return row;
    }

    private static void address(Map<String, String> row, About about, Address address) {
        row.put("id", address.id());
        row.put("study", about.study());
        row.put("indicator", address.indicator());
        row.put("quantity", address.quantity());
        row.put("population", Margins.text(about.population()));
        row.put("by", address.margin());
        row.put("contrast", address.contrast());
        row.put("level", address.level());
        row.put("reference", address.reference());
        row.put("outcome", address.outcome());
        row.put("cause", address.cause());
        row.put("time", address.time() == 0 ? "" : Integer.toString(address.time()));
        row.put("time_unit", address.timeUnit());
        row.put("instrument", address.instrument());
        row.put("version", address.version());
        row.put("item", address.item());
        row.put("wave", address.wave());
        row.put("role", address.role());
    }

    private static void numbers(Map<String, String> row, Finding finding) {
        Answer answer = finding.answer();
        if (answer instanceof Answer.Shown shown) {
            estimate(row, shown.estimate(), finding.base());
            shown.test().ifPresent(test -> test(row, test));
        } else if (answer instanceof Answer.Rounded rounded) {
            estimate(row, rounded.estimate(), finding.base());
            rounded.test().ifPresent(test -> test(row, test));
        } else if (answer instanceof Answer.Held held) {
            row.put("reason", held.reason());
        } else if (answer instanceof Answer.Unknown unknown) {
            row.put("reason", unknown.reason());
        }
    }

    private static void test(Map<String, String> row, Answer.Test test) {
        row.put("statistic", Doubles.text(test.statistic()));
        row.put("df", Doubles.text(test.degreesOfFreedom()));
        row.put("p", Doubles.text(test.p()));
    }

    private static void estimate(Map<String, String> row, Estimate estimate, Finding.Base base) {
        row.put("estimate", Doubles.text(estimate.value()));
        estimate.standardError().ifPresent(error -> row.put("standard_error", Doubles.text(error)));
        estimate.interval().ifPresent(interval -> {
            row.put("lower", Doubles.text(interval.lower()));
            row.put("upper", Doubles.text(interval.upper()));
            row.put("confidence", Doubles.text(interval.confidence()));
        });
        row.put("numerator", Long.toString(base.numerator()));
        row.put("n", Long.toString(estimate.n()));
        row.put("events", Long.toString(estimate.events()));
        if (base.mentors() >= 0) {
            row.put("clusters", Long.toString(base.mentors()));
        }
        row.put("method", estimate.method().code());
    }
}

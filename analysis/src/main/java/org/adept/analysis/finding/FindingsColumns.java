package org.adept.analysis.finding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.adept.analysis.estimate.Estimate;

/** One finding as the row of {@code findings.csv}: every column of the contract, in its order, empty where not told. */
final class FindingsColumns {
    static final List<Column> ALL = List.of(Column.values());
    static final List<String> NAMES = ALL.stream().map(Column::code).toList();

    private FindingsColumns() {}

    /** The columns that apply, by name. */
    static Map<Column, String> of(About about, Finding finding) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        address(row, about, finding.address());
        Meaning meaning = Meaning.of(finding.address());
        row.put(Column.UNIT, meaning.unit());
        row.put(Column.TIER, meaning.tier());
        row.put(Column.CLASS, meaning.disclosureClass());
        row.put(Column.STATUS, finding.answer().status());
        numbers(row, finding);
        return row;
    }

    private static void address(Map<Column, String> row, About about, Address address) {
        row.put(Column.ID, address.id());
        row.put(Column.STUDY, about.study());
        row.put(Column.INDICATOR, address.indicator());
        row.put(Column.QUANTITY, address.quantity());
        row.put(Column.POPULATION, Margins.text(about.population()));
        row.put(Column.BY, address.margin());
        row.put(Column.CONTRAST, address.contrast());
        row.put(Column.LEVEL, address.level());
        row.put(Column.REFERENCE, address.reference());
        row.put(Column.OUTCOME, address.outcome());
        row.put(Column.CAUSE, address.cause());
        row.put(Column.TIME, address.time() == 0 ? "" : Integer.toString(address.time()));
        row.put(Column.TIME_UNIT, address.timeUnit());
        row.put(Column.INSTRUMENT, address.instrument());
        row.put(Column.VERSION, address.version());
        row.put(Column.ITEM, address.item());
        row.put(Column.WAVE, address.wave());
        row.put(Column.ROLE, address.role());
        row.put(Column.ADJUSTMENT, address.adjustment());
    }

    private static void numbers(Map<Column, String> row, Finding finding) {
        Answer answer = finding.answer();
        if (answer instanceof Answer.Shown shown) {
            estimate(row, shown.estimate(), finding.base());
            shown.test().ifPresent(test -> test(row, test));
        } else if (answer instanceof Answer.Rounded rounded) {
            estimate(row, rounded.estimate(), finding.base());
            rounded.test().ifPresent(test -> test(row, test));
        } else if (answer instanceof Answer.Held held) {
            row.put(Column.REASON, held.reason());
        } else if (answer instanceof Answer.Unknown unknown) {
            row.put(Column.REASON, unknown.reason());
        }
    }

    private static void test(Map<Column, String> row, Answer.Test test) {
        row.put(Column.STATISTIC, Doubles.text(test.statistic()));
        row.put(Column.DF, Doubles.text(test.degreesOfFreedom()));
        row.put(Column.P, Doubles.text(test.p()));
    }

    private static void estimate(Map<Column, String> row, Estimate estimate, Finding.Base base) {
        row.put(Column.ESTIMATE, Doubles.text(estimate.value()));
        estimate.standardError().ifPresent(error -> row.put(Column.STANDARD_ERROR, Doubles.text(error)));
        estimate.interval().ifPresent(interval -> {
            row.put(Column.LOWER, Doubles.text(interval.lower()));
            row.put(Column.UPPER, Doubles.text(interval.upper()));
            row.put(Column.CONFIDENCE, Doubles.text(interval.confidence()));
        });
        row.put(Column.NUMERATOR, Long.toString(base.numerator()));
        row.put(Column.N, Long.toString(estimate.n()));
        row.put(Column.EVENTS, Long.toString(estimate.events()));
        long clusters = estimate.clusters().map(Estimate.Clusters::number).orElse(base.mentors());
        if (clusters >= 0) {
            row.put(Column.CLUSTERS, Long.toString(clusters));
        }
        estimate.clusters().ifPresent(own -> row.put(Column.EFFECTIVE_N, Doubles.text(own.effectiveN())));
        row.put(Column.METHOD, estimate.method().code());
    }
}

package org.adept.ingest.profile;

import java.util.Set;
import java.util.stream.Collectors;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.ColumnType;

/** How well what a column holds fits a contract column: 1 wholly, 0 not at all. */
final class ColumnFit {
    private static final double UNTOLD = 0.7;
    private static final double FREE_CODE = 0.9;
    private static final double UNLIKELY = 0.2;
    private static final int FEW_ROWS = 20;
    /** Lists whose words tell the column even under a header that says nothing. */
    private static final Set<String> TELLING =
            Set.of("gender", "format", "mode", "end_reason", "ended_by", "milestone", "enrolled");

    private final Vocabulary vocabulary;

    ColumnFit(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    double of(Column column, Values values) {
        if (values.filled() == 0) {
            return UNTOLD;
        }
        return switch (column.type().kind()) {
            case DATE -> dates(values);
            case INTEGER ->
                column.name().equals("response")
                        ? Math.max(half(values.wholeNumbers()), half(Scale.understood(values, vocabulary)))
                        : half(values.wholeNumbers());
            case DECIMAL -> half(Math.max(values.numbers('.'), values.numbers(',')));
            case IDENTIFIER -> identifier(column, values);
            case CODE -> code(column, values);
        };
    }

    private static double half(double share) {
        return share >= 0.5 ? share : 0;
    }

    static double dates(Values values) {
        java.util.List<DateShape> shapes = values.dates();
        double share = values.share(text -> Values.isDate(text, shapes));
        return half(Math.max(share, values.stamp().isPresent() ? 1 : 0));
    }

    private static double identifier(Column column, Values values) {
        if (dates(values) > 0 || values.hasFractions('.') || values.hasFractions(',')) {
            return 0;
        }
        boolean hardlyVaries = values.filled() > FEW_ROWS && values.distinct() <= 2;
        return hardlyVaries && column.required() ? UNLIKELY : 1;
    }

    private double code(Column column, Values values) {
        if (vocabulary.hasCodes(column.name())) {
            double understood = understood(column, values);
            if (understood >= 0.5) {
                return 0.5 + 0.5 * understood;
            }
            return column.closed() || !column.codes().isEmpty() ? 0 : wordless(values);
        }
        return wordless(values);
    }

    private static double wordless(Values values) {
        if (dates(values) > 0) {
            return 0;
        }
        return values.filled() > 2 * FEW_ROWS && values.tellsRowsApart() ? UNLIKELY : FREE_CODE;
    }

    /** Share of rows whose code is known; the contract's own codes are. */
    double understood(Column column, Values values) {
        return values.hasTooManyForCodes() ? 0 : values.share(text -> isKnown(column, text));
    }

    boolean isKnown(Column column, String text) {
        return column.codes().contains(text)
                || vocabulary.code(column.name(), text).isPresent();
    }

    /** What the words alone say, where nothing is said by the header. */
    double byContent(Column column, Values values) {
        boolean coded = column.type().kind() == ColumnType.Kind.CODE && TELLING.contains(column.name());
        if (!coded || values.filled() == 0 || values.distinct() < 2 || understood(column, values) < 0.95) {
            return 0;
        }
        Set<String> codes = values.counts().keySet().stream()
                .map(text -> vocabulary.code(column.name(), text).orElse(text))
                .collect(Collectors.toSet());
        return codes.size() >= 2 ? 0.45 : 0;
    }
}

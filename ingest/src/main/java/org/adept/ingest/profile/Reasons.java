package org.adept.ingest.profile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.ColumnType;

/** The comment beside a guess: how much was understood and what the texts look like, never a text itself. */
final class Reasons {
    private static final int LOOKS = 2;

    private final ColumnFit fit;

    Reasons(Vocabulary vocabulary) {
        this.fit = new ColumnFit(vocabulary);
    }

    /** For a column that is used. */
    String guess(Column column, Values values, Map<String, String> codes) {
        if (values.filled() == 0) {
            return "guess: by its header only, no row is filled";
        }
        String said = column.type().kind() == ColumnType.Kind.IDENTIFIER
                        || (column.type().kind() == ColumnType.Kind.CODE
                                && column.codes().isEmpty())
                ? different(values)
                : "%d %% of %,d values understood".formatted(percent(understood(column, values)), values.filled());
        return "guess: " + said + looks(values) + rarer(column, values, codes) + ambiguous(column, values);
    }

    static String guessOfDate(Values values) {
        return "guess: %d %% of %,d values understood%s"
                .formatted(percent(ColumnFit.dates(values)), values.filled(), looks(values));
    }

    static String guessOfAnswers(Values values, Vocabulary vocabulary) {
        return "guess: %d %% of %,d values understood%s"
                .formatted(percent(Scale.understood(values, vocabulary)), values.filled(), looks(values));
    }

    /** For a column that is not. */
    static String noGuess(Values values, List<String> wouldFit) {
        if (values.filled() == 0) {
            return "no guess: no row is filled";
        }
        String fits = wouldFit.isEmpty()
                ? values.codes().isEmpty() ? "" : "; could be an attribute that the study declares"
                : "; could be " + String.join(", ", wouldFit);
        return "no guess: %d %% of %,d rows filled, %s%s%s"
                .formatted(
                        percent((double) values.filled() / Math.max(values.rows(), 1)),
                        values.rows(),
                        different(values),
                        looks(values),
                        fits);
    }

    private double understood(Column column, Values values) {
        return switch (column.type().kind()) {
            case DATE -> ColumnFit.dates(values);
            case INTEGER, DECIMAL -> fit.of(column, values);
            case CODE -> fit.understood(column, values);
            case IDENTIFIER -> 1;
        };
    }

    private static String different(Values values) {
        String count =
                values.beyond() > 0 ? "more than %,d".formatted(Values.MOST_KEPT) : "%,d".formatted(values.distinct());
        return "%s different in %,d rows".formatted(count, values.filled());
    }

    private static String looks(Values values) {
        return "; looks like "
                + values.looks(LOOKS).stream().map(look -> "\"" + look + "\"").collect(Collectors.joining(", "));
    }

    private String rarer(Column column, Values values, Map<String, String> codes) {
        if (codes.isEmpty()) {
            return "";
        }
        long unlisted =
                values.codes().stream().filter(text -> !codes.containsKey(text)).count();
        String also = unlisted == 0 || column.codes().isEmpty()
                ? ""
                : "; %,d frequent %s not understood".formatted(unlisted, unlisted == 1 ? "value" : "values");
        return values.rare() == 0
                ? also
                : also
                        + "; and %,d rarer %s, not shown"
                                .formatted(values.rare(), values.rare() == 1 ? "value" : "values");
    }

    private static String ambiguous(Column column, Values values) {
        boolean turned = column.type().kind() == ColumnType.Kind.DATE
                && values.dates().stream().anyMatch(DateShape::isTurnable)
                && values.dates().stream()
                        .filter(DateShape::isTurnable)
                        .allMatch(shape -> couldBeTurned(shape, values));
        return turned ? "; day and month could be the other way round, look" : "";
    }

    private static boolean couldBeTurned(DateShape shape, Values values) {
        String other = shape.pattern().startsWith("d")
                ? shape.pattern().replaceAll("(d+)/(M+)/", "$2/$1/")
                : shape.pattern().replaceAll("(M+)/(d+)/", "$2/$1/");
        return DateShape.ALL.stream()
                .filter(candidate -> candidate.pattern().equals(other))
                .anyMatch(candidate -> values.share(text -> candidate.read(text).isPresent()) == 1);
    }

    private static long percent(double share) {
        // 99.6 per cent are not all
        return share < 1 ? (long) Math.floor(share * 100) : 100;
    }
}

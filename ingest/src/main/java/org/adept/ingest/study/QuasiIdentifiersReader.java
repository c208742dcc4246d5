package org.adept.ingest.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adept.ingest.contract.ColumnType;

/** The {@code quasi-identifiers} of a study: a list of columns, or columns and k. */
final class QuasiIdentifiersReader {
    private static final int USUAL_K = 5;
    private static final int MOST_COLUMNS = 12;

    private QuasiIdentifiersReader() {}

    static Optional<QuasiIdentifiers> read(Section study, KnownColumns known) {
        return study.get("quasi-identifiers").map(place -> {
            if (place.yaml() instanceof Yaml.Items) {
                return new QuasiIdentifiers(columns(place, known), USUAL_K);
            }
            Section section = place.section("quasi-identifiers", List.of("columns", "k"));
            List<String> columns = section.required("columns", "a list such as [stage, field, gender]", "Add it.")
                    .map(at -> columns(at, known))
                    .orElse(List.of());
            int k = section.get("k").flatMap(at -> at.integer(2, 1000)).orElse(USUAL_K);
            return new QuasiIdentifiers(columns, k);
        });
    }

    private static List<String> columns(Place place, KnownColumns known) {
        List<String> codes = known.names("participants", ColumnType.Kind.CODE).stream()
                .filter(name -> !known.comesAfter("participants", name))
                .toList();
        List<String> columns = new ArrayList<>();
        for (Place item : place.items("a list such as [stage, field, gender]")) {
            item.choice(codes, "Name code columns of participants known at baseline.")
                    .ifPresent(column -> {
                        if (columns.contains(column)) {
                            item.problem("each column once", "Take one out.");
                        } else {
                            columns.add(column);
                        }
                    });
        }
        if (columns.size() > MOST_COLUMNS) {
            place.problem(
                    columns.size() + " columns",
                    "at most " + MOST_COLUMNS,
                    "Name those that others can know of a person.");
        }
        if (place.yaml() instanceof Yaml.Items list && list.items().isEmpty()) {
            place.problem("an empty list", "at least one column", "Add one, or leave the key out.");
        }
        return columns;
    }
}

package org.adept.ingest.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.ColumnType;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.DisclosureClass;
import org.adept.ingest.contract.RawTable;

/**
 * The columns a study may name: the contract's and its own attributes.
 *
 * @param attributes the study's own
 */
record KnownColumns(List<StudyDefinition.Attribute> attributes) {

    KnownColumns {
        attributes = List.copyOf(attributes);
    }

    List<Column> of(String table) {
        Stream<Column> contract =
                Contract.table(table).map(RawTable::columns).stream().flatMap(List::stream);
        Stream<Column> own = attributes.stream()
                .filter(attribute -> attribute.table().equals(table))
                .map(KnownColumns::column);
        return Stream.concat(contract, own).toList();
    }

    Optional<Column> of(String table, String name) {
        return of(table).stream().filter(column -> column.name().equals(name)).findFirst();
    }

    List<String> names(String table) {
        return of(table).stream().map(Column::name).toList();
    }

    List<String> names(String table, ColumnType.Kind kind) {
        return of(table).stream()
                .filter(column -> column.type().kind() == kind)
                .map(Column::name)
                .toList();
    }

    /** Whether the column is an attribute that only became known after time zero. */
    boolean comesAfter(String table, String name) {
        return attributes.stream()
                .anyMatch(attribute -> attribute.table().equals(table)
                        && attribute.name().equals(name)
                        && attribute.when() == StudyDefinition.When.POST);
    }

    private static Column column(StudyDefinition.Attribute attribute) {
        ColumnType type =
                switch (attribute.type()) {
                    case CODE -> ColumnType.CODE;
                    case DATE -> ColumnType.DATE;
                    case INTEGER -> ColumnType.INTEGER;
                };
        DisclosureClass disclosure =
                attribute.specialCategory() ? DisclosureClass.SPECIAL_CATEGORY : DisclosureClass.PERSONAL;
        return new Column(attribute.name(), type, false, "Declared by the study.", disclosure, "", List.of(), false);
    }
}

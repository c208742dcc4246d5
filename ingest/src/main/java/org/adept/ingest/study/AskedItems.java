package org.adept.ingest.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.study.MappingDefinition.ColumnMapping;
import org.adept.ingest.study.MappingDefinition.Fold;
import org.adept.ingest.study.MappingDefinition.TableMapping;
import org.adept.ingest.study.StudyDefinition.Instrument;
import org.adept.ingest.study.StudyDefinition.Item;
import org.adept.ingest.study.StudyDefinition.Source;

/** Whether the answers a mapping folds out are to items that the study's questionnaires have. */
final class AskedItems {
    private AskedItems() {}

    /** @param problems one list for each mapping */
    static void examine(List<Source> sources, List<Instrument> instruments, List<ProblemList> problems) {
        sources.stream().map(Source::mapping).distinct().forEach(mapping -> problems.stream()
                .filter(list -> list.file().equals(mapping.file()))
                .findFirst()
                .ifPresent(list -> mapping.tables().stream()
                        .filter(table -> table.table().equals("feedback"))
                        .forEach(table ->
                                asked(table, instruments).ifPresent(instrument -> examine(table, instrument, list)))));
    }

    private static Optional<Instrument> asked(TableMapping table, List<Instrument> instruments) {
        return Optional.ofNullable(table.columns().get("instrument"))
                .flatMap(ColumnMapping::constant)
                .flatMap(name -> instruments.stream()
                        .filter(instrument -> instrument.name().equals(name))
                        .findFirst());
    }

    private static void examine(TableMapping table, Instrument instrument, ProblemList problems) {
        List<String> known = instrument.items().stream().map(Item::name).toList();
        Map<String, String> folded = table.fold()
                .filter(fold -> fold.name().equals("item"))
                .map(Fold::columns)
                .orElse(Map.of());
        folded.values().stream()
                .filter(item -> !known.contains(item))
                .distinct()
                .forEach(item -> problems.add(
                        Integer.MAX_VALUE,
                        "tables.feedback.fold.columns",
                        "found \"%s\"; expected an item of %s, %s. %sRename it, or declare the item in the study."
                                .formatted(
                                        item,
                                        instrument.name(),
                                        problems.oneOf(item, known),
                                        problems.didYouMean(item, known))));
    }
}

package org.adept.ingest.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.study.MappingDefinition.ColumnMapping;
import org.adept.ingest.study.MappingDefinition.TableMapping;
import org.adept.ingest.study.StudyDefinition.Source;

/** The {@code funnel} of a study: which milestones are steps of the way in. */
final class FunnelReader {
    /** Milestones some mapping makes; {@code open} when a column hands them through as they are. */
    private record Produced(Set<String> milestones, boolean open) {}

    private FunnelReader() {}

    static List<String> read(Section study, List<Source> sources) {
        Produced produced = produced(sources);
        Optional<Place> place = study.get("funnel");
        if (place.isEmpty()) {
            return Contract.FUNNEL.stream()
                    .filter(step -> produced.open || produced.milestones.contains(step))
                    .toList();
        }
        Set<String> known = new LinkedHashSet<>(
                Contract.MILESTONES.column("milestone").orElseThrow().codes());
        known.addAll(produced.milestones);
        List<String> steps = new ArrayList<>();
        for (Place item : place.get().items("a list of milestones in order")) {
            Optional<String> step = produced.open
                    ? item.name("a milestone")
                    : item.choice(List.copyOf(known), "Choose one, or map it.");
            step.ifPresent(name -> {
                if (steps.contains(name)) {
                    item.problem("each step once", "Take one out.");
                } else {
                    steps.add(name);
                }
            });
        }
        return List.copyOf(steps);
    }

    private static Produced produced(List<Source> sources) {
        Set<String> milestones = new LinkedHashSet<>();
        boolean open = false;
        for (Source source : sources) {
            for (TableMapping table : source.mapping().tables()) {
                if (!table.table().equals("milestones")) {
                    continue;
                }
                table.fold()
                        .filter(fold -> fold.name().equals("milestone"))
                        .ifPresent(fold -> milestones.addAll(fold.columns().values()));
                ColumnMapping column = table.columns().get("milestone");
                if (column != null) {
                    column.constant().ifPresent(milestones::add);
                    milestones.addAll(column.codes().values());
                    open = open
                            || (column.constant().isEmpty() && column.codes().isEmpty());
                }
            }
        }
        return new Produced(milestones, open);
    }
}

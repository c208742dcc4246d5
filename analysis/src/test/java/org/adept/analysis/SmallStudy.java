package org.adept.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.analysis.table.Tables;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableFile;
import org.adept.ingest.contract.SmallTableRow;
import org.adept.ingest.study.ClusterLevel;
import org.adept.ingest.study.OutcomeDefinition;
import org.adept.ingest.study.OutcomeDefinition.Event;
import org.adept.ingest.study.OutcomeDefinition.Grain;
import org.adept.ingest.study.OutcomeDefinition.Unit;
import org.adept.ingest.study.OutcomeDefinition.Unlisted;
import org.adept.ingest.study.ReleaseDefinition;
import org.adept.ingest.study.ResolvedStudy;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Cohorts;
import org.adept.ingest.study.StudyDefinition.Instrument;
import org.adept.ingest.study.StudyDefinition.Item;

/** A study small enough to work by hand. */
public final class SmallStudy {
    /** Kinds of end compete; read at weeks 10 and 20. */
    public static final OutcomeDefinition MATCH_LENGTH = outcome(
            "match-length",
            List.of(new Event("early", List.of("conflict")), new Event("as-agreed", List.of("completed"))),
            Unlisted.OTHER,
            Optional.of("matches.planned_end"));

    /** One kind of end; read at weeks 10 and 20. */
    public static final OutcomeDefinition WITHDRAWAL = outcome(
            "withdrawal", List.of(new Event("withdrew", List.of("withdrew"))), Unlisted.IGNORE, Optional.empty());

    public static final Instrument RELATIONSHIP = new Instrument(
            "relationship",
            "1",
            Map.of("en", "Relationship"),
            1,
            5,
            4,
            List.of(new Item("bond-1", Map.of("en", "We talk"))),
            List.of(),
            false);

    /** Points of a test: too many to count each, and none of them the top. */
    public static final Instrument ACHIEVEMENT = new Instrument(
            "achievement",
            "1",
            Map.of(),
            200,
            800,
            801,
            List.of(new Item("reading", Map.of("en", "Reading"))),
            List.of(),
            false);

    /** Three questions, of which the last asks the other way round. */
    public static final Instrument CLARITY = new Instrument(
            "clarity",
            "1",
            Map.of("en", "Clarity"),
            1,
            5,
            4,
            List.of(new Item("a", Map.of()), new Item("b", Map.of()), new Item("c", Map.of())),
            List.of("c"),
            false);

    /** Three wishes put in order. */
    public static final Instrument WISHES = new Instrument(
            "wishes",
            "1",
            Map.of("en", "Wishes"),
            1,
            3,
            4,
            List.of(new Item("a", Map.of()), new Item("b", Map.of()), new Item("c", Map.of())),
            List.of(),
            true);

    private final Map<SmallTable, List<SmallTableRow>> rows = new EnumMap<>(SmallTable.class);

    private static OutcomeDefinition outcome(
            String name, List<Event> events, Unlisted unlisted, Optional<String> plannedEnd) {
        return new OutcomeDefinition(
                name,
                Unit.MATCH,
                "matches.started",
                "matches.ended",
                "matches.end_reason",
                events,
                unlisted,
                plannedEnd,
                List.of(),
                Grain.WEEK,
                List.of(10, 20),
                List.of(),
                Map.of());
    }

    public static StudyDefinition definition(OutcomeDefinition... outcomes) {
        return definition(List.of(), outcomes);
    }

    public static StudyDefinition definition(List<ReleaseDefinition> releases, OutcomeDefinition... outcomes) {
        return new StudyDefinition(
                "small",
                Map.of("en", "Small study"),
                true,
                LocalDate.of(2025, 12, 31),
                Map.of("gender", "woman"),
                List.of(),
                new Cohorts("intake", 1, Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                List.of("invited", "applied", "matched"),
                List.of(outcomes),
                Optional.of(new StudyDefinition.Persistence(6, 6)),
                List.of(RELATIONSHIP, ACHIEVEMENT, CLARITY, WISHES),
                Map.of(),
                Map.of(),
                releases,
                Optional.empty(),
                Map.of(),
                ClusterLevel.AUTO,
                List.of("en", "nb"),
                1L);
    }

    /** Adds a row whose cells are parted by spaces, keys then counts; {@code -} stands for an empty cell. */
    public SmallStudy row(SmallTable table, String cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells.split(" ", -1)) {
            row.add(cell.equals("-") ? "" : cell);
        }
        int keys = table.keys().size();
        List<Long> counts =
                row.subList(keys, row.size()).stream().map(Long::parseLong).toList();
        rows.computeIfAbsent(table, key -> new ArrayList<>()).add(new SmallTableRow(row.subList(0, keys), counts));
        return this;
    }

    public Tables tables() {
        return Tables.of(rows);
    }

    /** Writes the tables and the study as ingest does. */
    public void write(Path privateFolder, StudyDefinition definition) throws IOException {
        for (Map.Entry<SmallTable, List<SmallTableRow>> table : rows.entrySet()) {
            SmallTableFile.write(privateFolder.resolve("tables"), table.getKey(), table.getValue());
        }
        ResolvedStudy.of(definition).write(privateFolder);
    }
}

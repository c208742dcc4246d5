package org.adept.ingest.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableRow;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyProblems.Problem;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** Holds every bad input to what is promised of all of them. */
final class Corpus {
    /** Bookkeeping tells of the bad part too; all other tables must be those of the good study. */
    private static final Set<SmallTable> BOOKKEEPING =
            Set.of(SmallTable.FILES, SmallTable.PRODUCED, SmallTable.CHECKS, SmallTable.LOOKUPS);

    private static final Pattern INSIDES =
            Pattern.compile("\\bnull\\b|Exception|Error\\b|org\\.|java\\.|scala\\.|\\n\\s*at |@[0-9a-f]{6}|_LEGACY_");
    private static final int SHORTEST_TOLD = 5;
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int MOST_PROBLEMS = 50;

    private final Path folder;

    Corpus(Path folder) {
        this.folder = folder;
    }

    Stream<DynamicTest> tests(BadInput... inputs) {
        return Stream.of(inputs).map(input -> DynamicTest.dynamicTest(input.name(), () -> hold(input)));
    }

    private void hold(BadInput input) throws IOException {
        GoodStudy study = GoodStudy.in(folder.resolve(input.name().replaceAll("[^A-Za-z0-9]+", "-")));
        input.spoil().accept(study);
        List<Problem> problems = new ArrayList<>();
        StudyProblems.Kind kind = StudyProblems.Kind.DATA;
        try {
            inTime(study.study()::ingest);
        } catch (StudyProblems stopped) {
            problems.addAll(stopped.problems());
            kind = stopped.kind();
        }
        if (input.fate() instanceof Fate.Stops stops) {
            assertFalse(problems.isEmpty(), "nothing stopped the study");
            stops(stops, kind, problems);
            sayNothingTheyShouldNot(study, problems);
        } else if (input.fate() instanceof Fate.SetsAside setsAside) {
            assertEquals(List.of(), problems);
            setsAside(setsAside, study.study());
        }
    }

    /** A file that never ends would hold a test for ever. */
    private static void inTime(ThrowingSupplier<?> ingesting) throws StudyProblems {
        try {
            assertTimeoutPreemptively(Duration.ofMinutes(1), ingesting);
        } catch (Exception failed) {
            if (failed instanceof StudyProblems problems) {
                throw problems;
            }
            throw new AssertionError("no message for the user, but " + failed.getClass(), failed);
        }
    }

    private static void stops(Fate.Stops stops, StudyProblems.Kind kind, List<Problem> problems) {
        assertEquals(stops.kind(), kind, problems::toString);
        assertTrue(
                problems.stream()
                        .anyMatch(problem -> problem.file().equals(stops.file())
                                && (stops.where().isEmpty() || problem.where().startsWith(stops.where()))
                                && stops.words().stream().allMatch(word -> problem.message()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(word))),
                () -> "expected " + stops + " but told " + problems);
    }

    /** No value of a cell, nothing of our insides, and no more than anyone would read. */
    private static void sayNothingTheyShouldNot(GoodStudy study, List<Problem> problems) throws IOException {
        Set<String> cells = cells(study.folder());
        assertTrue(problems.size() <= MOST_PROBLEMS, () -> problems.size() + " problems");
        for (Problem problem : problems) {
            String told = problem.file() + " " + problem.where() + " " + problem.message();
            assertFalse(INSIDES.matcher(told).find(), told);
            assertTrue(told.length() <= LONGEST_MESSAGE, () -> "a message of " + told.length() + " letters");
            assertTrue(told.chars().noneMatch(mark -> mark < ' ' && mark != '\n'), "a control character");
            cells.forEach(cell -> assertFalse(told.contains(cell), () -> "tells the cell " + cell + ": " + told));
        }
    }

    /** Every text of an export below its header that no definition holds. */
    private static Set<String> cells(Path folder) throws IOException {
        String definitions = "";
        for (String file : List.of("study.yaml", "mapping.yaml")) {
            Path path = folder.resolve(file);
            if (Files.isRegularFile(path) && Files.size(path) < 1 << 20) {
                definitions += Files.readString(path, StandardCharsets.ISO_8859_1);
            }
        }
        Set<String> cells = new HashSet<>();
        List<Path> exports;
        try (Stream<Path> walk = Files.walk(folder.resolve("exports"))) {
            exports = walk.filter(Files::isRegularFile).toList();
        }
        for (Path export : exports) {
            if (Files.size(export) < 1 << 20) {
                String text = Files.readString(export, StandardCharsets.ISO_8859_1);
                int header = text.indexOf('\n') + 1;
                for (String cell : text.substring(header).split("[,;\t\r\n\"\\x00]+")) {
                    if (cell.length() >= SHORTEST_TOLD && !definitions.contains(cell)) {
                        cells.add(cell);
                    }
                }
            }
        }
        return cells;
    }

    private void setsAside(Fate.SetsAside setsAside, StudyFolder study) throws IOException {
        List<String> expected = setsAside.rows().stream()
                .map(row -> row.split("[: ]", 3))
                .map(row -> {
                    String[] rest = row[2].split(" ", 2);
                    return "lab,exports/%s,%s,%s,%s".formatted(row[0], row[1], rest[0].replace("-", ""), rest[1]);
                })
                .toList();
        assertEquals(expected, study.quarantine());
        assertEquals(Good.COUNTED, counted(study));
        identitiesHold(study);
    }

    /** What the good study counts to, by table; read once. */
    private static final class Good {
        static final Map<String, Object> COUNTED = counted();

        private static Map<String, Object> counted() {
            try {
                StudyFolder study =
                        GoodStudy.in(Files.createTempDirectory("corpus-good")).study();
                study.ingest();
                assertEquals(List.of(), study.quarantine());
                return Corpus.counted(study);
            } catch (IOException | StudyProblems failed) {
                throw new AssertionError("the good study is not good", failed);
            }
        }
    }

    private static Map<String, Object> counted(StudyFolder study) throws IOException {
        Map<String, Object> counted = new TreeMap<>();
        for (SmallTable table : SmallTable.values()) {
            if (!BOOKKEEPING.contains(table)) {
                counted.put(table.name(), study.table(table));
            }
        }
        Map<String, Long> accepted = new TreeMap<>();
        for (SmallTableRow row : study.table(SmallTable.PRODUCED)) {
            accepted.merge(row.keys().get(2), row.counts().get(1), Long::sum);
        }
        counted.put("accepted", accepted);
        return counted;
    }

    /** Both identities, added up again from what was written. */
    static void identitiesHold(StudyFolder study) throws IOException {
        for (SmallTable table : List.of(SmallTable.FILES, SmallTable.PRODUCED)) {
            for (SmallTableRow row : study.table(table)) {
                List<Long> counts = row.counts();
                assertEquals(counts.get(0), counts.get(1) + counts.get(2) + counts.get(3), row.toString());
            }
        }
    }
}

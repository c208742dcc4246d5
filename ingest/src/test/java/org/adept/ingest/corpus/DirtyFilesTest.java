package org.adept.ingest.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.contract.CsvLine;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableRow;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * For files spoilt at random: both identities hold for every file and table, every row that is counted is one in which
 * nothing was planted, every other one is set aside with all that was planted in it, and nothing of it hangs on how the
 * work is dealt out. {@code -Dadept.dirty.studies} and {@code -Dadept.dirty.people} make it larger.
 */
class DirtyFilesTest {
    private static final int STUDIES = Integer.getInteger("adept.dirty.studies", 5);
    private static final int PEOPLE = Integer.getInteger("adept.dirty.people", 120);

    private final Path folder;

    DirtyFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @TestFactory
    Stream<DynamicTest> whateverIsPlantedIsFoundAndNothingElseIsLost() {
        return LongStream.range(0, STUDIES).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> hold(seed)));
    }

    private void hold(long seed) throws IOException, StudyProblems {
        DirtyStudy planted = new DirtyStudy(seed, PEOPLE);
        GoodStudy good = GoodStudy.in(folder.resolve("seed" + seed));
        planted.write(good);
        StudyFolder study = good.study();
        Random random = new Random(seed);
        int[] chunks = {64, 1000, 1 << 20};

        try {
            study.ingest("private", settings(random, chunks[random.nextInt(chunks.length)]));
        } catch (StudyProblems stopped) {
            throw new AssertionError("stopped at " + stopped.problems(), stopped);
        }

        Corpus.identitiesHold(study);
        assertEquals(planted.readings(), byKey(study.table(SmallTable.FILES)));
        assertEquals(planted.fates(), byKey(study.table(SmallTable.PRODUCED)));
        setAside(planted.setAside(), quarantine(study));
        counted(planted, study);
        study.ingest("again", settings(random, chunks[random.nextInt(chunks.length)]));
        sameBytes(study.folder().resolve("private"), study.folder().resolve("again"));
    }

    private static IngestSettings settings(Random random, int chunkBytes) {
        return IngestSettings.withDefaults()
                .withChunkBytes(chunkBytes)
                .withPartitions(1 + random.nextInt(7))
                .withShuffleSeed(random.nextLong());
    }

    private static Map<String, List<Long>> byKey(List<SmallTableRow> rows) {
        Map<String, List<Long>> counts = new TreeMap<>();
        for (SmallTableRow row : rows) {
            counts.put(
                    String.join(",", row.keys().subList(1, row.keys().size())).replace("exports/", ""), row.counts());
        }
        return counts;
    }

    private static Map<String, Set<String>> quarantine(StudyFolder study) throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        for (String line : study.quarantine()) {
            List<String> cells = CsvLine.fields(line);
            String place = cells.get(1).replace("exports/", "") + "," + cells.get(2) + "," + cells.get(3);
            told.computeIfAbsent(place, any -> new TreeSet<>())
                    .addAll(List.of(cells.get(4).split(" ")));
        }
        return told;
    }

    private static void setAside(Map<String, Set<String>> planted, Map<String, Set<String>> told) {
        assertTrue(planted.size() > PEOPLE / 4, "much was planted");
        assertEquals(planted.keySet(), told.keySet());
        planted.forEach((place, reasons) -> assertTrue(
                told.getOrDefault(place, new TreeSet<>()).containsAll(reasons),
                () -> place + " was planted " + reasons + " and is told " + told.get(place)));
    }

    /** What reaches the tables is what nothing is wrong with. */
    private static void counted(DirtyStudy planted, StudyFolder study) throws IOException {
        Map<String, Long> answers = new TreeMap<>();
        for (SmallTableRow row : study.table(SmallTable.ITEMS)) {
            if (row.key(SmallTable.ITEMS, "margin").isEmpty()) {
                answers.merge(
                        row.key(SmallTable.ITEMS, "item") + "=" + row.key(SmallTable.ITEMS, "response"),
                        row.counts().get(0),
                        Long::sum);
            }
        }
        assertEquals(planted.answers(), answers);
        assertEquals(
                planted.people(),
                study.counts(SmallTable.MARGINS, "participant", "").get(0));
    }

    private static void sameBytes(Path one, Path other) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(one)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".tmp"))
                    .toList();
        }
        assertTrue(files.size() > 10, "tables were written");
        for (Path file : files) {
            Path same = other.resolve(one.relativize(file).toString());
            assertEquals(-1, Files.mismatch(file, same), () -> file + " depends on how the work was dealt out");
        }
    }
}

package org.adept.ingest.simulate.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.adept.ingest.simulate.SimulationPlan;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationWriterTest {
    private final Path folder;

    SimulationWriterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void thePlanDecidesEveryByte() throws IOException {
        WrittenStudy one = SimulationWriter.write(SimulationPlan.ofSize(2_000), folder.resolve("one"));
        WrittenStudy other = SimulationWriter.write(SimulationPlan.ofSize(2_000), folder.resolve("other"));

        assertEquals(one.files(), other.files());
        for (WrittenFile file : one.files()) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("one").resolve(file.name())),
                    Files.readAllBytes(folder.resolve("other").resolve(file.name())),
                    file::name);
        }
    }

    @Test
    void rowsAndBytesToldAreRowsAndBytesWritten() throws IOException {
        WrittenStudy study = SimulationWriter.write(SimulationPlan.ofSize(300), folder);

        for (WrittenFile file : study.files()) {
            List<String> lines = Files.readAllLines(folder.resolve(file.name()), StandardCharsets.UTF_8);
            assertEquals(lines.size() - 1, file.rows(), file::name);
            assertEquals(Files.size(folder.resolve(file.name())), file.bytes(), file::name);
        }
    }

    @Test
    void everyKindOfWrongRowIsInTheDemoAtAboutTheRateOfThePlan() throws IOException {
        SimulationPlan plan = SimulationPlan.demo();
        WrittenStudy study = SimulationWriter.write(plan, folder);
        Map<Fault, Long> wrong = new EnumMap<>(Fault.class);
        study.files().forEach(file -> file.wrong().forEach((fault, count) -> wrong.merge(fault, count, Long::sum)));
        double share = wrong.values().stream().mapToLong(Long::longValue).sum() / (double) study.rows();

        assertEquals(Fault.values().length, wrong.size());
        assertTrue(share > 0.6 * plan.wrongRows() && share < plan.wrongRows(), () -> "share " + share);
    }

    @Test
    void spoilingRowsChangesNobody() throws IOException {
        SimulationPlan clean = SimulationPlan.demo().withMentees(100).withWrongRows(0);
        SimulationWriter.write(clean, folder.resolve("clean"));
        SimulationWriter.write(clean.withWrongRows(0.05), folder.resolve("spoilt"));
        String file = "exports/bergen/participants.csv";
        List<String> before = Files.readAllLines(folder.resolve("clean").resolve(file));
        List<String> after = Files.readAllLines(folder.resolve("spoilt").resolve(file));

        assertTrue(before.stream().filter(after::contains).count() > 0.85 * before.size());
        assertTrue(SimulationWriter.write(clean, folder).files().stream()
                .allMatch(written -> written.wrong().isEmpty()));
    }

    @Test
    void aStudyOfAnySizeIsReadWithoutProblems() throws IOException, StudyProblems {
        WrittenStudy study = SimulationWriter.write(SimulationPlan.ofSize(1_200), folder);

        assertEquals(2, StudyReader.read(study.study()).definition().sources().size());
    }

    @Test
    void progressIsToldAsMenteesAreWritten() throws IOException {
        AtomicLong most = new AtomicLong();

        SimulationWriter.write(
                SimulationPlan.ofSize(21_000), folder, mentees -> most.accumulateAndGet(mentees, Math::max));

        assertTrue(most.get() >= 20_000 && most.get() <= 21_000);
    }
}

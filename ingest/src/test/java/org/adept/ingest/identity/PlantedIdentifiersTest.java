package org.adept.ingest.identity;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.adept.ingest.planted.PlantIdentifiers;
import org.adept.ingest.study.StudyProblems.Problem;
import org.adept.ingest.testing.ProjectFiles;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand planted identifiers, and files without any. A value counts as found when its column is refused and its
 * cell is among those told; most columns are called "kolonne", so that names of columns give nothing away.
 */
class PlantedIdentifiersTest {
    private static final LocalDate EXTRACTED = LocalDate.of(2025, 12, 31);
    private static final Pattern FOUND = Pattern.compile("in ([\\d,]+) of");

    private record Looked(List<Problem> problems, long cells, long alarms) {}

    private static Looked look(Path file, Charset charset, String separator) throws IOException {
        List<String> lines = Files.readAllLines(file, charset);
        List<String> header = List.of(lines.get(0).replace("\ufeff", "").split(separator, -1));
        GuardedFile guarded = GuardedFile.of(file.toString(), "mapping.yaml", header, Set.of(), Set.of(), EXTRACTED);
        IdentityGuard guard = new IdentityGuard();
        Detectors detectors = Detectors.of(EXTRACTED);
        long cells = 0;
        long alarms = 0;
        for (int line = 1; line < lines.size(); line++) {
            String[] fields = lines.get(line).split(separator, -1);
            guard.look(guarded, line + 1, fields);
            for (String field : fields) {
                cells += field.isEmpty() ? 0 : 1;
                alarms += field.isEmpty() || isNothing(detectors.look(new Cell().read(field))) ? 0 : 1;
            }
        }
        return new Looked(Verdict.problems(guard.sightings(), List.of(guarded)), cells, alarms);
    }

    private static boolean isNothing(long evidence) {
        return Arrays.stream(Detectors.KINDS).allMatch(kind -> Evidence.level(evidence, kind) < Evidence.LIKELY);
    }

    @Test
    void nearlyAllPlantedIdentifiersAreFound(@TempDir Path folder) throws IOException {
        PlantIdentifiers.write(folder, 20251231);
        Map<String, Long> planted = new TreeMap<>();
        Map<String, Long> found = new TreeMap<>();
        Map<String, Long> byFile = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("planted.tsv"))) {
            String[] parts = line.split("\t", -1);
            planted.merge(parts[2], 1L, Long::sum);
            byFile.merge(parts[0] + "\t" + parts[2], 1L, Long::sum);
        }
        for (Map.Entry<String, Long> file : byFile.entrySet()) {
            String[] parts = file.getKey().split("\t", -1);
            long seen = 0;
            for (Problem problem :
                    look(folder.resolve(parts[0]), StandardCharsets.UTF_8, ";").problems()) {
                Matcher count = FOUND.matcher(problem.message());
                assertTrue(count.find(), problem.message());
                seen = Math.max(seen, Long.parseLong(count.group(1).replace(",", "")));
            }
            if (seen < file.getValue()) {
                System.out.printf("  %-22s %4d of %4d%n", parts[0], seen, file.getValue());
            }
            found.merge(parts[1], Math.min(seen, file.getValue()), Long::sum);
        }
        planted.forEach((kind, count) -> System.out.printf(
                "%-12s %5d of %5d found (%.1f %%)%n",
                kind, found.getOrDefault(kind, 0L), count, 100.0 * found.getOrDefault(kind, 0L) / count));
        long all = planted.values().stream().mapToLong(Long::longValue).sum();
        long hits = found.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf("%-12s %5d of %5d found (%.1f %%)%n", "all", hits, all, 100.0 * hits / all);

        assertTrue(all >= 10_000, all + " planted");
        assertTrue(hits >= 0.95 * all, hits + " of " + all);
        assertAll(planted.entrySet().stream()
                .map(kind -> () ->
                        assertTrue(found.getOrDefault(kind.getKey(), 0L) >= 0.9 * kind.getValue(), kind.getKey())));
    }

    @Test
    void cleanFilesRaiseNoAlarm() throws IOException {
        long cells = 0;
        long alarms = 0;
        for (String study : List.of("demo", "one-programme")) {
            try (Stream<Path> files = Files.walk(ProjectFiles.root().resolve("notebooks-data/" + study + "/exports"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.toString();
                    boolean western = name.contains("trondheim") || name.contains("fjordbyen");
                    String separator = western ? ";" : name.endsWith(".tsv") ? "\t" : ",";
                    Looked looked =
                            look(file, western ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8, separator);
                    assertTrue(looked.problems().isEmpty(), looked.problems().toString());
                    cells += looked.cells();
                    alarms += looked.alarms();
                }
            }
        }
        System.out.printf("%,d of %,d cells of clean files taken for identifiers%n", alarms, cells);

        assertTrue(alarms < 0.01 * cells, alarms + " of " + cells);
    }

    @Test
    void theOpenUniversitysFilesAreLetThrough() throws IOException {
        Path data = ProjectFiles.sharedData().resolve("oulad");
        Assumptions.assumeTrue(Files.isDirectory(data), "skipped: no OULAD at " + data);
        for (String name : List.of("studentInfo", "studentAssessment", "studentRegistration")) {
            Path plain = Files.createTempFile(name, ".csv");
            try (var unpacked =
                    new java.util.zip.GZIPInputStream(Files.newInputStream(data.resolve(name + ".csv.gz")))) {
                Files.copy(unpacked, plain, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            assertTrue(look(plain, StandardCharsets.UTF_8, ",").problems().isEmpty(), name);
            Files.delete(plain);
        }
    }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Figures of merit: wall seconds (median of the repetitions), peak memory of the whole process tree, and the machine's
 * load, for whole {@code adept run} commands and, in the same run, for R doing the same curves and tests.
 *
 * <p>Run from the project's root after a first {@code ./adept run}: {@code java bench/Bench.java [--small | --large]}.
 * Without a flag: demo, OULAD and 100,000 mentees, five times each. {@code --small}: the demo and OULAD once.
 * {@code --large}: 1,000,000 mentees too, once. {@code --ingest ROWS}: so many participants and so many matches into a
 * store, beside Spark's own reader and writer without any check, each with 4 GiB of heap; then, as {@code --tiny-batch}
 * alone does, a few rows of eight tables into a store that is there. Nothing here is a test: it prints, and never fails for being slow.
 */
public final class Bench {
    private static final long POLL_MILLISECONDS = 20;
    private static final int TINY_BATCHES = 3;
    private static final Path OUT = Path.of("out", "bench");
    private static final List<String> HEAP = List.of("-Xmx4g", "-XX:+UseParallelGC");

    private Bench() {}

    /** What one command took. */
    private record Run(double seconds, double mebibytes, int exit) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> flags = Arrays.asList(arguments);
        int repetitions = flags.contains("--small") ? 1 : 5;
        Files.createDirectories(OUT);
        System.out.printf(
                Locale.ROOT,
                "%d processors, %s %s, load %s%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                load());
        System.out.printf(Locale.ROOT, "%-44s %5s %9s %9s  %s%n", "command", "runs", "seconds", "MiB peak", "load");

        int rows = flags.indexOf("--ingest") + 1;
        if (rows > 0) {
            ingest(Integer.parseInt(flags.get(rows)));
        }
        if (rows > 0 || flags.contains("--tiny-batch")) {
            tinyBatch();
            return;
        }
        measure("demo, about 1,500 mentees", repetitions, adept("notebooks-data/demo/study.yaml", "demo"));
        Path oulad = Path.of(System.getenv().getOrDefault("ADEPT_OULAD", "../shared/data/oulad"));
        if (Files.exists(oulad.resolve("studentInfo.csv.gz"))) {
            measure("OULAD, 32,593 registrations", repetitions, adept(ouladStudy(oulad), "oulad"));
            if (isThere("Rscript")) {
                measure(
                        "  R survival, same curves, bare plots",
                        repetitions,
                        List.of("Rscript", "bench/oulad.R", oulad.toString(), OUT.resolve("oulad.pdf").toString()));
            } else {
                System.out.println("  skipped: no Rscript here, so no figure of R's");
            }
        } else {
            System.out.println("OULAD skipped: the files are not at " + oulad);
        }
        if (!flags.contains("--small")) {
            simulated(100_000, Math.min(3, repetitions));
        }
        if (flags.contains("--large")) {
            simulated(1_000_000, 1);
        }
    }

    private static void simulated(int mentees, int repetitions) throws IOException, InterruptedException {
        Path folder = OUT.resolve("simulated-" + mentees);
        String name = String.format(Locale.ROOT, "%,d mentees", mentees);
        delete(folder);
        measure(
                "simulate " + name,
                1,
                List.of("./adept", "simulate", "--mentees", "" + mentees, "--out", folder.toString(), "--quiet"));
        System.out.printf(Locale.ROOT, "  exports: %.0f MB%n", bytesBelow(folder) / 1e6);
        measure("run " + name, repetitions, adept(folder.resolve("study.yaml").toString(), "run-" + mentees));
    }

    private static void ingest(int rows) throws IOException, InterruptedException {
        Path folder = OUT.resolve("ten-million");
        delete(folder);
        delete(OUT.resolve("plain"));
        delete(OUT.resolve("stored"));
        measure(
                String.format(Locale.ROOT, "write %,d participants and %,d matches", rows, rows),
                1,
                List.of("java", "bench/TenMillion.java", "" + rows, folder.toString()));
        System.out.printf(Locale.ROOT, "  CSV: %.0f MB%n", bytesBelow(folder) / 1e6);
        List<String> plain = new ArrayList<>(List.of("java"));
        plain.addAll(List.of(Files.readString(Path.of("pom.xml"))
                .replaceAll("(?s).*<spark.opens>(.*)</spark.opens>.*", "$1")
                .split(" ")));
        plain.addAll(HEAP);
        plain.addAll(List.of("-cp", Files.readString(Path.of("reports/target/class-path"))));
        plain.addAll(List.of("bench/PlainSpark.java", folder.toString(), OUT.resolve("plain").toString()));
        Run alone = measure("  Spark alone, CSV to Parquet, no checks", 1, plain);
        List<String> stored = List.of(
                "env",
                "ADEPT_JVM=full",
                "ADEPT_JAVA_OPTS=" + String.join(" ", HEAP),
                "./adept",
                "ingest",
                folder.resolve("stored.yaml").toString(),
                "--out",
                OUT.resolve("stored").toString(),
                "--quiet");
        Run whole = measure("  into the store, then every check and count", 1, stored);
        String parts = Files.readString(OUT.resolve("stored/private/run.json"))
                .replaceAll("(?s).*\"milliseconds\" : \\{(.*?)}.*", "$1")
                .replaceAll("\\s+", " ");
        System.out.println("  milliseconds of its parts: " + parts);
        double afterCommit = 0;
        boolean committed = false;
        for (String part : parts.split(",")) {
            afterCommit += committed ? Double.parseDouble(part.replaceAll(".*: *", "")) / 1000 : 0;
            committed |= part.contains("\"commit\"");
        }
        ratio("from launch to the commit, with row checks", whole.seconds() - afterCommit, alone, 2);
        ratio("from launch to the end, with every check", whole.seconds(), alone, 4.5);
        delete(folder);
        delete(OUT.resolve("plain"));
    }

    private static void ratio(String name, double seconds, Run alone, double atMost) {
        System.out.printf(
                Locale.ROOT,
                "  %s: %.2f s, %.2f times Spark alone; at most %.1f%n",
                name,
                seconds,
                seconds / alone.seconds(),
                atMost);
    }

    /** Each batch can be taken in once, so that every repetition is another. */
    private static void tinyBatch() throws IOException, InterruptedException {
        Path folder = OUT.resolve("tiny");
        delete(folder);
        List<String> ingest = List.of(
                "./adept",
                "ingest",
                folder.resolve("study.yaml").toString(),
                "--out",
                OUT.resolve("tiny-run").toString(),
                "--quiet");
        List<Run> runs = new ArrayList<>();
        for (int batch = 0; batch <= TINY_BATCHES; batch++) {
            once(List.of("java", "bench/TinyBatch.java", folder.toString(), "" + batch));
            Run run = once(ingest);
            if (batch > 0) {
                runs.add(run);
            }
        }
        tell("a few rows of eight tables into a store", runs);
        System.out.println("  at most 14 seconds; batches in the store: "
                + countBelow(folder.resolve("store/generation-1/batches")) + " of " + (TINY_BATCHES + 1));
    }

    private static long countBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static List<String> adept(String study, String out) {
        return List.of("./adept", "run", study, "--out", OUT.resolve(out).toString(), "--quiet");
    }

    private static String ouladStudy(Path data) throws IOException {
        Path study = OUT.resolve("oulad-study");
        Files.createDirectories(study.resolve("mappings"));
        Path source = Path.of("notebooks-data", "oulad");
        Files.write(study.resolve("study.yaml"), Files.readAllBytes(source.resolve("study.yaml")));
        try (Stream<Path> mappings = Files.list(source.resolve("mappings"))) {
            for (Path mapping : mappings.toList()) {
                Files.write(study.resolve("mappings").resolve(mapping.getFileName().toString()), Files.readAllBytes(mapping));
            }
        }
        Path exports = study.resolve("exports");
        if (!Files.exists(exports)) {
            Files.createSymbolicLink(exports, data.toRealPath());
        }
        return study.resolve("study.yaml").toString();
    }

    private static Run measure(String name, int repetitions, List<String> command)
            throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < repetitions; i++) {
            runs.add(once(command));
        }
        return tell(name, runs);
    }

    /** Prints the median, which comes back. */
    private static Run tell(String name, List<Run> runs) throws IOException {
        double seconds = median(runs.stream().mapToDouble(Run::seconds).toArray());
        double peak = runs.stream().mapToDouble(Run::mebibytes).max().orElse(0);
        int exit = runs.stream().mapToInt(Run::exit).max().orElse(0);
        String failed = exit == 0 ? "" : "  (ended with an error)";
        System.out.printf(
                Locale.ROOT, "%-44s %5d %9.2f %9.0f  %s%s%n", name, runs.size(), seconds, peak, load(), failed);
        return new Run(seconds, peak, exit);
    }

    private static Run once(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(OUT.resolve("said.txt").toFile())
                .redirectError(OUT.resolve("errors.txt").toFile())
                .start();
        double peak = 0;
        while (process.isAlive()) {
            double now = resident(process.toHandle());
            List<ProcessHandle> children = process.descendants().toList();
            for (ProcessHandle child : children) {
                now += resident(child);
            }
            peak = Math.max(peak, now);
            Thread.sleep(POLL_MILLISECONDS);
        }
        return new Run((System.nanoTime() - start) / 1e9, peak, process.exitValue());
    }

    /** Resident memory in MiB, from /proc; 0 where there is none or the process has just gone. */
    private static double resident(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", "" + process.pid(), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String load() throws IOException {
        Path loads = Path.of("/proc/loadavg");
        return Files.exists(loads) ? Files.readString(loads).split(" ")[0] : "?";
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static long bytesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.naturalOrder()).filter(Files::isRegularFile).mapToLong(Bench::size).sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}

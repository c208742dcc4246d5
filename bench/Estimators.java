import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.adept.analysis.stats.cox.CellClusters;
import org.adept.analysis.stats.cox.Cox;
import org.adept.analysis.stats.cox.CoxFit;
import org.adept.analysis.stats.cox.Spells;
import org.adept.analysis.stats.survival.AalenJohansen;
import org.adept.analysis.stats.survival.CompetingRisks;
import org.adept.analysis.stats.survival.GrayTest;
import org.adept.analysis.stats.survival.KaplanMeier;
import org.adept.analysis.stats.survival.LogRank;
import org.adept.analysis.stats.survival.RiskTable;

/**
 * What the estimators take on simulated matches, from counts on, beside R doing the same from the same rows.
 *
 * <p>Matches with ten covariates in bands, times in weeks, two kinds of end, twelve groups and one mentor for every
 * fourth match. {@code bench/estimators ROWS}: curves of the groups with their log-rank test, Cox regression with its
 * variance clustered by mentor on cells and on one row per match, Aalen-Johansen and Gray's test. R gets 300 seconds
 * and 16 GB for each of its fits. Nothing here is a test: it prints.
 */
public final class Estimators {
    private static final int GROUPS = 12;
    private static final int COVARIATES = 10;
    private static final double[] LOG_RATIOS = {0.2, -0.1, 0.3, 0, 0.1, -0.2, 0.15, 0.05, -0.05, 0.1};
    private static final int WEEKS = 104;
    private static final int EARLY = 0;
    private static final int AGREED = 1;
    private static final int CENSORED = 2;

    private Estimators() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rows = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Files.createDirectories(folder);
        SplittableRandom random = new SplittableRandom(20251231);
        byte[][] covariates = new byte[COVARIATES][rows];
        byte[] group = new byte[rows];
        byte[] time = new byte[rows];
        byte[] cause = new byte[rows];
        int[] mentor = new int[rows];
        for (int row = 0; row < rows; row++) {
            double log = 0;
            for (int j = 0; j < COVARIATES; j++) {
                covariates[j][row] = (byte) (random.nextInt(8) < 1 + j % 3 ? 1 : 0);
                log += LOG_RATIOS[j] * covariates[j][row];
            }
            group[row] = (byte) random.nextInt(GROUPS);
            mentor[row] = random.nextInt(Math.max(1, rows / 4));
            double early = -Math.log(1 - random.nextDouble()) / (0.008 * Math.exp(log));
            double agreed = -Math.log(1 - random.nextDouble()) / 0.006;
            double last = random.nextDouble() * WEEKS;
            double first = Math.min(early, Math.min(agreed, last));
            time[row] = (byte) Math.max(1, Math.ceil(first));
            cause[row] = (byte) (first == early ? EARLY : first == agreed ? AGREED : CENSORED);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d matches, %d covariates, times in weeks; %s, heap at most %d MiB, load %s%n",
                rows,
                COVARIATES,
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() >> 20,
                load());

        // the tables: counts by group, time and cause; cells; clusters of cells
        long began = System.nanoTime();
        List<Map<Integer, long[]>> counts = new ArrayList<>();
        IntStream.range(0, GROUPS).forEach(any -> counts.add(new TreeMap<>()));
        Map<Integer, Integer> places = new HashMap<>();
        List<Integer> keys = new ArrayList<>();
        long[] count = new long[1 << 16];
        int[] cell = new int[rows];
        for (int row = 0; row < rows; row++) {
            counts.get(group[row]).computeIfAbsent((int) time[row], any -> new long[3])[cause[row]]++;
            int key = pattern(covariates, row) << 8 | time[row] << 1 | (cause[row] == EARLY ? 1 : 0);
            Integer place = places.putIfAbsent(key, keys.size());
            if (place == null) {
                place = keys.size();
                keys.add(key);
                count = place < count.length ? count : Arrays.copyOf(count, 2 * count.length);
            }
            cell[row] = place;
            count[place]++;
        }
        count = Arrays.copyOf(count, keys.size());
        told("  (counting in memory here; ingest does it with Spark)", began);
        System.out.printf(
                Locale.ROOT, "  %,d cells: %.1f rows in each%n", keys.size(), (double) rows / keys.size());

        began = System.nanoTime();
        List<RiskTable> tables = new ArrayList<>();
        List<CompetingRisks> competing = new ArrayList<>();
        for (Map<Integer, long[]> own : counts) {
            Map<Integer, long[]> early = new TreeMap<>();
            own.forEach((week, ends) -> early.put(week, new long[] {ends[EARLY], ends[AGREED] + ends[CENSORED]}));
            tables.add(RiskTable.of(early));
            competing.add(CompetingRisks.of(2, own));
        }
        tables.forEach(table -> KaplanMeier.of(table).median());
        String logRank = LogRank.of(tables).match(test -> "chi-squared " + test.statistic(), Object::toString);
        told("curves of 12 groups and log-rank, " + logRank, began);

        began = System.nanoTime();
        competing.forEach(risks -> AalenJohansen.of(risks).incidenceAt(EARLY, 52));
        String gray = GrayTest.of(competing, EARLY).match(test -> "chi-squared " + test.statistic(), Object::toString);
        told("Aalen-Johansen of 12 groups and Gray, " + gray, began);

        began = System.nanoTime();
        Map<Integer, Integer> patterns = new HashMap<>();
        int[] pattern = new int[keys.size()];
        int[] exit = new int[keys.size()];
        boolean[] event = new boolean[keys.size()];
        for (int i = 0; i < keys.size(); i++) {
            int own = keys.get(i) >> 8;
            Integer known = patterns.putIfAbsent(own, patterns.size());
            pattern[i] = known == null ? patterns.size() - 1 : known;
            exit[i] = keys.get(i) >> 1 & 127;
            event[i] = (keys.get(i) & 1) == 1;
        }
        double[][] columns = new double[COVARIATES][patterns.size()];
        patterns.forEach((bits, place) -> {
            for (int j = 0; j < COVARIATES; j++) {
                columns[j][place] = bits >> j & 1;
            }
        });
        List<String> names = IntStream.range(0, COVARIATES).mapToObj(j -> "x" + j).toList();
        CoxFit fit = fit(Spells.of(names, columns, exit, event).sharing(pattern).counted(count));
        told("Cox on cells, first coefficient " + fit.coefficients()[0], began);
        began = System.nanoTime();
        long[] once = new long[rows];
        Arrays.fill(once, 1);
        double[][] variance = fit.robust(CellClusters.of(mentor, cell, once)).variance();
        told("its variance by mentor, first error " + Math.sqrt(variance[0][0]), began);

        began = System.nanoTime();
        double[][] each = new double[COVARIATES][rows];
        int[] exits = new int[rows];
        boolean[] ended = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < COVARIATES; j++) {
                each[j][row] = covariates[j][row];
            }
            exits[row] = time[row];
            ended[row] = cause[row] == EARLY;
        }
        CoxFit byRow = fit(Spells.of(names, each, exits, ended));
        double[][] rowVariance = byRow.robust(CellClusters.ofRows(mentor)).variance();
        told(
                "Cox on rows with its variance by mentor, " + byRow.coefficients()[0] + " "
                        + Math.sqrt(rowVariance[0][0]),
                began);
        System.out.printf(Locale.ROOT, "  heap in use at the end: %d MiB%n", used());
        write(folder.resolve("matches.bin"), covariates, group, time, cause, mentor);
        peer(folder, rows);
    }

    private static CoxFit fit(Spells spells) {
        return Cox.of(spells)
                .match(found -> found, reason -> {
                    throw new IllegalStateException("no fit: " + reason);
                });
    }

    private static int pattern(byte[][] covariates, int row) {
        int bits = 0;
        for (int j = 0; j < COVARIATES; j++) {
            bits |= covariates[j][row] << j;
        }
        return bits;
    }

    private static void told(String what, long began) {
        System.out.printf(Locale.ROOT, "%9.3f s  %s%n", (System.nanoTime() - began) / 1e9, what);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** Column by column, bytes and the mentors as four each: what R reads with readBin. */
    private static void write(Path file, byte[][] covariates, byte[] group, byte[] time, byte[] cause, int[] mentor)
            throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
            for (byte[] column : covariates) {
                out.write(column);
            }
            out.write(group);
            out.write(time);
            out.write(cause);
            for (int own : mentor) {
                out.writeInt(own);
            }
        }
    }

    private static void peer(Path folder, int rows) throws IOException, InterruptedException {
        for (String part : List.of("survfit", "survdiff", "coxph", "coxph-cluster", "cuminc", "crr")) {
            Process process;
            try {
                process = new ProcessBuilder(
                                "bash",
                                "-c",
                                "ulimit -v 16000000; exec timeout 300 Rscript bench/estimators.R \"$@\"",
                                "estimators",
                                folder.resolve("matches.bin").toString(),
                                Integer.toString(rows),
                                part)
                        .redirectErrorStream(true)
                        .start();
            } catch (IOException absent) {
                System.out.println("R skipped: no shell here to start it in");
                return;
            }
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            boolean ended = process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
            if (process.exitValue() == 127) {
                System.out.println("R skipped: no Rscript here");
                return;
            }
            System.out.println("  R " + part + ": " + (ended ? said.strip() : "not finished in 300 s and 16 GB"));
        }
    }

    private static String load() throws IOException {
        Path loads = Path.of("/proc/loadavg");
        return Files.exists(loads) ? Files.readString(loads).split(" ")[0] : "?";
    }
}

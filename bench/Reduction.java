import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/**
 * Spark's reduction of simulated matches to cells, from the file that {@code bench/estimators} wrote: one cell for each
 * pattern of the ten covariates, time, and whether the match ended early; once with times in weeks and once in days. Each
 * partition counts its own rows in memory and the counts are added by key, as ingest does. Prints, tests nothing.
 */
public final class Reduction {
    private static final int COVARIATES = 10;
    private static final int PARTITIONS = 16;

    private Reduction() {}

    public static void main(String[] arguments) {
        String file = Path.of(arguments[0]).toAbsolutePath().toString();
        int rows = Integer.parseInt(arguments[1]);
        SparkConf settings = new SparkConf()
                .setMaster("local[2]")
                .setAppName("reduction")
                .set("spark.ui.enabled", "false");
        try (JavaSparkContext spark = new JavaSparkContext(settings)) {
            for (String unit : List.of("weeks", "days")) {
                long began = System.nanoTime();
                JavaPairRDD<Long, Long> cells = spark.parallelize(parts(), PARTITIONS)
                        .mapPartitionsToPair(own -> count(file, rows, own, unit.equals("days")))
                        .reduceByKey(Long::sum, PARTITIONS);
                List<Tuple2<Long, Long>> all = cells.collect();
                long counted = all.stream().mapToLong(Tuple2::_2).sum();
                System.out.printf(
                        Locale.ROOT,
                        "%9.3f s  Spark's reduction to cells in %s: %,d rows to %,d cells, %.1f rows in each%n",
                        (System.nanoTime() - began) / 1e9,
                        unit,
                        counted,
                        all.size(),
                        (double) counted / all.size());
            }
        }
    }

    private static List<Integer> parts() {
        return IntStream.range(0, PARTITIONS).boxed().collect(Collectors.toList());
    }

    private static Iterator<Tuple2<Long, Long>> count(String file, int rows, Iterator<Integer> parts, boolean inDays)
            throws IOException {
        Map<Long, long[]> counts = new HashMap<>();
        while (parts.hasNext()) {
            int part = parts.next();
            int from = (int) ((long) rows * part / PARTITIONS);
            int to = (int) ((long) rows * (part + 1) / PARTITIONS);
            byte[][] columns = new byte[COVARIATES + 3][to - from]; // covariates, group, week, kind of end
            try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
                for (int column = 0; column < columns.length; column++) {
                    in.seek((long) column * rows + from);
                    in.readFully(columns[column]);
                }
            }
            for (int row = 0; row < to - from; row++) {
                long key = 0;
                for (int j = 0; j < COVARIATES; j++) {
                    key = key << 1 | columns[j][row];
                }
                int week = columns[COVARIATES + 1][row];
                // the file knows the week: a day of it, scattered evenly
                int day = (int) ((from + row) * 0x9E3779B97F4A7C15L >>> 32);
                int time = inDays ? 7 * week - Math.floorMod(day, 7) : week;
                key = key << 16 | (long) time << 1 | (columns[COVARIATES + 2][row] == 0 ? 1 : 0);
                counts.computeIfAbsent(key, any -> new long[1])[0]++;
            }
        }
        Function<Map.Entry<Long, long[]>, Tuple2<Long, Long>> pair =
                cell -> new Tuple2<>(cell.getKey(), cell.getValue()[0]);
        return counts.entrySet().stream().map(pair).iterator();
    }
}

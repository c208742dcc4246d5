package org.adept.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.adept.ingest.testing.SharedSpark;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark's own reader is the oracle for files without faults. */
class AgainstSparkReaderTest {
    private static final String[] PIECES = {"a", "Ø", ",", "\"", "\n", " ", "7", ";", "'", "\r\n"};

    private final Path folder;

    AgainstSparkReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String field(SplittableRandom random) {
        StringBuilder field = new StringBuilder("x");
        for (int i = random.nextInt(6); i > 0; i--) {
            field.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return field.append("x").toString();
    }

    private static String written(String field) {
        boolean plain = field.chars().noneMatch(mark -> ",\"\n\r".indexOf(mark) >= 0);
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRandomFileHasTheSameRows(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("a,b,c\n");
        for (int row = 0; row < 500; row++) {
            text.append(written(field(random)) + ',' + written(field(random)) + ',' + written(field(random)) + '\n');
        }
        Path path = Files.writeString(folder.resolve("random.csv"), text);

        assertEquals(bySpark(path), ours(path, 100 + random.nextInt(1000)));
    }

    private static List<List<String>> ours(Path path, int chunkBytes) throws IOException {
        SourceFile file = new SourceFile(0, 0, "lab", "random.csv", path.toString(), new CsvFormat("UTF-8", ',', '"'));
        List<List<String>> rows = new ArrayList<>();
        Records collecting = new Records() {
            @Override
            public void record(long line, String[] fields) {
                rows.add(List.of(fields));
            }

            @Override
            public void unreadable(long line, String reason) {
                throw new AssertionError("line " + line + " " + reason);
            }

            @Override
            public void blank(long line) {}
        };
        for (Chunk chunk : FileScan.of(file, chunkBytes).chunks()) {
            ChunkReader.read(file, chunk, 3, collecting);
        }
        return rows;
    }

    private static List<List<String>> bySpark(Path path) {
        SparkSession spark = SparkSession.builder()
                .config(SharedSpark.session().context().getConf())
                .getOrCreate();
        List<Row> rows = spark.read()
                .option("header", "true")
                .option("multiLine", "true")
                .option("escape", "\"")
                .option("lineSep", "\n")
                .csv(path.toString())
                .collectAsList();
        return rows.stream()
                .map(row -> List.of(row.getString(0), row.getString(1), row.getString(2)))
                .toList();
    }
}

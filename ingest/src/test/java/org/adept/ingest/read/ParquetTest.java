package org.adept.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.adept.ingest.study.MappingDefinition.Reading;
import org.adept.ingest.testing.SharedSpark;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark writes the files: what programmes with a data platform hand in. */
class ParquetTest {
    private final Path folder;

    ParquetTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private SourceFile written(String select, String compression) throws IOException {
        SparkSession spark = SparkSession.builder()
                .config(SharedSpark.session().context().getConf())
                .getOrCreate();
        Path target = folder.resolve("written");
        spark.sql(select).coalesce(1).write().option("compression", compression).parquet(target.toString());
        try (var files = Files.list(target)) {
            Path part = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            return file(Files.move(part, folder.resolve("a.parquet")));
        }
    }

    private static SourceFile file(Path path) {
        CsvFormat format = CsvFormat.of(new Reading("auto", "auto", "auto", ",", ""));
        return new SourceFile(0, 0, "lab", "a.parquet", path.toString(), format);
    }

    private static List<String> rows(SourceFile file) throws IOException {
        return Told.of(FileScan.of(file, 64, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "snappy", "gzip", "zstd"})
    void aPackedFileIsReadWithoutBeingUnpackedFirst(String compression) throws IOException {
        SourceFile file = written("select concat('p', id) as id, id * 2 as n from range(10000)", compression);

        List<String> rows = rows(file);

        assertEquals(List.of("id", "n"), FileScan.of(file).header());
        assertEquals(10_000, rows.size());
        assertEquals("1: p0|0", rows.get(0));
        assertEquals("10000: p9999|19998", rows.get(9_999));
    }

    @Test
    void everyTypeIsTextAsItsValueIs() throws IOException {
        SourceFile file = written(
                """
                select date'2024-02-29' as d, timestamp_ntz'2024-02-29 10:15:30' as t, timestamp_ntz'2024-03-01' as m,
                       cast(1.50 as decimal(9,2)) as a, cast(-3 as decimal(30,0)) as b, cast(0.1 as double) as c,
                       true as e, cast(7 as tinyint) as f, ' Åse ' as g, cast(null as string) as h, cast(2.5 as float) as i
                union all select null, null, null, null, null, null, null, null, null, null, null
                """,
                "snappy");

        List<String> rows = rows(file);

        assertTrue(
                rows.stream()
                        .anyMatch(row ->
                                row.endsWith(": 2024-02-29|2024-02-29T10:15:30|2024-03-01|1,5|-3|0,1|true|7|Åse||2,5")),
                rows.toString());
        assertTrue(rows.stream().anyMatch(row -> row.endsWith("-")));
    }

    @Test
    void nestedColumnsAreToldWithTheirNames() throws IOException {
        SourceFile file = written("select 1 as id, array(1, 2) as answers, named_struct('a', 1) as parts", "snappy");

        assertEquals(
                List.of("column answers", "column parts"),
                FileScan.of(file).problems().stream()
                        .map(problem -> problem.where())
                        .toList());
    }

    @Test
    void aFileThatIsCutOffIsTold() throws IOException {
        SourceFile file = written("select id from range(1000)", "snappy");
        byte[] whole = Files.readAllBytes(Path.of(file.path()));
        Files.write(Path.of(file.path()), Arrays.copyOf(whole, whole.length / 2));

        assertTrue(FileScan.of(file).problems().get(0).message().startsWith("is not a whole Parquet file"));
    }

    @Test
    void pagesThatAreBrokenEndTheReadingWithTheSameWords() throws IOException {
        SourceFile file = written("select concat('person ', id) as id from range(1000)", "snappy");
        byte[] bytes = Files.readAllBytes(Path.of(file.path()));
        Arrays.fill(bytes, 40, bytes.length / 2, (byte) 7);
        Files.write(Path.of(file.path()), bytes);

        IOException told = assertThrows(IOException.class, () -> {
            try {
                rows(file);
            } catch (UncheckedIOException wrapped) {
                throw wrapped.getCause();
            }
        });

        assertTrue(told instanceof BrokenFile);
    }
}

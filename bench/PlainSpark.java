import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * The peer of ingest's benchmark: Spark's own reader with a declared schema, straight to Parquet; nothing is checked
 * and nothing is kept apart. {@code java -cp <Adept's libraries> bench/PlainSpark.java STUDY_FOLDER OUT}
 */
public final class PlainSpark {
    private PlainSpark() {}

    public static void main(String[] arguments) throws Exception {
        Path exports = Path.of(arguments[0], "exports");
        try (SparkSession spark = SparkSession.builder()
                .master("local[*]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate()) {
            spark.sparkContext().setLogLevel("ERROR");
            spark.read()
                    .option("header", "true")
                    .schema("participant_id string, cohort string, entry_on date, consent string, stage string, field string,"
                            + " gender string, age_band string, distance_band string, first_in_family string,"
                            + " preferred_format string, preferred_mode string")
                    .csv(exports.resolve("participants.csv").toString())
                    .write()
                    .parquet(arguments[1] + "/participants");
            spark.read()
                    .option("header", "true")
                    .schema("match_id string, mentee_id string, mentor_id string, format string, mode string, started date,"
                            + " planned_end date, ended date, end_reason string, same_field string")
                    .csv(exports.resolve("matches.csv").toString())
                    .write()
                    .parquet(arguments[1] + "/matches");
        }
    }
}

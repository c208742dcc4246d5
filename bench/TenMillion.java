import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Writes a study of two large tables, participants and matches, in the contract's own words: what the benchmark of
 * ingest reads. Seeded, so that every run reads the same bytes.
 *
 * <p>{@code java bench/TenMillion.java ROWS FOLDER}
 */
public final class TenMillion {
    private static final String[] STAGES = {"bachelor", "master", "phd", "postdoc"};
    private static final String[] FIELDS = {"physics", "informatics", "mathematics", "chemistry", "electronics"};
    private static final String[] AGES = {"16-19", "20-24", "25-29", "30-39", "40+"};
    private static final String[] DISTANCES = {"under-10-km", "10-50-km", "over-50-km"};
    private static final String[] FORMATS = {"one-to-one", "group", "mixed"};
    private static final String[] MODES = {"in-person", "online", "hybrid"};
    private static final String[] REASONS = {"completed", "mentee-left", "mentor-left", "conflict", "moved"};
    private static final String[] DAYS = days();

    private TenMillion() {}

    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Files.createDirectories(folder.resolve("exports"));
        Files.createDirectories(folder.resolve("mappings"));
        SplittableRandom random = new SplittableRandom(20251231);
        try (OutputStream out = open(folder.resolve("exports/participants.csv"))) {
            StringBuilder line = new StringBuilder("participant_id,cohort,entry_on,consent,stage,field,gender,age_band,"
                    + "distance_band,first_in_family,preferred_format,preferred_mode\n");
            for (int row = 0; row < rows; row++) {
                int entry = random.nextInt(DAYS.length - 1500);
                line.append("participant-").append(10_000_000 + row).append(',')
                        .append(DAYS[entry], 0, 4).append(',').append(DAYS[entry]).append(",yes,")
                        .append(pick(STAGES, random)).append(',').append(pick(FIELDS, random)).append(',')
                        .append(random.nextInt(4) == 0 ? "man" : "woman").append(',')
                        .append(pick(AGES, random)).append(',').append(pick(DISTANCES, random)).append(',')
                        .append(random.nextBoolean() ? "yes" : "no").append(',')
                        .append(pick(FORMATS, random)).append(',').append(pick(MODES, random)).append('\n');
                write(out, line);
            }
        }
        try (OutputStream out = open(folder.resolve("exports/matches.csv"))) {
            StringBuilder line = new StringBuilder(
                    "match_id,mentee_id,mentor_id,format,mode,started,planned_end,ended,end_reason,same_field\n");
            for (int row = 0; row < rows; row++) {
                int started = random.nextInt(DAYS.length - 1500) + 400;
                boolean ended = random.nextInt(10) < 7;
                line.append("match-").append(10_000_000 + row).append(",participant-")
                        .append(10_000_000 + random.nextInt(rows)).append(",participant-")
                        .append(10_000_000 + random.nextInt(rows)).append(',')
                        .append(pick(FORMATS, random)).append(',').append(pick(MODES, random)).append(',')
                        .append(DAYS[started]).append(',').append(DAYS[started + 365]).append(',')
                        .append(ended ? DAYS[started + 1 + random.nextInt(700)] : "").append(',')
                        .append(ended ? pick(REASONS, random) : "").append(',')
                        .append(random.nextBoolean() ? "yes" : "no").append('\n');
                write(out, line);
            }
        }
        Files.writeString(folder.resolve("mappings/contract.yaml"), MAPPING);
        Files.writeString(folder.resolve("study.yaml"), STUDY);
        Files.writeString(folder.resolve("stored.yaml"), STUDY + STORE);
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
    }

    private static String pick(String[] words, SplittableRandom random) {
        return words[random.nextInt(words.length)];
    }

    private static void write(OutputStream out, StringBuilder line) throws IOException {
        out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
        line.setLength(0);
    }

    private static String[] days() {
        LocalDate first = LocalDate.of(2014, 1, 1);
        String[] days = new String[4000];
        for (int day = 0; day < days.length; day++) {
            days[day] = first.plusDays(day).toString();
        }
        return days;
    }

    private static final String STUDY =
            """
            study: ten-million
            observed-until: 2025-12-31
            sources:
              - {programme: everywhere, files: exports/*.csv, mapping: mappings/contract.yaml}
            cohorts: {by: intake}
            """;

    private static final String STORE =
            """
            store: store/
            protection: {controller: nobody, basis: simulated numbers, purpose: benchmark, keep-until: 2099-12-31}
            """;

    private static final String MAPPING =
            """
            tables:
              participants:
                from: participants.csv
                columns:
                  participant_id: participant_id
                  cohort: cohort
                  entry_on: entry_on
                  consent: consent
                  stage: stage
                  field: field
                  gender: gender
                  age_band: age_band
                  distance_band: distance_band
                  first_in_family: first_in_family
                  preferred_format: preferred_format
                  preferred_mode: preferred_mode
              matches:
                from: matches.csv
                columns:
                  match_id: match_id
                  mentee_id: mentee_id
                  mentor_id: mentor_id
                  format: format
                  mode: mode
                  started: started
                  planned_end: planned_end
                  ended: ended
                  end_reason: end_reason
                  same_field: same_field
            """;
}

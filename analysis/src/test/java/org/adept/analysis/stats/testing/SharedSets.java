package org.adept.analysis.stats.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.adept.analysis.stats.states.Histories;
import org.adept.analysis.stats.testing.Oracle.Row;
import org.adept.analysis.stats.testing.Sample.Exit;

/** Public data sets that lie beside the project, not in it; a test that asks for an absent one is skipped. */
public final class SharedSets {
    private static final List<String> CELL_TYPES = List.of("squamous", "smallcell", "adeno", "large");
    private static final List<String> MODULES = List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG");

    private SharedSets() {}

    /** One of aml, lung, veteran, mgus2 and oulad. */
    public static Sample read(String name) {
        return switch (name) {
            case "aml" ->
                survival(
                        name,
                        row -> new Exit(row.text("x").equals("Maintained") ? 1 : 2, 1, time(row), status(row), 1));
            case "lung" -> survival(name, row -> new Exit(row.whole("sex"), 1, time(row), status(row) - 1, 1));
            case "veteran" ->
                survival(
                        name,
                        row -> new Exit(
                                CELL_TYPES.indexOf(row.text("celltype")) + 1,
                                row.whole("trt"),
                                time(row),
                                status(row),
                                1));
            case "mgus2" -> survival(name, SharedSets::plasmaCellOrDeath);
            case "oulad" -> withdrawals();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Exit plasmaCellOrDeath(Row row) {
        int sex = row.text("sex").equals("F") ? 1 : 2;
        return row.whole("pstat") == 1
                ? new Exit(sex, 1, row.whole("ptime"), 1, 1)
                : new Exit(sex, 1, row.whole("futime"), 2 * row.whole("death"), 1);
    }

    /** From a clonal protein to a plasma cell disorder and death; who died on the day of the disorder only died. */
    public static Histories plasmaCellHistories() {
        List<int[]> stays = new ArrayList<>();
        List<Row> people = rows("survival_sets/mgus2.csv");
        for (int person = 0; person < people.size(); person++) {
            Row row = people.get(person);
            int ill = row.whole("ptime");
            int end = row.whole("futime");
            boolean disorder = row.whole("pstat") == 1;
            int known = row.whole("death") == 1 ? 2 : disorder && ill >= end ? 1 : Histories.OUT_OF_SIGHT;
            if (disorder && ill < end) {
                stays.add(new int[] {person, 0, 0, ill, 1});
                stays.add(new int[] {person, 1, ill, end, known});
            } else if (end > 0) {
                stays.add(new int[] {person, 0, 0, end, known});
            }
        }
        int[][] columns = new int[5][];
        for (int i = 0; i < 5; i++) {
            int column = i;
            columns[i] = stays.stream().mapToInt(stay -> stay[column]).toArray();
        }
        return Histories.of(3, columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    private static int time(Row row) {
        return row.whole("time");
    }

    private static int status(Row row) {
        return row.whole("status");
    }

    private static Sample survival(String name, Function<Row, Exit> exit) {
        return new Sample(
                name, rows("survival_sets/" + name + ".csv").stream().map(exit).toList());
    }

    /** Withdrawal after the first day of a module, censored at its end; definition A of the reference digits. */
    private static Sample withdrawals() {
        Map<String, Integer> lengths = new HashMap<>();
        rows("oulad/courses.csv")
                .forEach(row -> lengths.put(presentation(row), row.whole("module_presentation_length")));
        Map<String, String> left = new HashMap<>();
        rows("oulad/studentRegistration.csv.gz").forEach(row -> left.put(key(row), row.text("date_unregistration")));
        List<Exit> exits = rows("oulad/studentInfo.csv.gz").stream()
                .filter(row -> {
                    String day = left.getOrDefault(key(row), "");
                    return day.isEmpty() ? !isWithdrawn(row) : Integer.parseInt(day) > 0;
                })
                .map(row ->
                        withdrawal(row, left.getOrDefault(key(row), ""), lengths.getOrDefault(presentation(row), 0)))
                .toList();
        return new Sample("oulad", exits);
    }

    private static Exit withdrawal(Row row, String day, int length) {
        int gender = row.text("gender").equals("F") ? 1 : 2;
        int module = MODULES.indexOf(row.text("code_module")) + 1;
        boolean ended = isWithdrawn(row) && !day.isEmpty() && Integer.parseInt(day) <= length;
        return new Exit(gender, module, ended ? Integer.parseInt(day) : length, ended ? 1 : 0, 1);
    }

    private static boolean isWithdrawn(Row row) {
        return row.text("final_result").equals("Withdrawn");
    }

    private static String presentation(Row row) {
        return row.text("code_module") + ' ' + row.text("code_presentation");
    }

    private static String key(Row row) {
        return presentation(row) + ' ' + row.text("id_student");
    }

    /** The rows of one file, by its path in the shared folder. */
    public static List<Row> rows(String file) {
        Path path = Path.of(System.getProperty("adept.root", ".."), "..", "shared", "data")
                .resolve(file);
        assumeTrue(Files.isReadable(path), "skipped: the shared data set " + file + " is not beside the project");
        try (InputStream raw = Files.newInputStream(path);
                InputStream stream = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return Oracle.rows(reader.lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

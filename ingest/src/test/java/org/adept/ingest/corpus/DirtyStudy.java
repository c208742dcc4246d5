package org.adept.ingest.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A study whose files are spoilt at random, with what was planted where. It is worked out here by plain rules over what
 * was generated, without a line of the product.
 */
final class DirtyStudy {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String[] FIELDS = {"physics", "biology", "geology", "computing"};

    /** One row that a record makes, and what is wrong with it. */
    static final class Row {
        final String table;
        final String key;
        final String content;
        final String person;
        final String match;
        final TreeSet<String> reasons = new TreeSet<>();
        String file = "";
        int line;
        boolean duplicate;

        Row(String table, String key, String content, String person, String match) {
            this.table = table;
            this.key = key;
            this.content = content;
            this.person = person;
            this.match = match;
        }

        Row wrong(String reason) {
            reasons.add(reason);
            return this;
        }

        boolean accepted() {
            return !duplicate && reasons.isEmpty();
        }

        String place() {
            return file + "," + line + "," + table;
        }
    }

    /** One line of a file: the rows it makes, or why it makes none. */
    private record Line(String text, Charset charset, String unreadable, List<Row> rows) {
        boolean blank() {
            return rows.isEmpty() && unreadable.isEmpty();
        }
    }

    private final Random random;
    private final Map<String, List<Line>> files = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, long[]> readings = new TreeMap<>();
    private final Map<String, String> unreadable = new TreeMap<>();

    DirtyStudy(long seed, int people) {
        this.random = new Random(seed);
        for (String file : List.of("people-a.csv", "people-b.csv", "matches.csv", "sessions.csv", "answers.csv")) {
            files.put(file, new ArrayList<>());
        }
        for (int i = 0; i < people; i++) {
            person("p" + i);
        }
        for (int i = 0; i < people; i++) {
            match("m" + i, "p" + random.nextInt(people + 2));
        }
        for (int i = 0; i < 2 * people; i++) {
            meeting("m" + random.nextInt(people + 2));
        }
        files.values().forEach(lines -> Collections.shuffle(lines, random));
        place();
        judge();
    }

    private boolean chance(int inHundred) {
        return random.nextInt(100) < inHundred;
    }

    private void person(String id) {
        String file = chance(50) ? "people-a.csv" : "people-b.csv";
        String gender = chance(50) ? "woman" : "man";
        String field = FIELDS[random.nextInt(FIELDS.length)];
        String entry = "2024-01-%02d".formatted(1 + random.nextInt(28));
        String reason = "";
        switch (random.nextInt(24)) {
            case 0 -> {
                entry = "soon";
                reason = "not-understood:entry_on";
            }
            case 1 -> {
                entry = "2031-01-01";
                reason = "after-extraction:entry_on";
            }
            case 2 -> {
                field = "geology".repeat(20);
                reason = "not-understood:field";
            }
            case 3 -> {
                add("people-a.csv", id + "," + gender + "," + entry + "\n", "wrong-number-of-fields");
                return;
            }
            case 4 -> {
                add("people-a.csv", id + ",\"" + gender + "," + entry + "," + field + ",Åse\n", "stray-quote");
                return;
            }
            case 5 -> {
                String text = id + "," + gender + "," + entry + "," + field + ",Åse\n";
                Objects.requireNonNull(files.get("people-a.csv"))
                        .add(new Line(text, StandardCharsets.ISO_8859_1, "not-in-encoding", List.of()));
                return;
            }
            case 6 -> add(file, chance(50) ? "\n" : (file.equals("people-a.csv") ? ",,,,\n" : ";;;;\n"), "");
            case 7 -> {
                String other = gender.equals("woman") ? "man" : "woman";
                participant(chance(50) ? "people-a.csv" : "people-b.csv", id, other, entry, field, reason);
            }
            case 8, 9 -> participant(chance(50) ? "people-a.csv" : "people-b.csv", id, gender, entry, field, reason);
            case 10 -> participant(file, "", gender, entry, field, "required:participant_id");
            default -> {
                // a good row
            }
        }
        participant(file, id, gender, entry, field, reason);
    }

    private void participant(String file, String id, String gender, String entry, String field, String reason) {
        Row row = new Row("participants", id, gender + "|" + entry + "|" + field, id, "");
        add(file, List.of(id, gender, entry, field, "Åse ø"), row, reason);
    }

    private void match(String id, String mentee) {
        String started = "2024-02-%02d".formatted(1 + random.nextInt(28));
        String ended = chance(50) ? "" : "2024-06-%02d".formatted(1 + random.nextInt(28));
        String reason = "";
        switch (random.nextInt(16)) {
            case 0 -> {
                started = "soon";
                reason = "not-understood:started";
            }
            case 1 -> {
                ended = "2023-01-01";
                reason = "ends-before-start:ended";
            }
            case 2 -> pair(id, "", started, ended, "required:mentee_id");
            case 3, 4 -> pair(id, mentee, started, ended, reason);
            case 5 -> pair(id, mentee, "2024-01-31", ended, reason);
            case 6 -> {
                add("matches.csv", id + "," + mentee + ",x" + ",".repeat(9) + "x\n", "wrong-number-of-fields");
                return;
            }
            default -> {
                // a good row
            }
        }
        pair(id, mentee, started, ended, reason);
        if (chance(60)) {
            answers(mentee, id);
        }
    }

    private void pair(String id, String mentee, String started, String ended, String reason) {
        Row row = new Row("matches", id, mentee + "|" + started + "|" + ended, mentee, "");
        add("matches.csv", List.of(id, mentee, "", started, "", ended, "online", ""), row, reason);
    }

    private void meeting(String match) {
        String day = "2024-03-%02d".formatted(1 + random.nextInt(28));
        String minutes = String.valueOf(20 + random.nextInt(60));
        String reason = "";
        switch (random.nextInt(12)) {
            case 0 -> {
                minutes = "-" + minutes;
                reason = "negative:minutes";
            }
            case 1 -> {
                minutes = "an hour";
                reason = "not-understood:minutes";
            }
            case 2 -> {
                day = "";
                reason = "required:on";
            }
            default -> {
                // a good row
            }
        }
        Row row = new Row("sessions", "", "", "", match);
        add("sessions.csv", List.of(match, day, minutes), row, reason);
    }

    private void answers(String who, String match) {
        String first = answer();
        String second = answer();
        answers(who, match, first, second);
        if (chance(15)) {
            answers(who, match, first, second);
        } else if (chance(15)) {
            answers(who, match, first, answer());
        }
    }

    private String answer() {
        int drawn = random.nextInt(20);
        return drawn == 0 ? "9" : drawn == 1 ? "soon" : drawn < 5 ? "" : String.valueOf(1 + random.nextInt(5));
    }

    private void answers(String who, String match, String first, String second) {
        List<Row> made = new ArrayList<>();
        for (String[] one : new String[][] {{"b1", first}, {"b2", second}}) {
            if (!one[1].isEmpty()) {
                Row row = new Row("feedback", who + "|" + match + "|" + one[0], one[1], who, match);
                if (one[1].equals("9")) {
                    row.wrong("off-scale:response");
                } else if (one[1].equals("soon")) {
                    row.wrong("not-understood:response");
                }
                made.add(row);
            }
        }
        // a record of which nothing comes is still a record
        Objects.requireNonNull(files.get("answers.csv"))
                .add(new Line(
                        text("answers.csv", List.of(who, match, first, second)), StandardCharsets.UTF_8, "-", made));
    }

    private void add(String file, List<String> cells, Row row, String reason) {
        if (!reason.isEmpty()) {
            row.wrong(reason);
        }
        Objects.requireNonNull(files.get(file)).add(new Line(text(file, cells), charset(file), "-", List.of(row)));
    }

    private void add(String file, String text, String unreadable) {
        Objects.requireNonNull(files.get(file)).add(new Line(text, charset(file), unreadable, List.of()));
    }

    private static Charset charset(String file) {
        return file.equals("people-b.csv") ? WINDOWS : StandardCharsets.UTF_8;
    }

    private String text(String file, List<String> cells) {
        List<String> written = new ArrayList<>();
        cells.forEach(cell -> written.add(chance(10) ? "\"" + cell + "\"" : cell));
        return String.join(file.equals("people-b.csv") ? ";" : ",", written) + (chance(20) ? "\r\n" : "\n");
    }

    /** Every row learns where it stands. */
    private void place() {
        files.forEach((file, lines) -> {
            long[] reading = readings.computeIfAbsent(file, any -> new long[4]);
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                boolean mapped = line.unreadable().equals("-");
                reading[0]++;
                reading[mapped ? 1 : line.blank() ? 3 : 2]++;
                if (!mapped && !line.blank()) {
                    unreadable.put(file + "," + (i + 2) + ",", line.unreadable());
                }
                for (Row row : line.rows()) {
                    row.file = file;
                    row.line = i + 2;
                    rows.add(row);
                }
            }
        });
    }

    /** Repeats and conflicts by key, then references, from those that nothing else is wrong with. */
    private void judge() {
        repeats("participants", "participant_id");
        repeats("matches", "match_id");
        repeats("feedback", "participant_id+instrument+version+wave+item+match_id");
        Map<String, Row> people = new TreeMap<>();
        of("participants").filter(Row::accepted).forEach(row -> people.put(row.key, row));
        of("matches")
                .filter(row -> !row.person.isEmpty() && !people.containsKey(row.person))
                .forEach(row -> row.wrong("reference:mentee_id"));
        Map<String, Row> matches = new TreeMap<>();
        of("matches").filter(Row::accepted).forEach(row -> matches.put(row.key, row));
        of("sessions").filter(row -> !matches.containsKey(row.match)).forEach(row -> row.wrong("reference:match_id"));
        of("feedback")
                .filter(row -> !people.containsKey(row.person))
                .forEach(row -> row.wrong("reference:participant_id"));
        of("feedback")
                .filter(row -> !matches.containsKey(row.match)
                        || !matches.get(row.match).person.equals(row.person))
                .forEach(row -> row.wrong("reference:match_id"));
    }

    private java.util.stream.Stream<Row> of(String table) {
        return rows.stream().filter(row -> row.table.equals(table));
    }

    /** Rows stand in order of file and line. */
    private void repeats(String table, String key) {
        Map<String, Map<String, Row>> byKey = new TreeMap<>();
        of(table).filter(row -> !row.key.isEmpty()).forEach(row -> {
            Row first = byKey.computeIfAbsent(row.key, any -> new TreeMap<>()).putIfAbsent(row.content, row);
            row.duplicate = first != null;
        });
        byKey.values().stream().filter(contents -> contents.size() > 1).forEach(contents -> contents.values()
                .forEach(row -> row.wrong("key-conflict:" + key)));
    }

    /** Writes the files into a study. */
    void write(GoodStudy good) {
        good.without("people.csv");
        files.forEach((file, lines) -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes((header(file) + "\n").getBytes(charset(file)));
            lines.forEach(line -> bytes.writeBytes(line.text().getBytes(line.charset())));
            good.export(file, bytes.toByteArray());
        });
    }

    private static String header(String file) {
        return switch (file) {
            case "people-a.csv" -> "id,gender,entry,field,note";
            case "people-b.csv" -> "id;gender;entry;field;note";
            case "matches.csv" -> "id,mentee,mentor,started,planned,ended,mode,monthly";
            case "sessions.csv" -> "pair,day,minutes";
            default -> "who,pair,b1,b2";
        };
    }

    /** By file: read, mapped, unreadable, blank. */
    Map<String, List<Long>> readings() {
        Map<String, List<Long>> told = new TreeMap<>();
        readings.forEach((file, counts) ->
                told.put(file, java.util.Arrays.stream(counts).boxed().toList()));
        return told;
    }

    /** By file and table: produced, accepted, quarantined, duplicates. */
    Map<String, List<Long>> fates() {
        Map<String, long[]> counts = new TreeMap<>();
        for (Row row : rows) {
            long[] count = counts.computeIfAbsent(row.file + "," + row.table, any -> new long[4]);
            count[0]++;
            count[row.duplicate ? 3 : row.accepted() ? 1 : 2]++;
        }
        Map<String, List<Long>> told = new TreeMap<>();
        counts.forEach((key, count) ->
                told.put(key, java.util.Arrays.stream(count).boxed().toList()));
        return told;
    }

    /** By place, every planted reason of rows that are to be set aside: of all rows of that line and table. */
    Map<String, Set<String>> setAside() {
        Map<String, Set<String>> told = new TreeMap<>();
        unreadable.forEach((place, reason) -> told.put(place, new TreeSet<>(List.of(reason))));
        rows.stream().filter(row -> !row.duplicate && !row.accepted()).forEach(row -> told.computeIfAbsent(
                        row.place(), any -> new TreeSet<>())
                .addAll(row.reasons));
        return told;
    }

    /** Accepted answers by item and answer. */
    Map<String, Long> answers() {
        Map<String, Long> told = new TreeMap<>();
        of("feedback")
                .filter(Row::accepted)
                .forEach(row ->
                        told.merge(row.key.substring(row.key.lastIndexOf('|') + 1) + "=" + row.content, 1L, Long::sum));
        return told;
    }

    long people() {
        return of("participants").filter(Row::accepted).count();
    }
}

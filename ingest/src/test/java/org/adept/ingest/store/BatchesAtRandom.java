package org.adept.ingest.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Batches of little exports at random, in which people withdraw consent and come back, and what the latest row of each
 * key says of them all together. It is worked out by plain rules over what was generated, without a line of the product.
 */
final class BatchesAtRandom {
    private static final int MENTEES = 7;
    private static final int MENTORS = 3;
    private static final int MATCHES = 9;
    private static final int SESSIONS = 14;

    /** By file: its columns, the last of which says only which batch it came with, and how many of them are its key. */
    private enum Export {
        PEOPLE("id,role,stage,consent", 1),
        STEPS("id,step,day", 2),
        MATCHES("id,mentee,mentor,circle,started,ended,reason", 1),
        SESSIONS("id,match,circle,day,minutes", 1),
        PRESENT("session,id,mark", 2),
        STATUSES("id,day,enrolled", 2),
        ANSWERS("id,match,answer", 2);

        private final List<String> columns;
        private final int keys;

        Export(String header, int keys) {
            this.columns = List.of(header.split(","));
            this.keys = keys;
        }

        String file() {
            return "exports/" + name().toLowerCase(java.util.Locale.ROOT) + ".csv";
        }
    }

    /** One line; cells in the order of its file's columns. */
    private record Line(Export export, List<String> cells) {
        String key() {
            return String.join(",", cells.subList(0, export.keys));
        }

        String cell(String column) {
            return cells.get(export.columns.indexOf(column));
        }
    }

    private final Random random;
    private final List<List<Line>> batches = new ArrayList<>();

    private BatchesAtRandom(Random random) {
        this.random = random;
    }

    static BatchesAtRandom of(long seed) {
        BatchesAtRandom batches = new BatchesAtRandom(new Random(seed));
        int count = 2 + batches.random.nextInt(3);
        for (int batch = 0; batch < count; batch++) {
            batches.batches.add(batches.lines(batch == 0));
        }
        return batches;
    }

    int count() {
        return batches.size();
    }

    private List<Line> lines(boolean first) {
        List<Line> lines = new ArrayList<>();
        for (Export export : Export.values()) {
            if (first || random.nextInt(4) > 0) {
                int rows = 2 + random.nextInt(export == Export.PEOPLE ? MENTEES + MENTORS : 12);
                for (int row = 0; row < rows; row++) {
                    lines.add(line(export, row));
                    if (random.nextInt(8) == 0) {
                        lines.add(lines.get(lines.size() - 1)); // to the letter
                    }
                }
            }
        }
        return lines;
    }

    private Line line(Export export, int row) {
        return new Line(
                export,
                switch (export) {
                    case PEOPLE -> {
                        int who = random.nextInt(3) > 0 ? row % (MENTEES + MENTORS) : random.nextInt(MENTEES + MENTORS);
                        yield List.of(
                                who < MENTEES ? "p" + who : "m" + (who - MENTEES),
                                who < MENTEES ? "mentee" : "mentor",
                                one("phd", "master", "school"),
                                one("yes", "yes", "", "no"));
                    }
                    case STEPS -> List.of(anybody(), one("applied", "matched"), day(1));
                    case MATCHES ->
                        List.of(
                                "a" + random.nextInt(MATCHES),
                                mentee(),
                                mentor(),
                                one("", "", "g1", "g2"),
                                day(1),
                                one("", day(9)),
                                one("completed", "conflict"));
                    case SESSIONS -> {
                        boolean together = random.nextInt(4) == 0;
                        yield List.of(
                                "s" + random.nextInt(SESSIONS),
                                together ? "" : match(),
                                together ? one("g1", "g2") : "",
                                day(5),
                                one("30", "60", ""));
                    }
                    case PRESENT -> List.of("s" + random.nextInt(SESSIONS), anybody(), "");
                    case STATUSES -> List.of(anybody(), day(9), one("yes", "no"));
                    case ANSWERS -> List.of(anybody(), one(match(), match(), ""), one("1", "2", "3", "4", "5"));
                });
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String mentee() {
        return "p" + random.nextInt(MENTEES + 1); // the last is nobody's
    }

    private String mentor() {
        return one("m" + random.nextInt(MENTORS), "m" + random.nextInt(MENTORS), "");
    }

    private String anybody() {
        return random.nextInt(3) == 0 ? "m" + random.nextInt(MENTORS) : mentee();
    }

    private String match() {
        return "a" + random.nextInt(MATCHES + 1);
    }

    private String day(int month) {
        return "2024-%02d-%02d".formatted(month + random.nextInt(3), 1 + random.nextInt(28));
    }

    /** Texts of the files a batch brings, by name. */
    Map<String, String> files(int batch) {
        return texts(batches.get(batch), "batch " + batch);
    }

    private static Map<String, String> texts(List<Line> lines, String mark) {
        Map<String, StringBuilder> texts = new TreeMap<>();
        for (Line line : lines) {
            texts.computeIfAbsent(
                            line.export().file(),
                            any -> new StringBuilder(String.join(",", line.export().columns) + ",mark_of_file\n"))
                    .append(String.join(",", line.cells()))
                    .append(',')
                    .append(mark)
                    .append('\n');
        }
        Map<String, String> files = new TreeMap<>();
        texts.forEach((file, text) -> files.put(file, text.toString()));
        return files;
    }

    /** The latest row of each key, as one plain study; what was withdrawn when it was handed in was never taken in. */
    Map<String, String> latest() {
        List<List<Line>> stored = new ArrayList<>();
        for (List<Line> batch : batches) {
            stored.add(List.of());
            Set<String> withdrawn = withdrawn(stored, batch);
            Set<String> matches = ofMentees(stored, batch, withdrawn);
            List<Line> kept = new ArrayList<>();
            for (Line line : batch) {
                if (line.export() == Export.PEOPLE) {
                    kept.add(withdrawn.contains(line.cell("id")) ? reduced(line) : line);
                } else if (!isTheirs(line, withdrawn, matches)) {
                    kept.add(line);
                }
            }
            stored.set(stored.size() - 1, kept);
        }
        Map<String, List<Line>> byKey = new LinkedHashMap<>();
        for (List<Line> batch : stored) {
            Map<String, List<Line>> here = new LinkedHashMap<>();
            for (Line line : batch) {
                here.computeIfAbsent(line.export() + " " + line.key(), any -> new ArrayList<>())
                        .add(line);
            }
            byKey.putAll(here);
        }
        return texts(byKey.values().stream().flatMap(List::stream).toList(), "latest");
    }

    private static Line reduced(Line participant) {
        return new Line(Export.PEOPLE, List.of(participant.cell("id"), "", "", "no"));
    }

    private static boolean isTheirs(Line line, Set<String> withdrawn, Set<String> matches) {
        return switch (line.export()) {
            case MATCHES -> withdrawn.contains(line.cell("mentee"));
            case SESSIONS -> matches.contains(line.cell("match"));
            case ANSWERS -> withdrawn.contains(line.cell("id")) || matches.contains(line.cell("match"));
            default -> withdrawn.contains(line.cell("id"));
        };
    }

    /** Of everything stored and the batch at hand, whom the latest that has them calls withdrawn. */
    private static Set<String> withdrawn(List<List<Line>> stored, List<Line> batch) {
        Map<String, Boolean> now = new TreeMap<>();
        for (List<Line> lines : with(stored, batch)) {
            Map<String, Boolean> here = new TreeMap<>();
            lines.stream()
                    .filter(line -> line.export() == Export.PEOPLE)
                    .forEach(line ->
                            here.merge(line.cell("id"), line.cell("consent").equals("no"), Boolean::logicalOr));
            now.putAll(here);
        }
        now.values().removeIf(withdrew -> !withdrew);
        return now.keySet();
    }

    private static Set<String> ofMentees(List<List<Line>> stored, List<Line> batch, Set<String> withdrawn) {
        Map<String, Boolean> now = new TreeMap<>();
        for (List<Line> lines : with(stored, batch)) {
            Map<String, Boolean> here = new TreeMap<>();
            lines.stream()
                    .filter(line -> line.export() == Export.MATCHES)
                    .forEach(line ->
                            here.merge(line.cell("id"), withdrawn.contains(line.cell("mentee")), Boolean::logicalOr));
            now.putAll(here);
        }
        now.values().removeIf(theirs -> !theirs);
        return now.keySet();
    }

    private static List<List<Line>> with(List<List<Line>> stored, List<Line> batch) {
        List<List<Line>> all = new ArrayList<>(stored);
        all.add(batch);
        return all;
    }
}

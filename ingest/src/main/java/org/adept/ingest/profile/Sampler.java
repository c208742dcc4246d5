package org.adept.ingest.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.adept.ingest.read.BrokenFile;
import org.adept.ingest.read.Chunk;
import org.adept.ingest.read.ChunkReader;
import org.adept.ingest.read.ChunkReader.Piece;
import org.adept.ingest.read.CsvFormat;
import org.adept.ingest.read.FileScan;
import org.adept.ingest.read.Records;
import org.adept.ingest.read.SourceFile;
import org.adept.ingest.study.FileKind;
import org.adept.ingest.study.MappingDefinition.Reading;
import org.adept.ingest.study.SheetName;
import org.adept.ingest.study.StudyProblems.Problem;

/**
 * Looks into files as ingest will read them: the whole of small ones, the beginning and places all over of large ones.
 */
final class Sampler {
    /** Bytes seen of all files together. */
    private static final long ALL = 48L << 20;

    private static final long LARGEST = 16L << 20;
    private static final long SMALLEST = 1L << 20;
    /** Bytes read in one go. */
    private static final int CHUNK = 1 << 18;
    /** Places looked at beside the beginning. */
    private static final int PLACES = 16;
    /** Different texts held once, however often they occur. */
    private static final int MOST_SHARED = 50_000;
    /** Fewer columns than this make a sheet of remarks, not a table. */
    private static final int FEWEST_COLUMNS = 2;

    private static final Pattern POINT_IN_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");

    private final long most;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param files how many files share the memory there is
     */
    Sampler(int files) {
        this.most = Math.max(SMALLEST, Math.min(LARGEST, ALL / Math.max(files, 1)));
    }

    /** What kept files from being looked into. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Sheets that were left out, and why. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** A sample of the file, or of each sheet that holds a table; none with a problem noted. */
    List<Sample> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return problem(
                    file, "the file", "found no such file; expected an export. Look at the path for a typing mistake.");
        }
        String name = String.valueOf(file.getFileName());
        FileKind kind = FileKind.of(name);
        if (!kind.isRead()) {
            String advice = kind == FileKind.OTHER ? "Save the table as one of them." : kind.advice();
            return problem(
                    file,
                    "the file",
                    "found a file that is not read; expected one that ends in " + FileKind.READ + ". " + advice);
        }
        CsvFormat open = new CsvFormat(Reading.AUTO, CsvFormat.DETECT, CsvFormat.DETECT);
        SourceFile whole = new SourceFile(0, 0, "", name, file.toString(), open);
        List<SourceFile> parts = whole.parts();
        List<Sample> samples = new ArrayList<>();
        List<Problem> told = new ArrayList<>();
        for (SourceFile part : parts) {
            sample(file, part, samples, told);
        }
        boolean tells = samples.isEmpty()
                && told.stream().allMatch(problem -> problem.message().isEmpty());
        if (tells) {
            return problem(
                    file,
                    "the file",
                    "has no sheet with a header and rows below it; expected one. Fill it, or leave the file out.");
        }
        if (samples.isEmpty()) {
            problems.addAll(
                    told.stream().filter(one -> !one.message().isEmpty()).toList());
        } else {
            told.forEach(problem -> notes.add(problem.file() + " was left out: " + problem.where() + " "
                    + (problem.message().isEmpty() ? "holds no table." : problem.message())));
        }
        return samples;
    }

    /** Adds a sample, or what is wrong; the message is empty where a sheet is no table, which is nobody's mistake. */
    private void sample(Path file, SourceFile part, List<Sample> samples, List<Problem> told) throws IOException {
        boolean sheet = !part.sheet().isEmpty();
        String place = sheet ? SheetName.of(file.toString(), part.sheet()) : file.toString();
        FileScan scan = FileScan.of(part, CHUNK);
        if (!scan.problems().isEmpty()) {
            scan.problems()
                    .forEach(problem -> told.add(
                            new Problem(place, problem.where(), scan.isEmptySheet() ? "" : problem.message())));
            return;
        }
        Taking taking = new Taking(most, scan.isTyped());
        boolean all;
        try {
            all = take(scan, taking);
        } catch (BrokenFile broken) {
            told.add(new Problem(place, "the file", broken.told()));
            return;
        }
        if (sheet && (scan.header().size() < FEWEST_COLUMNS || taking.rows.isEmpty())) {
            told.add(new Problem(place, "the sheet", ""));
        } else if (taking.rows.isEmpty()) {
            told.add(new Problem(
                    place,
                    "line 2",
                    "has a header and no row below it; expected rows, from which columns are guessed. Export it with"
                            + " its rows, or leave the file out."));
        } else {
            samples.add(new Sample(file, part.name(), shown(scan), scan.isTyped(), scan.header(), taking.rows, all));
        }
    }

    /** Takes rows until there are enough; whether that was all of them. */
    private boolean take(FileScan scan, Taking taking) throws IOException {
        List<Chunk> chunks = chosen(scan.chunks());
        try {
            for (Chunk chunk : chunks) {
                Iterator<Piece> pieces =
                        ChunkReader.pieces(scan.file(), chunk, scan.header().size());
                while (pieces.hasNext()) {
                    if (taking.isEnough()) {
                        return false;
                    }
                    pieces.next().read(taking);
                }
            }
        } catch (UncheckedIOException failed) {
            throw Objects.requireNonNull(failed.getCause());
        }
        return chunks.size() == scan.chunks().size();
    }

    /** Those of the beginning, and of places all over the rest. */
    private List<Chunk> chosen(List<Chunk> chunks) {
        long bytes = 0;
        int beginning = 0;
        while (beginning < chunks.size() && bytes < most / 2) {
            bytes += chunks.get(beginning++).length();
        }
        int rest = chunks.size() - beginning;
        if (rest <= PLACES) {
            return chunks;
        }
        List<Chunk> chosen = new ArrayList<>(chunks.subList(0, beginning));
        for (int place = 1; place <= PLACES; place++) {
            chosen.add(chunks.get(beginning + (int) ((long) rest * place / PLACES) - 1));
        }
        return chosen;
    }

    private static String shown(FileScan scan) {
        if (scan.isTyped()) {
            return "";
        }
        CsvFormat format = scan.file().format();
        List<String> parts = new ArrayList<>();
        if (!format.encoding().equals("UTF-8")) {
            parts.add(format.encoding());
        }
        if (format.separator() != ',') {
            parts.add(format.separator() == '\t' ? "tab" : "\"" + format.separator() + "\"");
        }
        return String.join(" with ", parts);
    }

    private List<Sample> problem(Path file, String where, String message) {
        problems.add(new Problem(file.toString(), where, message));
        return List.of();
    }

    /** Holds rows, equal texts once. */
    private static final class Taking implements Records {
        private final List<String[]> rows = new ArrayList<>();
        private final Map<String, String> shared = new HashMap<>();
        private final long most;
        private final boolean typed;
        private long letters;

        Taking(long most, boolean typed) {
            this.most = most;
            this.typed = typed;
        }

        boolean isEnough() {
            return letters >= most;
        }

        @Override
        public void record(long line, String[] fields) {
            for (int i = 0; i < fields.length; i++) {
                // ingest knows these as the days they are
                boolean day = typed && POINT_IN_TIME.matcher(fields[i]).matches();
                String text = day ? fields[i].substring(0, fields[i].indexOf('T')) : fields[i];
                String known = shared.get(text);
                if (known == null && shared.size() < MOST_SHARED) {
                    shared.put(text, text);
                }
                fields[i] = known == null ? text : known;
                letters += text.length() + 1;
            }
            rows.add(fields);
        }

        @Override
        public void unreadable(long line, String reason) {
            // ingest sets it aside; nothing is guessed of it
        }

        @Override
        public void blank(long line) {}
    }
}

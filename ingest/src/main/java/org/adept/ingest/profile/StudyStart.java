package org.adept.ingest.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.adept.ingest.profile.GuessedStudy.Source;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyProblems.Kind;
import org.adept.ingest.study.StudyProblems.Problem;

/** Profiles a programme's files and writes a first study folder to go on with. */
public final class StudyStart {
    private static final String STUDY = "study.yaml";
    private static final List<String> SCHEMAS = List.of("study.schema.json", "mapping.schema.json");

    private static final String GITIGNORE =
            """
            # Personal data, and what is made of them, stay out of version control.
            exports/
            store/
            out/
            private/
            keys/
            *.key
            """;

    private final Path out;
    private final Exports exports;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    private StudyStart(Path out, Optional<String> programme, LocalDate today) {
        this.out = out.toAbsolutePath().normalize();
        this.exports = new Exports(this.out, programme);
        this.today = today;
    }

    /**
     * What was done.
     *
     * @param written files that were written, relative to the study folder
     * @param kept files that were there already and stay as they are
     * @param copied exports that were copied into the study folder
     * @param toAdd lines to add under {@code sources} of a study that was there already
     * @param leftOut files of which nothing could be guessed and which stand in no mapping
     * @param notes what was passed over, and why
     * @param programmes names given to the programmes, in order
     * @param used columns that were guessed; 0 where nothing had to be
     * @param unused columns that were not
     */
    public record Started(
            List<String> written,
            List<String> kept,
            List<String> copied,
            List<String> toAdd,
            List<String> leftOut,
            List<String> notes,
            List<String> programmes,
            int used,
            int unused) {}

    /**
     * Writes {@code mappings/<name>.yaml} for each programme, {@code study.yaml} and {@code .gitignore}; overwrites
     * nothing. Files that do not lie in the study folder are copied below {@code exports/}.
     *
     * @param files the exports, as text, workbooks or Parquet; of a folder every such file below it
     * @param out the study folder
     * @param programme short name of the programme; by default the name of the folder the files lie in
     * @param today the day taken for observed-until when the files hold no dates
     * @throws StudyProblems every file that cannot be profiled; nothing was written then
     */
    public static Started write(List<Path> files, Path out, Optional<String> programme, LocalDate today)
            throws StudyProblems, IOException {
        return new StudyStart(out, programme, today).write(files);
    }

    private Started write(List<Path> named) throws StudyProblems, IOException {
        List<Path> files = exports.files(named);
        problems.addAll(exports.problems());
        StudyProblems.stopAt(Kind.DEFINITION, problems);
        if (files.size() == 1 && FilledWorkbook.isWorkbook(files.get(0))) {
            Optional<FilledWorkbook> filled = FilledWorkbook.of(files.get(0));
            if (filled.isPresent()) {
                return workbook(files.get(0), filled.get());
            }
        }
        Sampler sampler = new Sampler(files.size());
        Map<String, List<Sample>> groups = new LinkedHashMap<>();
        for (Path file : files) {
            groups.computeIfAbsent(exports.programmeOf(file), name -> new ArrayList<>())
                    .addAll(sampler.read(file));
        }
        problems.addAll(sampler.problems());
        StudyProblems.stopAt(Kind.DEFINITION, problems);
        Vocabulary vocabulary = Vocabulary.load();
        Map<String, GuessedMapping> mappings = new LinkedHashMap<>();
        groups.forEach((name, group) -> mappings.put(name, GuessedMapping.of(group, vocabulary, today)));
        mappings.keySet().forEach(this::requireFree);
        StudyProblems.stopAt(Kind.DEFINITION, problems);
        List<String> notes = new ArrayList<>(exports.notes());
        notes.addAll(sampler.notes());
        return write(mappings, vocabulary, notes);
    }

    /** The workbook of {@code adept init --workbook}, of which nothing has to be guessed. */
    private Started workbook(Path file, FilledWorkbook workbook) throws StudyProblems, IOException {
        String own = exports.programmeOf(file);
        requireFree(own);
        Path place = exports.place(file, own);
        problems.addAll(exports.problems());
        StudyProblems.stopAt(Kind.DEFINITION, problems);
        Files.createDirectories(out);
        List<String> copied = exports.copy();
        Writing writing = new Writing(out);
        writing.write(mappingFile(own), workbook.mapping());
        boolean first = !Files.exists(out.resolve(STUDY));
        Source source = new Source(own, List.of(exports.relative(place)), mappingFile(own));
        writing.write(STUDY, workbook.study(studyName(), source, today));
        writing.beside();
        return new Started(
                writing.written,
                writing.kept,
                copied,
                first ? List.of() : List.of(source.line()),
                List.of(),
                exports.notes(),
                List.of(own),
                0,
                0);
    }

    private String studyName() {
        String slug = PlainWords.slug(String.valueOf(out.getFileName()));
        return slug.isEmpty() ? "study" : slug;
    }

    private static String mappingFile(String name) {
        return "mappings/" + name + ".yaml";
    }

    private void requireFree(String name) {
        if (Files.exists(out.resolve(mappingFile(name)))) {
            problems.add(new Problem(
                    out.resolve(mappingFile(name)).toString(),
                    "the file",
                    "found a mapping there already; expected none, since adept init overwrites nothing. Name another"
                            + " programme with --programme, or another folder with --out."));
        }
    }

    private Started write(Map<String, GuessedMapping> mappings, Vocabulary vocabulary, List<String> notes)
            throws StudyProblems, IOException {
        List<Source> sources = new ArrayList<>();
        mappings.forEach((name, mapping) -> sources.add(new Source(name, patterns(mapping, name), mappingFile(name))));
        problems.addAll(exports.problems());
        StudyProblems.stopAt(Kind.DEFINITION, problems);
        Files.createDirectories(out);
        List<String> copied = exports.copy();
        Writing writing = new Writing(out);
        for (Map.Entry<String, GuessedMapping> mapping : mappings.entrySet()) {
            writing.write(mappingFile(mapping.getKey()), MappingText.of(mapping.getValue(), vocabulary));
        }
        boolean first = !Files.exists(out.resolve(STUDY));
        GuessedStudy study = GuessedStudy.of(studyName(), sources, List.copyOf(mappings.values()), today);
        writing.write(STUDY, study.text());
        writing.beside();
        int unused = 0;
        int all = 0;
        List<String> leftOut = new ArrayList<>();
        for (GuessedMapping mapping : mappings.values()) {
            for (Family family : mapping.families()) {
                unused += mapping.unused(family).size();
                all += family.columns().size();
                if (!mapping.uses(family)) {
                    leftOut.addAll(family.names());
                }
            }
        }
        return new Started(
                writing.written,
                writing.kept,
                copied,
                first ? List.of() : sources.stream().map(Source::line).toList(),
                leftOut,
                notes,
                List.copyOf(mappings.keySet()),
                all - unused,
                unused);
    }

    /** Patterns of the files that the mapping uses; files from elsewhere get a place in the study folder. */
    private List<String> patterns(GuessedMapping mapping, String own) {
        Set<String> patterns = new LinkedHashSet<>();
        for (Family family : mapping.families()) {
            if (!mapping.uses(family)) {
                continue;
            }
            List<String> others = mapping.families().stream()
                    .filter(other -> !other.equals(family))
                    .flatMap(other -> other.names().stream())
                    .toList();
            for (Sample sample : family.samples()) {
                Path folder = out.relativize(exports.place(sample.path(), own)).getParent();
                String prefix = folder == null ? "" : folder.toString().replace('\\', '/') + "/";
                patterns.add(prefix + family.filePattern(others));
            }
        }
        return List.copyOf(patterns);
    }

    private static String resource(String name) {
        try (InputStream stream = StudyStart.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the jar");
            }
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes new files only. */
    private static final class Writing {
        private final Path folder;
        private final List<String> written = new ArrayList<>();
        private final List<String> kept = new ArrayList<>();

        Writing(Path folder) {
            this.folder = folder;
        }

        /** What a study folder has beside study and mappings. */
        void beside() throws IOException {
            write(".gitignore", GITIGNORE);
            for (String schema : SCHEMAS) {
                write(".adept/" + schema, resource("/org/adept/ingest/schema/" + schema));
            }
        }

        void write(String name, String text) throws IOException {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                kept.add(name);
                return;
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
            written.add(name);
        }
    }
}

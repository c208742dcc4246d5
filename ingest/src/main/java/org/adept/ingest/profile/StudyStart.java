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
    /** Folders whose names say nothing of the programme. */
    private static final Set<String> NAMELESS =
            Set.of("exports", "export", "data", "raw", "files", "input", "downloads", "tmp", "temp");

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
    private final Optional<String> programme;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    private StudyStart(Path out, Optional<String> programme, LocalDate today) {
        this.out = out.toAbsolutePath().normalize();
        this.programme = programme;
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
     * @param used columns that were guessed
     * @param unused columns that were not
     */
    public record Started(
            List<String> written,
            List<String> kept,
            List<String> copied,
            List<String> toAdd,
            List<String> leftOut,
            int used,
            int unused) {}

    /**
     * Writes {@code mappings/<name>.yaml} for each programme, {@code study.yaml} and {@code .gitignore}; overwrites
     * nothing. Files that do not lie in the study folder are copied below {@code exports/}.
     *
     * @param files the exports, CSV
     * @param out the study folder
     * @param programme short name of the programme; by default the name of the folder the files lie in
     * @param today the day taken for observed-until when the files hold no dates
     * @throws StudyProblems every file that cannot be profiled; nothing was written then
     */
    public static Started write(List<Path> files, Path out, Optional<String> programme, LocalDate today)
            throws StudyProblems, IOException {
        return new StudyStart(out, programme, today).write(files);
    }

    private Started write(List<Path> files) throws StudyProblems, IOException {
        if (files.size() == 1 && FilledWorkbook.isWorkbook(files.get(0)) && Files.isRegularFile(files.get(0))) {
            return workbook(files.get(0).toAbsolutePath().normalize());
        }
        Sampler sampler = new Sampler(files.size());
        List<Sample> samples = new ArrayList<>();
        for (Path file : files.stream().distinct().toList()) {
            sampler.read(file.toAbsolutePath().normalize()).ifPresent(samples::add);
        }
        problems.addAll(sampler.problems());
        StudyProblems.stopAt(Kind.DEFINITION, problems);
        Vocabulary vocabulary = Vocabulary.load();
        Map<String, List<Sample>> groups = groups(samples);
        Map<String, GuessedMapping> mappings = new LinkedHashMap<>();
        groups.forEach((name, group) -> mappings.put(name, GuessedMapping.of(group, vocabulary, false, today)));
        groups.forEach((name, group) -> {
            String own = programmeOf(group.get(0).path());
            boolean counted = mappings.entrySet().stream()
                    .filter(entry -> own.equals(programmeOf(path(groups, entry.getKey()))))
                    .anyMatch(entry -> entry.getValue().has("participants"));
            if (!counted) {
                mappings.put(name, GuessedMapping.of(group, vocabulary, true, today));
            }
        });
        List<String> leftOut = mappings.values().stream()
                .filter(mapping -> mapping.tables().isEmpty())
                .flatMap(mapping -> mapping.families().stream())
                .flatMap(family -> family.names().stream())
                .toList();
        mappings.values().removeIf(mapping -> mapping.tables().isEmpty());
        mappings.keySet().forEach(this::requireFree);
        StudyProblems.stopAt(Kind.DEFINITION, problems);
        return write(mappings, groups, vocabulary, leftOut);
    }

    private static Path path(Map<String, List<Sample>> groups, String name) {
        return groups.getOrDefault(name, List.of()).get(0).path();
    }

    /** The workbook of {@code adept init --workbook}, of which nothing has to be guessed. */
    private Started workbook(Path file) throws StudyProblems, IOException {
        Optional<FilledWorkbook> filled = FilledWorkbook.of(file);
        String own = programmeOf(file);
        requireFree(own);
        Path place = file.startsWith(out)
                ? file
                : out.resolve("exports").resolve(own).resolve(String.valueOf(file.getFileName()));
        if (filled.isEmpty()) {
            problems.add(new Problem(
                    file.toString(),
                    "the file",
                    "is not the workbook that adept init --workbook writes, or its sheets or headings were changed;"
                            + " expected it as written. Undo the changes, or save each sheet as CSV and name those."));
        } else if (!place.equals(file) && Files.exists(place)) {
            problems.add(new Problem(
                    file.toString(),
                    "the file",
                    "would be copied to " + relative(place) + ", where there is a file already; expected that place to"
                            + " be free. Name that file instead, or another --programme."));
        }
        StudyProblems.stopAt(Kind.DEFINITION, problems);
        FilledWorkbook workbook = filled.orElseThrow();
        Files.createDirectories(out);
        List<String> copied = new ArrayList<>();
        if (!place.equals(file)) {
            Files.createDirectories(place.getParent());
            Files.copy(file, place);
            copied.add(relative(place));
        }
        Writing writing = new Writing(out);
        writing.write(mappingFile(own), workbook.mapping());
        boolean first = !Files.exists(out.resolve(STUDY));
        Source source = new Source(own, List.of(relative(place)), mappingFile(own));
        String slug = PlainWords.slug(String.valueOf(out.getFileName()));
        writing.write(STUDY, workbook.study(slug.isEmpty() ? "study" : slug, source, today));
        writing.beside();
        return new Started(
                writing.written, writing.kept, copied, first ? List.of() : List.of(source.line()), List.of(), 0, 0);
    }

    /** Files of one programme, encoding and separator share a mapping. */
    private Map<String, List<Sample>> groups(List<Sample> samples) {
        Map<String, Map<String, List<Sample>>> byProgramme = new LinkedHashMap<>();
        for (Sample sample : samples) {
            byProgramme
                    .computeIfAbsent(programmeOf(sample.path()), name -> new LinkedHashMap<>())
                    .computeIfAbsent(kind(sample, samples), kind -> new ArrayList<>())
                    .add(sample);
        }
        Map<String, List<Sample>> groups = new LinkedHashMap<>();
        byProgramme.forEach((name, kinds) -> {
            int number = 1;
            for (List<Sample> group : kinds.values()) {
                groups.put(number == 1 ? name : name + "-" + number, group);
                number++;
            }
        });
        return groups;
    }

    /** Plain ASCII reads the same in every encoding, and so goes with the others of its separator. */
    private String kind(Sample sample, List<Sample> all) {
        String encoding = sample.format().encoding();
        if (sample.format().plain()) {
            encoding = all.stream()
                    .filter(other -> programmeOf(other.path()).equals(programmeOf(sample.path())))
                    .map(Sample::format)
                    .filter(format -> !format.plain()
                            && format.separator() == sample.format().separator()
                            && !format.encoding().equals("UTF-16"))
                    .map(TextFormat::encoding)
                    .findFirst()
                    .orElse(encoding);
        }
        return encoding + sample.format().separator();
    }

    private String programmeOf(Path file) {
        if (programme.isPresent()) {
            return programme.get();
        }
        for (Path folder = file.getParent(); folder != null && !folder.equals(out); folder = folder.getParent()) {
            String slug = PlainWords.slug(String.valueOf(folder.getFileName()));
            if (!slug.isEmpty() && !NAMELESS.contains(slug)) {
                return slug;
            }
        }
        String own = PlainWords.slug(String.valueOf(out.getFileName()));
        return own.isEmpty() || NAMELESS.contains(own) ? "programme" : own;
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

    private Started write(
            Map<String, GuessedMapping> mappings,
            Map<String, List<Sample>> groups,
            Vocabulary vocabulary,
            List<String> leftOut)
            throws StudyProblems, IOException {
        List<String> copied = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        Map<Path, Path> copies = new LinkedHashMap<>();
        mappings.forEach((name, mapping) -> {
            String own = programmeOf(path(groups, name));
            sources.add(new Source(own, patterns(mapping, own, copies), mappingFile(name)));
        });
        StudyProblems.stopAt(Kind.DEFINITION, problems);
        Files.createDirectories(out);
        for (Map.Entry<Path, Path> copy : copies.entrySet()) {
            Files.createDirectories(copy.getValue().getParent());
            Files.copy(copy.getKey(), copy.getValue());
            copied.add(relative(copy.getValue()));
        }
        Writing writing = new Writing(out);
        for (Map.Entry<String, GuessedMapping> mapping : mappings.entrySet()) {
            writing.write(mappingFile(mapping.getKey()), MappingText.of(mapping.getValue(), vocabulary));
        }
        boolean first = !Files.exists(out.resolve(STUDY));
        String slug = PlainWords.slug(String.valueOf(out.getFileName()));
        GuessedStudy study =
                GuessedStudy.of(slug.isEmpty() ? "study" : slug, sources, List.copyOf(mappings.values()), today);
        writing.write(STUDY, study.text());
        writing.beside();
        int unused = mappings.values().stream()
                .mapToInt(mapping -> mapping.families().stream()
                        .mapToInt(family -> mapping.unused(family).size())
                        .sum())
                .sum();
        int all = mappings.values().stream()
                .flatMap(mapping -> mapping.families().stream())
                .mapToInt(family -> family.columns().size())
                .sum();
        return new Started(
                writing.written,
                writing.kept,
                copied,
                first ? List.of() : sources.stream().map(Source::line).toList(),
                leftOut,
                all - unused,
                unused);
    }

    /** Patterns of the files that the mapping uses; files from elsewhere get a place in the study folder. */
    private List<String> patterns(GuessedMapping mapping, String own, Map<Path, Path> copies) {
        Set<String> patterns = new java.util.LinkedHashSet<>();
        for (Family family : mapping.families()) {
            boolean used =
                    mapping.tables().stream().anyMatch(table -> table.family().equals(family));
            if (!used) {
                continue;
            }
            List<String> others = mapping.families().stream()
                    .filter(other -> !other.equals(family))
                    .flatMap(other -> other.names().stream())
                    .toList();
            for (Sample sample : family.samples()) {
                Path place = sample.path();
                if (!place.startsWith(out)) {
                    Path target = out.resolve("exports").resolve(own).resolve(sample.name());
                    if (Files.exists(target) || copies.containsValue(target)) {
                        problems.add(new Problem(
                                sample.path().toString(),
                                "the file",
                                "would be copied to " + relative(target) + ", where there is a file already; expected"
                                        + " that place to be free. Name that file instead, or another --programme."));
                        continue;
                    }
                    copies.put(place, target);
                    place = target;
                }
                Path folder = out.relativize(place).getParent();
                String prefix = folder == null ? "" : folder.toString().replace('\\', '/') + "/";
                patterns.add(prefix + family.pattern(others));
            }
        }
        return List.copyOf(patterns);
    }

    private String relative(Path file) {
        return out.relativize(file).toString().replace('\\', '/');
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

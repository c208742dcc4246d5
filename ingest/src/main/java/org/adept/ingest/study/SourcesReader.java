package org.adept.ingest.study;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.adept.ingest.study.IdentityTreatment.Deed;
import org.adept.ingest.study.MappingDefinition.Lookup;
import org.adept.ingest.study.MappingDefinition.TableMapping;
import org.adept.ingest.study.StudyDefinition.Source;

/** The {@code sources} of a study: which files, read through which mapping; each mapping is read once. */
final class SourcesReader {
    private static final List<String> KEYS = List.of("programme", "files", "mapping", "extracted-on", "key");

    private final Path folder;
    private final LocalDate observedUntil;
    private final KnownColumns known;
    private final boolean mayBeGone;
    private final Map<String, ProblemList> mappingProblems = new LinkedHashMap<>();
    private final Map<String, Optional<MappingDefinition>> mappings = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();

    /**
     * @param mayBeGone whether files need not be there, since only what a store holds of them is asked for
     */
    SourcesReader(Path folder, LocalDate observedUntil, KnownColumns known, boolean mayBeGone) {
        this.folder = folder;
        this.observedUntil = observedUntil;
        this.known = known;
        this.mayBeGone = mayBeGone;
    }

    /** Problems of the mappings met, in the order in which they were first named. */
    List<ProblemList> mappingProblems() {
        return List.copyOf(mappingProblems.values());
    }

    /** Files in a named folder that are of no kind that is read. */
    List<Note> notes() {
        return List.copyOf(notes);
    }

    List<Source> read(Section study) {
        List<Source> sources = new ArrayList<>();
        Optional<Place> place = study.required(
                "sources",
                "the programmes and their files",
                "Add " + "- {programme: ..., files: exports/*.csv, mapping: mappings/....yaml}.");
        place.ifPresent(at -> at.items("a list of {programme, files, mapping}")
                .forEach(item -> source(item).ifPresent(sources::add)));
        if (place.isPresent()
                && place.get().yaml() instanceof Yaml.Items list
                && list.items().isEmpty()) {
            place.get().problem("an empty list", "at least one source", "Add one.");
        }
        place.ifPresent(at -> together(at, sources));
        return List.copyOf(sources);
    }

    private Optional<Source> source(Place place) {
        Section section = place.section("a source", KEYS);
        Optional<String> programme = section.required("programme", "the programme's short name", "Add it.")
                .flatMap(SourcesReader::programme);
        List<String> files = section.required("files", "a pattern such as exports/*.csv", "Add it.")
                .map(this::files)
                .orElse(List.of());
        Optional<MappingDefinition> mapping =
                section.required("mapping", "the mapping file", "Add it.").flatMap(this::mapping);
        LocalDate extracted = section.get("extracted-on").flatMap(Place::date).orElse(observedUntil);
        mapping.filter(made -> programme.filter("*"::equals).isPresent() && !fillsProgramme(made))
                .ifPresent(made -> section.get("programme")
                        .ifPresent(at -> at.problem(
                                "a programme's name, since " + made.file() + " does not fill participants.programme_id",
                                "Name the programme, or fill programme_id in the mapping.")));
        // a key lies wherever its owner keeps it, best outside the study: nothing of the file is ever told
        Optional<String> key = section.get("key").flatMap(at -> at.text("the file with the programme's key"));
        mapping.filter(made -> key.isEmpty() && pseudonymises(made)).ifPresent(made -> place.problems()
                .add(
                        place.yaml().line(),
                        place.below("key"),
                        "found nothing; expected the programme's key file, since " + made.file()
                                + " pseudonymises columns. Make one with: umask 077; head -c 32 /dev/urandom"
                                + " | base64 > keys/" + programme.orElse("programme") + ".key"));
        return mapping.map(made -> new Source(programme.orElse(""), files, made, extracted, key));
    }

    static boolean pseudonymises(MappingDefinition mapping) {
        return mapping.identity().values().stream().anyMatch(treatment -> treatment.deed() == Deed.PSEUDONYMISE);
    }

    private static Optional<String> programme(Place place) {
        return place.yaml() instanceof Yaml.Text text && text.text().equals("*")
                ? Optional.of("*")
                : place.name("a programme's short name");
    }

    private static boolean fillsProgramme(MappingDefinition mapping) {
        return mapping.tables().stream()
                .filter(table -> table.table().equals("participants"))
                .allMatch(table -> table.columns().containsKey("programme_id"));
    }

    private List<String> files(Place place) {
        TreeSet<String> files = new TreeSet<>();
        for (Place item : place.oneOrMore("a pattern such as exports/*.csv, or a list of them")) {
            MappingReader.pattern(item)
                    .flatMap(pattern -> relative(item, pattern))
                    .ifPresent(pattern -> files.addAll(expand(item, pattern)));
        }
        return List.copyOf(files);
    }

    /** Paths are written from the study's folder, so that a study moves as one piece. */
    static Optional<String> relative(Place place, String path) {
        if (path.chars().anyMatch(Character::isISOControl)) {
            // such a text is not told back: it may move the terminal's cursor
            place.problem("a control character", "a path of letters", "Take it out.");
            return Optional.empty();
        }
        if (path.startsWith("/") || path.startsWith("\\") || path.startsWith("~") || path.matches("[A-Za-z]:.*")) {
            place.problem("a path from the study file's folder", "Write it from there, with / between folders.");
            return Optional.empty();
        }
        if (List.of(path.split("[/\\\\]")).contains("..")) {
            place.problem(
                    "a path that stays in the study file's folder",
                    "Put the files below it, and leave out the \"..\".");
            return Optional.empty();
        }
        return Optional.of(path);
    }

    /** Files of a pattern; of a folder every readable one below it, since nobody lists a folder's other files. */
    private List<String> expand(Place place, String pattern) {
        try {
            List<String> inFolder = FileGlob.below(folder, pattern);
            List<String> found = inFolder.isEmpty() ? FileGlob.files(folder, pattern) : readable(inFolder);
            if (found.isEmpty() && !mayBeGone) {
                place.problem(
                        "\"%s\", which no file matches".formatted(Place.shown(pattern)),
                        "at least one file, seen from the study file's folder",
                        "Look at folder and ending, or hand in the files.");
            }
            found.forEach(file -> readable(place, file));
            found.stream()
                    .filter(file -> FileGlob.leadsOut(folder, file))
                    .findFirst()
                    .ifPresent(file -> place.problem(
                            "a link to a file elsewhere, " + Place.shown(file),
                            "files in the study file's folder",
                            "Copy the file there, or link its whole folder."));
            return found;
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            place.problem("a folder that could not be opened", "one that may be read", "Look at its permissions.");
            return List.of();
        }
    }

    private List<String> readable(List<String> inFolder) {
        inFolder.stream()
                .filter(file -> !FileKind.of(file).isRead())
                .map(file -> new Note(file, "is passed over, since it does not end in " + FileKind.READ + "."))
                .filter(note -> !notes.contains(note))
                .forEach(notes::add);
        return inFolder.stream().filter(file -> FileKind.of(file).isRead()).toList();
    }

    private static void readable(Place place, String file) {
        FileKind kind = FileKind.of(file);
        if (!kind.isRead()) {
            place.problem("a file that is not read, " + file, "files that end in " + FileKind.READ, kind.advice());
        }
    }

    private Optional<MappingDefinition> mapping(Place place) {
        Optional<String> name = place.text("the mapping file").flatMap(path -> relative(place, path));
        return name.flatMap(path -> mappings.computeIfAbsent(path, file -> {
            ProblemList problems = new ProblemList(file, MappingReader.PAGE);
            mappingProblems.put(file, problems);
            return MappingReader.read(folder.resolve(file), known, problems);
        }));
    }

    /** What can only be said of all sources of a mapping, or of the study, together. */
    private void together(Place place, List<Source> sources) {
        Map<String, TreeSet<String>> files = new LinkedHashMap<>();
        for (Source source : sources) {
            TreeSet<String> own = files.computeIfAbsent(source.mapping().file(), file -> new TreeSet<>());
            for (String file : source.files()) {
                if (!own.add(file)) {
                    place.problem(
                            file + " twice through " + source.mapping().file(),
                            "each file once",
                            "Narrow one of the patterns.");
                }
            }
        }
        files.forEach((mapping, own) -> mappings.getOrDefault(mapping, Optional.empty())
                .filter(made -> !own.isEmpty() && !mayBeGone)
                .ifPresent(made -> patterns(made, own)));
        boolean participants = sources.stream().anyMatch(source -> maps(source, "participants"));
        if (!sources.isEmpty() && !participants && mappingProblems().stream().allMatch(ProblemList::isEmpty)) {
            place.problem(
                    "no mapping that makes participants",
                    "at least one, since everything is counted by them",
                    "Add participants to tables.");
        }
    }

    static boolean maps(Source source, String table) {
        return source.mapping().tables().stream().anyMatch(made -> made.table().equals(table));
    }

    private void patterns(MappingDefinition mapping, Set<String> files) {
        ProblemList problems = mappingProblems.getOrDefault(mapping.file(), new ProblemList(mapping.file(), ""));
        for (TableMapping table : mapping.tables()) {
            if (files.stream().noneMatch(file -> FileGlob.meansName(table.from(), file))) {
                problems.add(Integer.MAX_VALUE, "tables." + table.table() + ".from", noFile(table.from(), files));
            }
        }
        for (Lookup lookup : mapping.lookups()) {
            if (files.stream().noneMatch(file -> FileGlob.meansName(lookup.into(), file))) {
                problems.add(Integer.MAX_VALUE, "lookups." + lookup.name() + ".into", noFile(lookup.into(), files));
            }
            if (files.stream().noneMatch(file -> FileGlob.meansName(lookup.file(), file)) && !exists(lookup.file())) {
                problems.add(Integer.MAX_VALUE, "lookups." + lookup.name() + ".file", noFile(lookup.file(), files));
            }
        }
    }

    private boolean exists(String pattern) {
        try {
            return !FileGlob.files(folder, SheetName.workbook(pattern)).isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String noFile(String pattern, Set<String> files) {
        List<String> names = files.stream()
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .distinct()
                .limit(3)
                .toList();
        return "found \"%s\", which no file of its sources matches; expected the name of one, such as %s. Change the pattern."
                .formatted(pattern, String.join(", ", names));
    }
}

package org.adept.ingest.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.adept.ingest.study.StudyDefinition.Attribute;
import org.adept.ingest.study.StudyDefinition.Dimension;
import org.adept.ingest.study.StudyDefinition.Instrument;
import org.adept.ingest.study.StudyDefinition.Persistence;
import org.adept.ingest.study.StudyDefinition.Source;

/** Reads a study file and the mappings it names, with every default filled in, or tells every problem at once. */
public final class StudyReader {
    static final String PAGE = "docs/study-file.md";
    /** Languages for which pages have words. */
    public static final List<String> LANGUAGES = List.of("en", "nb");

    static final List<String> KEYS = List.of(
            "study",
            "title",
            "simulated",
            "observed-until",
            "population",
            "sources",
            "cohorts",
            "formats",
            "subgroups",
            "attributes",
            "funnel",
            "outcomes",
            "persistence",
            "instruments",
            "programmes",
            "labels",
            "releases",
            "quasi-identifiers",
            "checks",
            "cluster",
            "languages",
            "seed",
            "store",
            "protection");
    private static final List<String> NOT_YET = List.of("comparisons", "claims");
    private static final long USUAL_SEED = 20251231;

    private final Path folder;
    private final Section root;
    private final List<String> supported;
    private final boolean mayBeGone;

    private StudyReader(Path folder, Section root, List<String> supported, boolean mayBeGone) {
        this.folder = folder;
        this.root = root;
        this.supported = supported;
        this.mayBeGone = mayBeGone;
    }

    /** Reads a study whose pages may be in any language of {@link #LANGUAGES}. */
    public static StudyFile read(Path studyFile) throws StudyProblems {
        return read(studyFile, LANGUAGES);
    }

    /**
     * Reads a study.
     *
     * @param studyFile the study file; the paths in it start at its folder
     * @param supported languages for which there are bundles
     * @throws StudyProblems every problem of the study file, then those of each mapping
     */
    public static StudyFile read(Path studyFile, List<String> supported) throws StudyProblems {
        return read(studyFile, supported, false);
    }

    /** Reads a study of which only the store is asked for: its files may be gone. */
    public static StudyFile readForStore(Path studyFile) throws StudyProblems {
        return read(studyFile, LANGUAGES, true);
    }

    private static StudyFile read(Path studyFile, List<String> supported, boolean mayBeGone) throws StudyProblems {
        String name = String.valueOf(studyFile.getFileName());
        ProblemList problems = new ProblemList(name, PAGE);
        Path file = studyFile.toAbsolutePath().normalize();
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        List<StudyProblems.Problem> told = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        Optional<StudyFile> study = YamlFile.read(file, "a study", problems).map(yaml -> {
            Place place = new Place(withoutUnsupported(yaml, problems), "", problems);
            StudyReader reader = new StudyReader(folder, place.section("a study", KEYS), supported, mayBeGone);
            List<ProblemList> mappings = new ArrayList<>();
            StudyDefinition definition = reader.study(mappings, notes);
            StudyFile made = new StudyFile(definition, folder, StoreReader.read(reader.root), notes);
            mappings.forEach(mapping -> told.addAll(mapping.inOrder()));
            return made;
        });
        told.addAll(0, problems.inOrder());
        if (study.isEmpty() || !told.isEmpty()) {
            throw new StudyProblems(StudyProblems.Kind.DEFINITION, told);
        }
        return study.get();
    }

    /** Keys the contract has and this version cannot answer are told as such, not as typing mistakes. */
    private static Yaml withoutUnsupported(Yaml yaml, ProblemList problems) {
        if (!(yaml instanceof Yaml.Entries group)) {
            return yaml;
        }
        Map<String, Yaml> left = new LinkedHashMap<>(group.entries());
        for (String key : NOT_YET) {
            Yaml value = left.remove(key);
            if (value != null) {
                problems.addKey(
                        value.line(),
                        key,
                        "found " + key + "; expected none, since this version of Adept does not "
                                + "answer it yet. Take it out: a key that changed nothing would mislead.");
            }
        }
        return new Yaml.Entries(left, group.line());
    }

    private StudyDefinition study(List<ProblemList> mappingProblems, List<Note> notes) {
        String study = root.required(
                        "study", "the study's short name", "Add study: with a name of letters, digits and hyphens.")
                .flatMap(StudyReader::identifier)
                .orElse("study");
        LocalDate observedUntil = root.required(
                        "observed-until", "a date such as 2025-12-31", "Add it: the last day anything was seen.")
                .flatMap(Place::date)
                .orElse(LocalDate.EPOCH);
        List<String> languages = languages();
        LanguageTexts texts = new LanguageTexts(languages);
        List<Attribute> attributes = DimensionsReader.attributes(root);
        KnownColumns known = new KnownColumns(attributes);
        SourcesReader sourcesReader = new SourcesReader(folder, observedUntil, known, mayBeGone);
        List<Source> sources = sourcesReader.read(root);
        mappingProblems.addAll(sourcesReader.mappingProblems());
        notes.addAll(sourcesReader.notes());
        Map<String, Map<String, String>> programmes = programmes(texts, sources);
        List<Dimension> formats = DimensionsReader.formats(root, known);
        List<String> subgroups = DimensionsReader.subgroups(root, known, formats);
        List<Instrument> instruments = new InstrumentsReader(texts).read(root);
        AskedItems.examine(sources, instruments, mappingProblems);
        return new StudyDefinition(
                study,
                root.get("title").map(texts::read).orElse(Map.of()),
                root.get("simulated").flatMap(Place::flag).orElse(false),
                observedUntil,
                DimensionsReader.population(root, known),
                sources,
                DimensionsReader.cohorts(root, declaresIntakes(sources)),
                formats,
                subgroups,
                attributes,
                FunnelReader.read(root, sources),
                outcomes(known, texts, sources),
                persistence(),
                instruments,
                programmes,
                LabelsReader.read(root, texts, formats, subgroups),
                ReleasesReader.read(root, texts, names(sources, programmes)),
                QuasiIdentifiersReader.read(root, known),
                ChecksReader.read(root),
                cluster(),
                languages,
                seed());
    }

    private static Optional<String> identifier(Place place) {
        Optional<String> text = place.text("the study's short name");
        if (text.isPresent() && !text.get().matches("[a-z0-9]+(?:-[a-z0-9]+)*")) {
            place.problem("lower-case letters, digits and hyphens", "Rename it.");
            return Optional.empty();
        }
        return text;
    }

    private List<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        root.get("languages").ifPresent(place -> place.oneOrMore("a list such as [en, nb]")
                .forEach(item -> item.choice(supported, "Choose one, or leave it out.")
                        .filter(language -> !languages.add(language))
                        .ifPresent(language -> item.problem("each language once", "Take one out."))));
        return languages.isEmpty() ? supported : List.copyOf(languages);
    }

    private static boolean declaresIntakes(List<Source> sources) {
        return sources.stream()
                .flatMap(source -> source.mapping().tables().stream())
                .anyMatch(table ->
                        table.table().equals("participants") && table.columns().containsKey("cohort"));
    }

    /** Names of the programmes: the sources', and under "*" those that have a display name. */
    private static List<String> names(List<Source> sources, Map<String, Map<String, String>> programmes) {
        Set<String> names = new LinkedHashSet<>();
        for (Source source : sources) {
            if (source.programme().equals("*")) {
                names.addAll(programmes.keySet());
            } else if (!source.programme().isEmpty()) {
                names.add(source.programme());
            }
        }
        return List.copyOf(names);
    }

    private Map<String, Map<String, String>> programmes(LanguageTexts texts, List<Source> sources) {
        Map<String, Map<String, String>> programmes = new LinkedHashMap<>();
        List<String> known = names(sources, Map.of());
        boolean open = sources.isEmpty()
                || sources.stream().anyMatch(source -> source.programme().equals("*"));
        root.get("programmes").ifPresent(place -> place.entries("programmes and what pages call them")
                .forEach((name, value) -> {
                    if (!open && !known.contains(name)) {
                        value.problem(
                                "\"" + name + "\"",
                                "a programme of the sources: "
                                        + value.problems().oneOf(name, known),
                                value.problems().didYouMean(name, known) + "Rename it, or take it out.");
                    }
                    programmes.put(name, texts.read(value));
                }));
        return programmes;
    }

    private List<OutcomeDefinition> outcomes(KnownColumns known, LanguageTexts texts, List<Source> sources) {
        Optional<Place> place = root.get("outcomes");
        if (place.isPresent()) {
            return new OutcomesReader(known, texts).read(place.get());
        }
        return sources.stream().anyMatch(source -> SourcesReader.maps(source, "matches"))
                ? List.of(OutcomesReader.matchDefault("match-length"))
                : List.of();
    }

    private Optional<Persistence> persistence() {
        return root.get("persistence").map(place -> {
            if (place.yaml() instanceof Yaml.Nothing) {
                return new Persistence(6, 6);
            }
            Section section = place.section("persistence", List.of("term-months", "terms"));
            return new Persistence(
                    section.get("term-months").flatMap(at -> at.integer(1, 12)).orElse(6),
                    section.get("terms").flatMap(at -> at.integer(1, 40)).orElse(6));
        });
    }

    private ClusterLevel cluster() {
        return root.get("cluster")
                .flatMap(place -> place.choice(ClusterLevel.WORDS, "Choose one, or leave it out."))
                .map(ClusterLevel::of)
                .orElse(ClusterLevel.AUTO);
    }

    private long seed() {
        return root.get("seed")
                .flatMap(place -> place.integer(0, Integer.MAX_VALUE))
                .map(Integer::longValue)
                .orElse(USUAL_SEED);
    }
}

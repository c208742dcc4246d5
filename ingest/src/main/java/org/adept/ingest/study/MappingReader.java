package org.adept.ingest.study;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.study.MappingDefinition.Lookup;
import org.adept.ingest.study.MappingDefinition.Reading;
import org.adept.ingest.study.StudyDefinition.Attribute;

/** Reads a mapping file: how one programme's own columns and codes become the contract's. */
public final class MappingReader {
    static final String PAGE = "docs/mapping-file.md";
    private static final List<String> KEYS = List.of(
            "format",
            "encoding",
            "separator",
            "quote",
            "decimal",
            "thousands",
            "missing",
            "dates",
            "terms",
            "identity",
            "lookups",
            "tables");
    private static final List<String> FORMATS = List.of("csv", "xlsx", "parquet");
    private static final List<String> ENCODINGS =
            List.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15", "UTF-16");

    private MappingReader() {}

    /**
     * Reads one mapping.
     *
     * @param file where it lies
     * @param name its name in messages and in the definition, relative to the study
     * @param attributes the study's own columns, which a mapping may fill
     * @throws StudyProblems every problem of this file
     */
    public static MappingDefinition read(Path file, String name, List<Attribute> attributes) throws StudyProblems {
        ProblemList problems = new ProblemList(name, PAGE);
        Optional<MappingDefinition> mapping = read(file, new KnownColumns(attributes), problems);
        if (mapping.isEmpty() || !problems.isEmpty()) {
            throw new StudyProblems(StudyProblems.Kind.DEFINITION, problems.inOrder());
        }
        return mapping.get();
    }

    /** The mapping as far as it can be read; empty when the file cannot be read at all. */
    static Optional<MappingDefinition> read(Path file, KnownColumns columns, ProblemList problems) {
        return YamlFile.read(file, "a mapping", problems).map(root -> {
            Section section = new Place(root, "", problems).section("a mapping", KEYS);
            format(section);
            return new MappingDefinition(
                    problems.file(),
                    reading(section),
                    missing(section),
                    DatesReader.read(section),
                    IdentityReader.read(section),
                    lookups(section),
                    MappedTables.read(section, columns));
        });
    }

    /** The ending of a file's name says what it is; the key may say it too. */
    private static void format(Section section) {
        section.get("format")
                .ifPresent(place -> place.choice(FORMATS, "Leave the key out: the files' endings say what they are."));
    }

    private static Reading reading(Section section) {
        String decimal = section.get("decimal")
                .flatMap(place -> place.choice(List.of(".", ","), "Write \".\" or \",\"."))
                .orElse(".");
        String thousands =
                section.get("thousands").flatMap(MappingReader::thousands).orElse("");
        if (thousands.equals(decimal)) {
            section.get("thousands")
                    .ifPresent(place -> place.problem("another mark than the decimal mark", "Change one of the two."));
        }
        Optional<String> separator = section.get("separator").flatMap(place -> mark(place, false, true));
        Optional<String> quote = section.get("quote").flatMap(place -> mark(place, false, true));
        if (separator.isPresent()
                && !separator.get().equals(Reading.AUTO)
                && separator.get().equals(quote.orElse("\""))) {
            section.get("separator")
                    .ifPresent(place -> place.problem("another mark than the quote", "Change one of the two."));
        }
        return new Reading(
                section.get("encoding").flatMap(MappingReader::encoding).orElse(Reading.AUTO),
                separator.orElse(Reading.AUTO),
                quote.orElse(Reading.AUTO),
                decimal,
                thousands);
    }

    private static Optional<String> encoding(Place place) {
        Optional<String> written = place.text("an encoding such as UTF-8 or windows-1252");
        if (written.filter(Reading.AUTO::equals).isPresent()) {
            return written;
        }
        try {
            if (written.isEmpty() || Charset.isSupported(written.get())) {
                return written.map(name -> Charset.forName(name).name());
            }
        } catch (IllegalCharsetNameException notName) {
            // told below with the encodings that do not exist
        }
        place.problem(
                "an encoding such as " + String.join(", ", ENCODINGS),
                place.problems().didYouMean(written.get(), ENCODINGS) + "Choose one.");
        return Optional.empty();
    }

    /** Blanks of any kind group digits alike: which one stands in a file cannot be seen. */
    private static Optional<String> thousands(Place place) {
        if (place.yaml() instanceof Yaml.Text text && text.text().equals("space")) {
            return Optional.of(" ");
        }
        return mark(place, true, false).map(mark -> "\u00a0\u202f\t ".contains(mark) && !mark.isEmpty() ? " " : mark);
    }

    /** One character; {@code tab} may be spelled out. */
    private static Optional<String> mark(Place place, boolean emptyToo, boolean autoToo) {
        if (place.yaml() instanceof Yaml.Text text) {
            if (autoToo && text.text().equals(Reading.AUTO)) {
                return Optional.of(Reading.AUTO);
            }
            String mark = text.text().equals("tab") || text.text().equals("\\t") ? "\t" : text.text();
            boolean single = mark.length() == 1 && "\n\r\0".indexOf(mark.charAt(0)) < 0;
            if (single || (mark.isEmpty() && emptyToo)) {
                return Optional.of(mark);
            }
        } else if (place.yaml() instanceof Yaml.Nothing && emptyToo) {
            return Optional.of("");
        }
        place.problem("one character in quotes, such as \";\"", "Write \"tab\" for a tab.");
        return Optional.empty();
    }

    private static List<String> missing(Section section) {
        List<String> marks = new ArrayList<>(List.of(""));
        section.get("missing").ifPresent(place -> marks.addAll(marks(place)));
        return marks.stream().distinct().toList();
    }

    /** Texts that mean "no answer", one or a list of them. */
    static List<String> marks(Place place) {
        List<String> marks = new ArrayList<>();
        for (Place item : place.oneOrMore("a list of texts that mean no answer")) {
            if (item.yaml() instanceof Yaml.Text text) {
                marks.add(text.text().strip());
            } else if (!(item.yaml() instanceof Yaml.Nothing)) {
                item.problem("text", "Write one mark for each item.");
            }
        }
        return marks.stream().distinct().toList();
    }

    private static List<Lookup> lookups(Section section) {
        List<Lookup> lookups = new ArrayList<>();
        section.get("lookups")
                .ifPresent(place -> place.entries("lookups by name").forEach((name, value) -> {
                    Section lookup = value.section("a lookup", List.of("file", "into", "where", "keys", "columns"));
                    Optional<String> file = pattern(lookup, "file")
                            .flatMap(path -> lookup.get("file").flatMap(at -> SourcesReader.relative(at, path)));
                    Optional<String> into = pattern(lookup, "into");
                    Map<String, String> keys = lookup.required(
                                    "keys", "source column: lookup column", "Say which columns must agree.")
                            .map(keyPlace -> texts(keyPlace, "source column: lookup column"))
                            .orElse(Map.of());
                    Map<String, String> columns = lookup.required(
                                    "columns",
                                    "the columns to take over",
                                    "List them, or write lookup column: new name.")
                            .map(MappingReader::taken)
                            .orElse(Map.of());
                    Optional<String> where = lookup.get("where").flatMap(MappedTables::expression);
                    lookups.add(new Lookup(name, file.orElse(""), into.orElse(""), keys, columns, where));
                }));
        return List.copyOf(lookups);
    }

    private static Optional<String> pattern(Section section, String key) {
        return section.required(key, "a file name or pattern", "Add it.").flatMap(MappingReader::pattern);
    }

    /** A pattern of file names. */
    static Optional<String> pattern(Place place) {
        Optional<String> pattern = place.text("a file name or a pattern such as *.csv");
        if (pattern.isPresent() && !FileGlob.isPattern(pattern.get())) {
            place.problem("a pattern whose brackets close", "Close them.");
            return Optional.empty();
        }
        return pattern;
    }

    private static Map<String, String> taken(Place place) {
        if (!(place.yaml() instanceof Yaml.Items)) {
            return texts(place, "a list of columns, or lookup column: new name");
        }
        Map<String, String> taken = new LinkedHashMap<>();
        place.items("a list of columns")
                .forEach(item -> item.text("a column").ifPresent(column -> taken.put(column, column)));
        return taken;
    }

    /** Text by key; a problem where a value is none, or where there is no key at all. */
    static Map<String, String> texts(Place place, String expected) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Place> entries = place.entries(expected);
        if (entries.isEmpty() && place.yaml() instanceof Yaml.Entries) {
            place.problem("no keys", expected, "Add at least one.");
        }
        entries.forEach((key, value) -> value.text("text").ifPresent(text -> texts.put(key, text)));
        return texts;
    }
}

package org.adept.ingest.corpus;

import static org.adept.ingest.corpus.BadInput.definitionOf;
import static org.adept.ingest.corpus.BadInput.mappingWith;
import static org.adept.ingest.corpus.BadInput.studyWith;
import static org.adept.ingest.corpus.Fate.countsAll;
import static org.adept.ingest.corpus.Fate.refuses;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Study files and mappings that are not what they should be. */
class YamlTest {
    private final Corpus corpus;

    YamlTest(@TempDir Path folder) {
        this.corpus = new Corpus(folder);
    }

    /** Nine lists, each of nine references to the one before: a billion words when written out. */
    private static String billionLaughs() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 10; i++) {
            laughs.append("a%d: &a%d [%s]\n"
                    .formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9).replaceFirst(", $", "")));
        }
        return laughs.toString();
    }

    @TestFactory
    Stream<DynamicTest> attacks() {
        return corpus.tests(
                definitionOf(
                        "aliases that explode",
                        "study.yaml",
                        billionLaughs() + GoodStudy.STUDY,
                        refuses("study.yaml", "", "reference with *")),
                definitionOf(
                        "aliases that explode in a mapping",
                        "mapping.yaml",
                        billionLaughs() + GoodStudy.MAPPING,
                        refuses("mapping.yaml", "", "reference with *")),
                studyWith(
                        "an anchor that holds itself",
                        "study: corpus",
                        "study: &me [*me]",
                        refuses("study.yaml", "", "reference with *")),
                studyWith(
                        "keys merged from an anchor",
                        "subgroups: [field]",
                        "subgroups: &it [field]\n<<: *it",
                        refuses("study.yaml", "<<", "reference with *")),
                studyWith(
                        "a tag that asks for a Java class",
                        "study: corpus",
                        "study: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
                        refuses("study.yaml", "study", "a list")),
                studyWith(
                        "lists a hundred thousand deep",
                        "study: corpus",
                        "study: " + "[".repeat(100_000),
                        refuses("study.yaml", "", "found")),
                studyWith(
                        "keys ten thousand deep",
                        "study: corpus",
                        "study: " + "{a: ".repeat(10_000),
                        refuses("study.yaml", "", "found")),
                studyWith(
                        "a text of ten megabytes",
                        "study: corpus",
                        "study: " + "a".repeat(10_000_000),
                        refuses("study.yaml", "the file", "2 mb")),
                studyWith(
                        "a text of a megabyte where a word belongs",
                        "mode: {levels",
                        "mode: {reference: " + "a".repeat(1_000_000) + ", levels",
                        refuses("study.yaml", "")),
                definitionOf(
                        "a key of a megabyte",
                        "study.yaml",
                        "a".repeat(1_000_000) + ": 1\n" + GoodStudy.STUDY,
                        refuses("study.yaml", "")),
                definitionOf(
                        "ten thousand unknown keys",
                        "study.yaml",
                        GoodStudy.STUDY + manyKeys(),
                        refuses("study.yaml", "", "not a key")));
    }

    private static String manyKeys() {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            keys.append("key").append(i).append(": 1\n");
        }
        return keys.toString();
    }

    @TestFactory
    Stream<DynamicTest> mistakes() {
        return corpus.tests(
                studyWith(
                        "an unknown key with a known one near",
                        "observed-until",
                        "observed-untl",
                        refuses("study.yaml", "observed-untl", "observed-until")),
                studyWith(
                        "an unknown key in a source",
                        "programme: lab",
                        "program: lab",
                        refuses("study.yaml", "sources[0].program", "programme")),
                mappingWith(
                        "an unknown table",
                        "participants:",
                        "participant:",
                        refuses("mapping.yaml", "tables.participant", "participants")),
                mappingWith(
                        "an unknown column of a table",
                        "gender: gender",
                        "gendr: gender",
                        refuses("mapping.yaml", "tables.participants.columns.gendr", "gender")),
                studyWith(
                        "a key twice",
                        "subgroups: [field]",
                        "subgroups: [field]\nsubgroups: [gender]",
                        refuses("study.yaml", "subgroups", "twice", "lines")),
                studyWith(
                        "a tab for an indent",
                        "  - {programme",
                        "\t- {programme",
                        refuses("study.yaml", "line 4, column 1", "tab")),
                studyWith(
                        "a bracket that does not close",
                        "subgroups: [field]",
                        "subgroups: [field",
                        refuses("study.yaml", "", "brackets")),
                studyWith(
                        "a second colon on the line",
                        "study: corpus",
                        "study: corpus: two",
                        refuses("study.yaml", "line 1, column 14", "second colon")),
                studyWith(
                        "a second document",
                        "languages: [en]",
                        "languages: [en]\n---\nstudy: other",
                        refuses("study.yaml", "", "second document")),
                definitionOf("an empty study", "study.yaml", "", refuses("study.yaml", "the file", "nothing in it")),
                definitionOf(
                        "a study of comments",
                        "study.yaml",
                        "# to do\n",
                        refuses("study.yaml", "the file", "nothing in it")),
                definitionOf(
                        "an empty mapping", "mapping.yaml", "\n", refuses("mapping.yaml", "the file", "nothing in it")),
                definitionOf(
                        "a list for a study", "study.yaml", "- a\n- b\n", refuses("study.yaml", "the file", "a list")),
                definitionOf(
                        "a word for a mapping",
                        "mapping.yaml",
                        "tables\n",
                        refuses("mapping.yaml", "the file", "text")),
                studyWith(
                        "a list where a group belongs",
                        "formats:\n",
                        "formats: [mode]\nlabels:\n",
                        refuses("study.yaml", "formats", "a list")),
                definitionOf(
                        "a number where a list belongs",
                        "study.yaml",
                        "study: corpus\nobserved-until: 2024-12-31\nsources: 3\n",
                        refuses("study.yaml", "sources", "\"3\"", "a list")),
                studyWith(
                        "a day that is no day",
                        "2024-12-31",
                        "2024-12-32",
                        refuses("study.yaml", "observed-until", "a date such as")),
                studyWith(
                        "a day with a time",
                        "2024-12-31",
                        "2024-12-31T00:00:00Z",
                        refuses("study.yaml", "observed-until", "a date such as")),
                new BadInput(
                        "bytes that are no text",
                        good -> good.study().with("study.yaml", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 0, 0}),
                        refuses("study.yaml", "the file", "not text")),
                new BadInput(
                        "a study saved as UTF-16",
                        good -> good.study().with("study.yaml", GoodStudy.STUDY, StandardCharsets.UTF_16),
                        refuses("study.yaml", "the file", "utf-8")),
                new BadInput(
                        "a mapping saved in Windows's letters",
                        good -> good.study()
                                .with("mapping.yaml", "# Kjønn\n" + GoodStudy.MAPPING, StandardCharsets.ISO_8859_1),
                        refuses("mapping.yaml", "line 1", "utf-8")),
                studyWith(
                        "a folder for a mapping",
                        "mapping: mapping.yaml",
                        "mapping: exports",
                        refuses("exports", "the file", "a folder")),
                studyWith(
                        "a mapping that is not there",
                        "mapping: mapping.yaml",
                        "mapping: maping.yaml",
                        refuses("maping.yaml", "the file", "no such file")),
                studyWith(
                        "control letters in a name",
                        "study: corpus",
                        "study: \"cor\\apus\\e[31m\"",
                        refuses("study.yaml", "study", "letters")));
    }

    /** What YAML would make of a word that is meant as a word. */
    @TestFactory
    Stream<DynamicTest> wordsThatYamlWouldChange() {
        return corpus.tests(
                new BadInput(
                        "no as a code, not as a boolean",
                        good -> good.export(
                                        "people.csv",
                                        GoodStudy.PEOPLE
                                                .replace("field", "field,first")
                                                .replace("physics", "physics,N")
                                                .replace("logy", "logy,Y"))
                                .mapping(
                                        "field: field",
                                        "field: field, first_in_family: {column: first, codes: {Y: yes, N: no}}"),
                        countsAll()),
                studyWith("a version that looks like a number", "version: \"1\"", "version: 1", countsAll()),
                definitionOf("a study with a byte order mark", "study.yaml", "\ufeff" + GoodStudy.STUDY, countsAll()),
                new BadInput(
                        "line ends of Windows in both definitions",
                        good -> good.definition("study.yaml", GoodStudy.STUDY.replace("\n", "\r\n"))
                                .definition("mapping.yaml", GoodStudy.MAPPING.replace("\n", "\r\n")),
                        countsAll()));
    }
}

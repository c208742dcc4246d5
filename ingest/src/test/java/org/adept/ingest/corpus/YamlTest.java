package org.adept.ingest.corpus;

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
                new BadInput(
                        "aliases that explode",
                        good -> good.definition("study.yaml", billionLaughs() + GoodStudy.STUDY),
                        refuses("study.yaml", "", "reference with *")),
                new BadInput(
                        "aliases that explode in a mapping",
                        good -> good.definition("mapping.yaml", billionLaughs() + GoodStudy.MAPPING),
                        refuses("mapping.yaml", "", "reference with *")),
                new BadInput(
                        "an anchor that holds itself",
                        good -> good.study("study: corpus", "study: &me [*me]"),
                        refuses("study.yaml", "", "reference with *")),
                new BadInput(
                        "keys merged from an anchor",
                        good -> good.study("subgroups: [field]", "subgroups: &it [field]\n<<: *it"),
                        refuses("study.yaml", "<<", "reference with *")),
                new BadInput(
                        "a tag that asks for a Java class",
                        good -> good.study(
                                "study: corpus",
                                "study: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]"),
                        refuses("study.yaml", "study", "a list")),
                new BadInput(
                        "lists a hundred thousand deep",
                        good -> good.study("study: corpus", "study: " + "[".repeat(100_000)),
                        refuses("study.yaml", "", "found")),
                new BadInput(
                        "keys ten thousand deep",
                        good -> good.study("study: corpus", "study: " + "{a: ".repeat(10_000)),
                        refuses("study.yaml", "", "found")),
                new BadInput(
                        "a text of ten megabytes",
                        good -> good.study("study: corpus", "study: " + "a".repeat(10_000_000)),
                        refuses("study.yaml", "the file", "2 mb")),
                new BadInput(
                        "a text of a megabyte where a word belongs",
                        good -> good.study("mode: {levels", "mode: {reference: " + "a".repeat(1_000_000) + ", levels"),
                        refuses("study.yaml", "")),
                new BadInput(
                        "a key of a megabyte",
                        good -> good.definition("study.yaml", "a".repeat(1_000_000) + ": 1\n" + GoodStudy.STUDY),
                        refuses("study.yaml", "")),
                new BadInput(
                        "ten thousand unknown keys",
                        good -> good.definition("study.yaml", GoodStudy.STUDY + manyKeys()),
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
                new BadInput(
                        "an unknown key with a known one near",
                        good -> good.study("observed-until", "observed-untl"),
                        refuses("study.yaml", "observed-untl", "observed-until")),
                new BadInput(
                        "an unknown key in a source",
                        good -> good.study("programme: lab", "program: lab"),
                        refuses("study.yaml", "sources[0].program", "programme")),
                new BadInput(
                        "an unknown table",
                        good -> good.mapping("participants:", "participant:"),
                        refuses("mapping.yaml", "tables.participant", "participants")),
                new BadInput(
                        "an unknown column of a table",
                        good -> good.mapping("gender: gender", "gendr: gender"),
                        refuses("mapping.yaml", "tables.participants.columns.gendr", "gender")),
                new BadInput(
                        "a key twice",
                        good -> good.study("subgroups: [field]", "subgroups: [field]\nsubgroups: [gender]"),
                        refuses("study.yaml", "subgroups", "twice", "lines")),
                new BadInput(
                        "a tab for an indent",
                        good -> good.study("  - {programme", "\t- {programme"),
                        refuses("study.yaml", "line 4, column 1", "tab")),
                new BadInput(
                        "a bracket that does not close",
                        good -> good.study("subgroups: [field]", "subgroups: [field"),
                        refuses("study.yaml", "", "brackets")),
                new BadInput(
                        "a second colon on the line",
                        good -> good.study("study: corpus", "study: corpus: two"),
                        refuses("study.yaml", "line 1, column 14", "second colon")),
                new BadInput(
                        "a second document",
                        good -> good.study("languages: [en]", "languages: [en]\n---\nstudy: other"),
                        refuses("study.yaml", "", "second document")),
                new BadInput(
                        "an empty study",
                        good -> good.definition("study.yaml", ""),
                        refuses("study.yaml", "the file", "nothing in it")),
                new BadInput(
                        "a study of comments",
                        good -> good.definition("study.yaml", "# to do\n"),
                        refuses("study.yaml", "the file", "nothing in it")),
                new BadInput(
                        "an empty mapping",
                        good -> good.definition("mapping.yaml", "\n"),
                        refuses("mapping.yaml", "the file", "nothing in it")),
                new BadInput(
                        "a list for a study",
                        good -> good.definition("study.yaml", "- a\n- b\n"),
                        refuses("study.yaml", "the file", "a list")),
                new BadInput(
                        "a word for a mapping",
                        good -> good.definition("mapping.yaml", "tables\n"),
                        refuses("mapping.yaml", "the file", "text")),
                new BadInput(
                        "a list where a group belongs",
                        good -> good.study("formats:\n", "formats: [mode]\nlabels:\n"),
                        refuses("study.yaml", "formats", "a list")),
                new BadInput(
                        "a number where a list belongs",
                        good -> good.definition(
                                "study.yaml", "study: corpus\nobserved-until: 2024-12-31\nsources: 3\n"),
                        refuses("study.yaml", "sources", "\"3\"", "a list")),
                new BadInput(
                        "a day that is no day",
                        good -> good.study("2024-12-31", "2024-12-32"),
                        refuses("study.yaml", "observed-until", "a date such as")),
                new BadInput(
                        "a day with a time",
                        good -> good.study("2024-12-31", "2024-12-31T00:00:00Z"),
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
                new BadInput(
                        "a folder for a mapping",
                        good -> good.study("mapping: mapping.yaml", "mapping: exports"),
                        refuses("exports", "the file", "a folder")),
                new BadInput(
                        "a mapping that is not there",
                        good -> good.study("mapping: mapping.yaml", "mapping: maping.yaml"),
                        refuses("maping.yaml", "the file", "no such file")),
                new BadInput(
                        "control letters in a name",
                        good -> good.study("study: corpus", "study: \"cor\\apus\\e[31m\""),
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
                new BadInput(
                        "a version that looks like a number",
                        good -> good.study("version: \"1\"", "version: 1"),
                        countsAll()),
                new BadInput(
                        "a study with a byte order mark",
                        good -> good.definition("study.yaml", "\ufeff" + GoodStudy.STUDY),
                        countsAll()),
                new BadInput(
                        "line ends of Windows in both definitions",
                        good -> good.definition("study.yaml", GoodStudy.STUDY.replace("\n", "\r\n"))
                                .definition("mapping.yaml", GoodStudy.MAPPING.replace("\n", "\r\n")),
                        countsAll()));
    }
}

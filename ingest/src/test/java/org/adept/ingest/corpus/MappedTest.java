package org.adept.ingest.corpus;

import static org.adept.ingest.corpus.BadInput.exportOf;
import static org.adept.ingest.corpus.BadInput.mappingWith;
import static org.adept.ingest.corpus.BadInput.studyWith;
import static org.adept.ingest.corpus.Fate.countsAll;
import static org.adept.ingest.corpus.Fate.refuses;
import static org.adept.ingest.corpus.Fate.setsAside;
import static org.adept.ingest.corpus.Fate.stopsAt;
import static org.adept.ingest.corpus.Fate.stopsIn;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Lookups, folds and patterns that do not fit the files. */
class MappedTest {
    private final Corpus corpus;

    MappedTest(@TempDir Path folder) {
        this.corpus = new Corpus(folder);
    }

    private static BadInput lookup(String name, String lookup, String more, Fate fate) {
        return new BadInput(
                name,
                good -> {
                    good.mapping("lookups: {more: {" + lookup + "}}\n");
                    good.study().with("lists/more.csv", more);
                },
                fate);
    }

    @TestFactory
    Stream<DynamicTest> lookups() {
        String whole = "file: lists/more.csv, into: \"people*\", keys: {id: person}, columns: {sex: s}";
        return corpus.tests(
                lookup("a lookup that finds nobody", whole, "person,sex\nzoe-00009,woman\n", countsAll()),
                lookup("a lookup of no rows", whole, "person,sex\n", countsAll()),
                lookup(
                        "a key twice",
                        whole,
                        "person,sex\nanne-0001,woman\nanne-0001,man\n",
                        stopsIn("lists/more.csv", "lines 2 and 3", "repeat a key", "person")),
                lookup(
                        "a lookup without its key column",
                        whole,
                        "persons,sex\nanne-0001,woman\n",
                        stopsIn("lists/more.csv", "line 1", "\"person\"", "nearest: persons")),
                lookup(
                        "a lookup with a ragged row",
                        whole,
                        "person,sex\nanne-0001,woman,x\n",
                        stopsIn("lists/more.csv", "line 2", "cannot be read")),
                lookup(
                        "a lookup whose file is not there",
                        whole.replace("more.csv", "mroe.csv"),
                        "",
                        refuses("mapping.yaml", "lookups.more.file", "no file")),
                lookup(
                        "a lookup into a file that is not there",
                        whole.replace("people*", "peple*"),
                        "person,sex\n",
                        refuses("mapping.yaml", "lookups.more.into", "no file")),
                lookup(
                        "a lookup by a column that is not there",
                        whole.replace("{id:", "{idd:"),
                        "person,sex\n",
                        stopsAt("people.csv", "line 1", "\"idd\"", "lookups.more")),
                lookup(
                        "a lookup without keys",
                        whole.replace("{id: person}", "{}"),
                        "person,sex\n",
                        refuses("mapping.yaml", "lookups.more.keys", "no keys")),
                lookup(
                        "a lookup with an unknown key",
                        whole + ", colums: [sex]",
                        "person,sex\n",
                        refuses("mapping.yaml", "lookups.more.colums", "columns")),
                lookup(
                        "a looked-up column with a name that is taken",
                        whole.replace("{sex: s}", "{sex: gender}"),
                        "person,sex\nanne-0001,man\n",
                        refuses("mapping.yaml", "lookups.more.columns", "gender", "already")),
                new BadInput(
                        "two lookups that wait for each other",
                        good -> {
                            good.mapping(
                                    """
                                    lookups:
                                      one: {file: lists/one.csv, into: "people*", keys: {b: x}, columns: {y: a}}
                                      two: {file: lists/two.csv, into: "people*", keys: {a: x}, columns: {y: b}}
                                    """);
                            good.study().with("lists/one.csv", "x,y\n1,2\n").with("lists/two.csv", "x,y\n1,2\n");
                        },
                        stopsAt("people.csv", "line 1", "\"b\"", "lookups.one")));
    }

    @TestFactory
    Stream<DynamicTest> patternsAndFolds() {
        return corpus.tests(
                mappingWith(
                        "a table from a file that is not there",
                        "from: \"sessions*\"",
                        "from: \"meetings*\"",
                        refuses("mapping.yaml", "tables.sessions.from", "no file", "meetings")),
                mappingWith(
                        "a fold of a column that is not there",
                        "{b1: b1, b2: b2}",
                        "{b1: b1, b3: b2}",
                        stopsAt("answers.csv", "line 1", "\"b3\"", "fold")),
                mappingWith(
                        "a fold onto a column that is none",
                        "name: item",
                        "name: itm",
                        refuses("mapping.yaml", "tables.feedback.fold.name", "item")),
                mappingWith(
                        "a fold onto an item the study does not know",
                        "{b1: b1, b2: b2}",
                        "{b1: b1, b2: b7}",
                        refuses("mapping.yaml", "tables.feedback.fold.columns", "b7", "item of bond")),
                mappingWith(
                        "a fold that fills a column twice",
                        "wave: {constant: end}}",
                        "wave: {constant: end}, item: {constant: b1}}",
                        refuses("mapping.yaml", "tables.feedback.columns", "item")),
                mappingWith(
                        "a required column that nothing fills",
                        "participant_id: id, ",
                        "",
                        refuses("mapping.yaml", "tables.participants.columns.participant_id", "every row")),
                mappingWith(
                        "a column with both a constant and an expression",
                        "gender: gender",
                        "gender: {constant: woman, expression: gender}",
                        refuses("mapping.yaml", "tables.participants.columns.gender", "exactly one")),
                mappingWith(
                        "a constant that is no day",
                        "entry_on: entry",
                        "entry_on: {constant: soon}",
                        refuses("mapping.yaml", "tables.participants.columns.entry_on.constant", "date")),
                mappingWith(
                        "codes onto a word that the contract lacks",
                        "field: field",
                        "field: field, stage: {column: field, codes: {physics: scholar}}",
                        refuses("mapping.yaml", "tables.participants.columns.stage.codes.physics", "school")),
                studyWith(
                        "the same file through one mapping twice",
                        "mapping: mapping.yaml}",
                        "mapping: mapping.yaml}\n  - {programme: lab, files: exports/people.csv, mapping: mapping.yaml}",
                        refuses("study.yaml", "sources", "twice")),
                exportOf("a file copied under another name", "people-copy.csv", GoodStudy.PEOPLE, countsAll()),
                exportOf(
                        "two files with one key and other contents",
                        "people-old.csv",
                        "id,gender,entry,field\nevely-005,woman,2024-01-14,physics\nevely-005,man,2024-01-14,physics\n",
                        setsAside(
                                "people-old.csv:2 participants key-conflict:participant_id",
                                "people-old.csv:3 participants key-conflict:participant_id")),
                exportOf("a file that no table is made of", "readme.csv", "anything,at all\n1,2\n", countsAll()));
    }
}

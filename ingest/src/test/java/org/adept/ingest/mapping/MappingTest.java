package org.adept.ingest.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.Note;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyProblems.Problem;
import org.adept.ingest.testing.StudyFolder;
import org.adept.ingest.testing.WorkbookFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
    private final Path folder;

    MappingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static final String PEOPLE =
            """
            tables:
              participants:
                from: people.csv
                columns:
                  participant_id: id
            """;

    @Test
    void aNorwegianExportBecomesTheContract() throws IOException, StudyProblems {
        StudyFolder study = StudyFolder.of(folder, "subgroups: [gender, age_band]")
                .with(
                        "mapping.yaml",
                        """
                        encoding: windows-1252
                        separator: ";"
                        missing: ["", "-", "vet ikke"]
                        tables:
                          participants:
                            from: "delt*.csv"
                            where: "rolle <> 'Ansatt'"
                            columns:
                              participant_id: Løpenr
                              gender: {column: Kjønn, codes: {K: woman, M: man}}
                              age_band: {expression: "case when cast(alder as int) < 30 then 'under 30' else '30 and over' end"}
                        """)
                .with(
                        "exports/deltakere.csv",
                        """
                        Løpenr;Kjønn;alder;rolle
                        1;k;29;adept
                        2;M;30;adept
                        3;vet ikke;41;adept
                        4;X;22;adept
                        5;K;50;Ansatt
                        """,
                        Charset.forName("windows-1252"));

        study.ingest();

        assertEquals(
                1L,
                study.counts(SmallTable.MARGINS, "participant", "gender=woman").get(0));
        assertEquals(
                1L,
                study.counts(SmallTable.MARGINS, "participant", "gender=unknown")
                        .get(0));
        assertEquals(
                2L,
                study.counts(SmallTable.MARGINS, "participant", "age_band=30 and over")
                        .get(0));
        assertEquals(List.of("lab,exports/deltakere.csv,5,participants,not-understood:gender"), study.quarantine());
    }

    @Test
    void wideColumnsFoldIntoLongRowsWithoutTheMissingOnes() throws IOException, StudyProblems {
        StudyFolder study = StudyFolder.of(folder, "funnel: [invited, applied, matched]")
                .with(
                        "mapping.yaml",
                        PEOPLE
                                + """
                          milestones:
                            from: people.csv
                            columns: {participant_id: id}
                            fold: {name: milestone, value: "on", columns: {inv: invited, appl: applied, mat: matched}}
                        """)
                .with(
                        "exports/people.csv",
                        """
                        id,inv,appl,mat
                        a,2024-01-01,2024-01-05,
                        b,2024-01-01,,2024-02-01
                        c,2024-01-01,,
                        d,,,
                        """);

        study.ingest();

        assertEquals(List.of(3L), study.counts(SmallTable.FUNNEL, "", "1", "invited"));
        assertEquals(List.of(2L), study.counts(SmallTable.FUNNEL, "", "2", "applied"), "matched counts as applied");
        assertEquals(List.of(1L), study.counts(SmallTable.FUNNEL, "", "3", "matched"));
        assertEquals(
                List.of(5L, 5L, 0L, 0L), study.counts(SmallTable.PRODUCED, "lab", "exports/people.csv", "milestones"));
    }

    @Test
    void aMarkThatIsMissingInOneColumnIsAValueInAnother() throws IOException, StudyProblems {
        StudyFolder study = StudyFolder.of(folder, "subgroups: [gender, age_band]")
                .with(
                        "mapping.yaml",
                        """
                        tables:
                          participants:
                            columns:
                              participant_id: id
                              gender: {column: kjonn, missing: "9", codes: {1: woman, 2: man}}
                              age_band: alder
                          milestones:
                            columns: {participant_id: id}
                            fold: {name: milestone, value: "on", columns: {inn: invited}, missing: [ukjent]}
                        """)
                .with("exports/people.csv", "id,kjonn,alder,inn\na,1,9,2024-01-01\nb,9,9,ukjent\n");

        study.ingest();

        assertEquals(List.of(), study.quarantine());
        assertEquals(
                1L,
                study.counts(SmallTable.MARGINS, "participant", "gender=unknown")
                        .get(0));
        assertEquals(
                2L,
                study.counts(SmallTable.MARGINS, "participant", "age_band=9").get(0));
        assertEquals(
                List.of(1L, 1L, 0L, 0L), study.counts(SmallTable.PRODUCED, "lab", "exports/people.csv", "milestones"));
    }

    @Test
    void aMatchKnownByItsTermsIsNeitherShorterNorLongerThanItMayBe() throws IOException, StudyProblems {
        StudyFolder study = StudyFolder.of(folder, "")
                .with(
                        "mapping.yaml",
                        """
                        dates: [yyyyT, excel]
                        terms: {V: 01-01, H: 08-01}
                        tables:
                          participants:
                            from: people.csv
                            columns: {participant_id: id, entry_on: kom}
                          matches:
                            from: matches.csv
                            columns: {match_id: id, mentee_id: mentee, started: fra, ended: til}
                        """)
                .with("exports/people.csv", "id,kom\na,44927\nb,2023V\n")
                .with("exports/matches.csv", "id,mentee,fra,til\nm,a,2023V,2023H\nn,b,2023H,2023V\nx,b,2023S,\n");

        study.ingest();

        assertEquals(
                List.of(
                        "lab,exports/matches.csv,3,matches,ends-before-start:ended",
                        "lab,exports/matches.csv,4,matches,not-understood:started"),
                study.quarantine());
    }

    @Test
    void whatStandsUnderABlankHeaderIsNoted() throws IOException, StudyProblems {
        StudyFolder study = StudyFolder.of(folder, "")
                .with("mapping.yaml", PEOPLE)
                .with("exports/people.csv", "id,,born,\na,left,1,\nb,,2,\nc,right,3,\n");

        IngestSummary rows = study.ingest();

        assertEquals(
                List.of("holds 2 values in column 2, which has no name in the header and is used by nothing."),
                rows.notes().stream().map(note -> note.message()).toList());
    }

    @Test
    void anEmptySheetStopsNothingUnlessItIsAskedFor() throws IOException, StudyProblems {
        StudyFolder study = StudyFolder.of(folder, "")
                .with(
                        "exports/people.xlsx",
                        new WorkbookFile()
                                .sheet("Ark1", WorkbookFile.row(1, "id") + WorkbookFile.row(2, "a"))
                                .sheet("Ark2", "")
                                .bytes());

        IngestSummary rows = study.with("mapping.yaml", "tables: {participants: {columns: {participant_id: id}}}\n")
                .ingest();
        List<Problem> problems = study.with(
                        "mapping.yaml",
                        "tables: {participants: {from: '*.xlsx#Ark*', columns: {participant_id: id}}}\n")
                .problems();

        assertEquals(1, rows.population());
        assertEquals(List.of(new Note("exports/people.xlsx#Ark2", "is empty and was passed over.")), rows.notes());
        assertTrue(problems.get(0).message().contains("is empty"));
    }

    @Test
    void rowsWithoutAPartnerInALookupAreCountedAndStay() throws IOException, StudyProblems {
        StudyFolder study = StudyFolder.of(folder, "subgroups: [gender]")
                .with(
                        "mapping.yaml",
                        """
                        lookups:
                          more: {file: more.csv, into: people.csv, keys: {id: person}, columns: {sex: s}}
                        tables:
                          participants:
                            from: people.csv
                            columns: {participant_id: id, gender: s}
                        """)
                .with("exports/people.csv", "id\na\nb\nc\n")
                .with("exports/more.csv", "person,sex\na,woman\nb,man\n");

        study.ingest();

        assertEquals(List.of(3L, 1L), study.counts(SmallTable.LOOKUPS, "lab", "more"));
        assertEquals(
                1L,
                study.counts(SmallTable.MARGINS, "participant", "gender=unknown")
                        .get(0));
    }

    @Test
    void aKeyFoundTwiceInALookupIsToldWithItsLines() throws IOException {
        StudyFolder study = StudyFolder.of(folder, "")
                .with(
                        "mapping.yaml",
                        """
                        lookups:
                          more: {file: more.csv, into: people.csv, keys: {id: person}, columns: [sex]}
                        """
                                + PEOPLE)
                .with("exports/people.csv", "id\na\n")
                .with("exports/more.csv", "person,sex\na,woman\nb,man\na,man\n");

        StudyProblems.Problem problem = study.problems().get(0);

        assertEquals("exports/more.csv", problem.file());
        assertEquals("lines 2 and 4", problem.where());
    }

    @Test
    void aLookupMayLookIntoSomeRowsOfItsFileOnlyEvenOfTheSameFile() throws IOException, StudyProblems {
        StudyFolder study = StudyFolder.of(folder, "subgroups: [field]")
                .with(
                        "mapping.yaml",
                        """
                        missing: ["-"]
                        lookups:
                          second-year:
                            file: years.csv
                            into: years.csv
                            where: "year = '2' and subject is not null"
                            keys: {id: id}
                            columns: {subject: next_subject}
                        tables:
                          participants:
                            from: years.csv
                            where: "year = '1'"
                            columns: {participant_id: id, field: next_subject}
                        """)
                .with("exports/years.csv", "id,year,subject\na,1,maths\na,2,physics\nb,1,maths\nc,1,maths\nc,2,-\n");

        study.ingest();

        assertEquals(
                1L,
                study.counts(SmallTable.MARGINS, "participant", "field=physics").get(0));
        assertEquals(
                2L,
                study.counts(SmallTable.MARGINS, "participant", "field=unknown").get(0),
                "one has no second year, one no subject in it");
        assertEquals(List.of(5L, 3L), study.counts(SmallTable.LOOKUPS, "lab", "second-year"));
    }

    @Test
    void aLookupsConditionThatCannotBeUsedIsToldWithItsPlace() throws IOException {
        StudyFolder study = StudyFolder.of(folder, "")
                .with(
                        "mapping.yaml",
                        """
                        lookups:
                          more: {file: more.csv, into: people.csv, where: "yeer = '2'", keys: {id: id}, columns: [sex]}
                          bare: {file: more.csv, into: people.csv, where: "date_add(sex)", keys: {id: id}, columns: {sex: other}}
                        """
                                + PEOPLE)
                .with("exports/people.csv", "id\na\n")
                .with("exports/more.csv", "id,sex,year\na,woman,1\n");

        List<StudyProblems.Problem> problems = study.problems();

        assertEquals(
                List.of("lookups.bare.where", "lookups.more.where"),
                problems.stream().map(StudyProblems.Problem::where).sorted().toList());
        assertTrue(problems.stream().anyMatch(problem -> problem.message().contains("\"yeer\"")), problems.toString());
    }

    @Test
    void rowsThatRepeatByDesignAreProducedOnce() throws IOException, StudyProblems {
        StudyFolder study = StudyFolder.of(folder, "")
                .with(
                        "mapping.yaml",
                        """
                        tables:
                          participants:
                            from: people.csv
                            distinct: true
                            columns: {participant_id: id}
                        """)
                .with("exports/people.csv", "id,visit\na,1\na,2\nb,1\n");

        study.ingest();

        assertEquals(
                List.of(2L, 2L, 0L, 0L),
                study.counts(SmallTable.PRODUCED, "lab", "exports/people.csv", "participants"));
    }

    @Test
    void missingColumnsOfAllFilesAreToldAtOnceWithTheNearest() throws IOException {
        StudyFolder study = StudyFolder.of(folder, "")
                .with("mapping.yaml", PEOPLE.replace("people.csv", "\"people*.csv\""))
                .with("exports/people1.csv", "Id\na\n")
                .with("exports/people2.csv", "number,idd\n1,a\n");

        List<StudyProblems.Problem> problems = study.problems();

        assertEquals(2, problems.size());
        assertTrue(
                problems.get(0).message().contains("nearest: Id"),
                problems.get(0).message());
    }

    @Test
    void anExpressionSparkCannotTypeIsAProblemOfTheDefinition() throws IOException {
        StudyFolder study = StudyFolder.of(folder, "")
                .with(
                        "mapping.yaml",
                        """
                        tables:
                          participants:
                            from: people.csv
                            columns:
                              participant_id: id
                              entry_on: {expression: "date_add(id)"}
                              gender: {expression: "lower(idd)"}
                        """)
                .with("exports/people.csv", "id\na\n");

        List<StudyProblems.Problem> problems = study.problems();

        assertEquals(
                List.of("tables.participants.columns.gender", "tables.participants.columns.entry_on"),
                problems.stream().map(StudyProblems.Problem::where).toList());
    }

    @Test
    void aResultThatIsMissingAlthoughItsInputIsThereIsNotUnderstood() throws IOException, StudyProblems {
        StudyFolder study = StudyFolder.of(folder, "")
                .with(
                        "mapping.yaml",
                        """
                        tables:
                          participants:
                            from: people.csv
                            columns:
                              participant_id: id
                              entry_on: {expression: "to_date(day)"}
                        """)
                .with("exports/people.csv", "id,day\na,2024-01-01\nb,soon\nc,\n");

        study.ingest();

        assertEquals(List.of("lab,exports/people.csv,3,participants,not-understood:entry_on"), study.quarantine());
    }
}

package org.adept.ingest.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.study.MappingDefinition.ColumnMapping;
import org.adept.ingest.study.MappingDefinition.TableMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingReaderTest {
    private final StudyFolder study;

    MappingReaderTest(@TempDir Path folder) {
        study = StudyFolder.in(folder);
    }

    private void told(StudyFolder wrong, String told) {
        String line = wrong.problems();
        for (String words : told.split(" ")) {
            assertTrue(line.contains(words), line);
        }
        assertTrue(line.startsWith("mappings/trondheim.yaml: "), line);
        assertEquals(1, line.lines().count(), line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    encodin: UTF-8                 | encodin nearest: encoding              | encoding: UTF-8
                    format: xls                    | format Did you mean xlsx               | format: xlsx
                    encoding: windows1252x         | encoding Did you mean windows-1252     | encoding: windows-1252
                    quote: "''''"                  | quote one character                    | quote: "'"
                    decimal: ";"                   | decimal Write                          | decimal: ","
                    thousands: "."                 | thousands another mark                 | thousands: " "
                    dates: [dd.mm.yyyy]            | dates[0] minutes                       | dates: [dd.MM.yyyy]
                    dates: [dd.MM.YYYY]            | dates[0] yyyy                          | dates: ["dd.MM.yyyy HH:mm"]
                    dates: [dd.MM.yy]              | dates[0] four digits                   | dates: [dd.MM.yyyy]
                    dates: [yyyy]                  | dates[0] year and month                | dates: [yyyy-MM]
                    dates: [yyyyT]                 | dates[0] terms                         | dates: [yyyy-MM]
                    dates: [yyyyTT]                | dates[0] T once                        | dates: [dd.MM.yyyy]
                    terms: {V: 01-01}              | terms pattern with T                   | dates: [yyyy-MM]
                    terms: {V: 1 Aug}              | terms.V month and day                  | dates: [yyyy-MM]
                    dates: ["dd.MM.yyyy b{"]       | dates[0] single quotes                 | dates: ["dd.MM.yyyy 'b'"]
                    lookups: {r: {file: a.csv, into: a.csv, keys: {Id: Id}}} | lookups.r.columns found nothing | lookups: {r: {file: a.csv, into: a.csv, keys: {Id: Id}, columns: {x: y}}}
                    lookups: {r: {file: a.csv, into: x.csv, keys: {Id: Id}, columns: [x]}} | lookups.r.into no file of its sources | lookups: {r: {file: a.csv, into: a.csv, keys: {Id: Id}, columns: [x]}}
                    """)
    void howFilesAreReadIsChecked(String wrong, String told, String right) {
        told(study.mapped(wrong + "\n"), told);
        study.mapped(right + "\n").read();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gendr: x                                           | gendr is not a column of participants; nearest: gender | gender: x
                    gender: [x]                                        | gender found a list                       | gender: {column: x}
                    gender: {column: x, constant: y}                   | gender found column and constant          | gender: {constant: woman}
                    gender: {codes: {a: b}}                            | gender none of column                     | gender: {column: x, codes: {a: b}}
                    role: {column: x, codes: {a: mentees}}             | role.codes.a Did you mean mentee?         | role: {column: x, codes: {a: mentee}}
                    role: {constant: adept}                            | role found "adept"; expected mentee, mentor, comparison | role: {constant: mentor}
                    entry_on: {constant: 1.1.2020}                     | entry_on.constant a date such as          | entry_on: {constant: 2020-01-01}
                    entry_on: {column: x, codes: {a: b}}               | entry_on.codes.a codes for a date         | entry_on: {column: x}
                    entry_on: {expression: to_dat(x)}                  | entry_on.expression character 1 "to_dat" to_date | entry_on: {expression: to_date(x)}
                    entry_on: {expression: to_date(x}                  | entry_on.expression character 8 bracket opens | entry_on: {expression: to_date((x))}
                    entry_on: {expression: "to_date('x)"}              | entry_on.expression character 9 quote opens | entry_on: {expression: "to_date('a(b', `c(d`)"}
                    entry_on: {expression: "(select 1)"}               | entry_on.expression character 2 "select" other rows | entry_on: {expression: "case when (x = 1) then y end"}
                    stage: {column: x, codes: {Student: bachelor, student: master}} | stage.codes.student two codes, bachelor and master | stage: {column: x, codes: {Student: master, student: master}}
                    """)
    void aColumnIsChecked(String wrong, String told, String right) {
        told(participants(wrong), told);
        participants(right).read();
    }

    private StudyFolder participants(String column) {
        return study.with(
                "mappings/trondheim.yaml",
                "tables:\n  participants:\n    columns:\n      participant_id: Id\n      " + column + "\n");
    }

    @Test
    void aTableThatIsNoneIsTold() {
        told(
                study.with("mappings/trondheim.yaml", StudyFolder.MAPPING + "  sesions: {}\n"),
                "tables.sesions Did you mean sessions?");
    }

    @Test
    void everyRowNeedsItsRequiredColumns() {
        told(
                study.with("mappings/trondheim.yaml", StudyFolder.MAPPING + "  sessions: {columns: {match_id: Id}}\n"),
                "tables.sessions.columns.on found nothing every row of sessions");
    }

    @Test
    void aPatternThatNoFileMatchesIsTold() {
        told(
                study.with(
                        "mappings/trondheim.yaml",
                        StudyFolder.MAPPING + "  sessions: {from: 'b*.csv', columns: {on: Dato}}\n"),
                "tables.sessions.from \"b*.csv\" a.csv");
    }

    @Test
    void aFoldFillsTwoColumnsThatStandNowhereElse() {
        told(
                study.with(
                        "mappings/trondheim.yaml",
                        StudyFolder.MAPPING.replace(
                                "columns: {participant_id: Id}\n", "columns: {participant_id: Id, on: Dato}\n")),
                "tables.milestones.columns on in columns and in fold");
    }

    @Test
    void aFoldIntoAnUnknownColumnIsTold() {
        told(
                study.with("mappings/trondheim.yaml", StudyFolder.MAPPING.replace("value: on", "value: onn")),
                "tables.milestones.fold.value participant_id, milestone, on");
    }

    @Test
    void anAttributeOfTheStudyMayBeFilled() {
        Map<String, ColumnMapping> columns = participants("region: Fylke")
                .and("attributes: {participants: {region: {when: baseline}}}\n")
                .read()
                .sources()
                .get(0)
                .mapping()
                .tables()
                .get(0)
                .columns();

        assertEquals(
                new ColumnMapping(Optional.of("Fylke"), Optional.empty(), Optional.empty(), Map.of(), List.of()),
                columns.get("region"));
    }

    @Test
    void aTableMayComeFromSeveralBlocks() {
        List<TableMapping> tables = study.with(
                        "mappings/trondheim.yaml",
                        """
                        tables:
                          participants:
                            - {where: "rolle = 'adept'", columns: {participant_id: Id}}
                            - {distinct: true, columns: {participant_id: Id2, role: {constant: mentor}}}
                        """)
                .read()
                .sources()
                .get(0)
                .mapping()
                .tables();

        assertEquals(2, tables.size());
        assertEquals(Optional.of("rolle = 'adept'"), tables.get(0).where());
        assertTrue(tables.get(1).distinct());
    }

    @Test
    void codesAreComparedWithoutCaseAndAccents() {
        assertEquals(CodeFolding.fold("Élève "), CodeFolding.fold("eleve"));
        assertEquals("mål", CodeFolding.fold("Mål").replace("mal", "mål"));
    }
}

package org.adept.ingest.reduce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six matches of two mentors: four cells, and what each mentor gave to each. */
class ModelCellsTest {
    private static Path tables(Path folder, String cluster) throws IOException, StudyProblems {
        StudyFolder.of(
                        folder,
                        """
                        outcomes:
                          length:
                            models:
                              m: {covariates: [mode, stage, age_gap], strata: [programme_id]%s}
                        """
                                .formatted(cluster))
                .with(
                        "mapping.yaml",
                        """
                        tables:
                          participants: {from: people.csv, columns: {participant_id: id, stage: stage}}
                          matches: {from: matches.csv, columns: {match_id: id, mentee_id: mentee, mentor_id: mentor, mode: mode, age_gap: gap, started: started, ended: ended, end_reason: reason}}
                        """)
                .with("exports/people.csv", "id,stage\np1,phd\np2,phd\np3,phd\np4,master\np5,phd\np6,\n")
                .with(
                        "exports/matches.csv",
                        """
                        id,mentee,mentor,mode,gap,started,ended,reason
                        a,p1,m2,online,5,2024-01-01,2024-01-08,moved
                        b,p2,m1,online,5,2024-02-01,2024-02-07,moved
                        c,p3,m1,online,5,2024-03-01,2024-03-04,moved
                        d,p4,m1,online,5,2024-01-01,2024-01-08,moved
                        e,p5,m2,online,,2024-01-01,2024-01-08,completed
                        f,p6,m2,hybrid,5,2024-01-01,2024-01-09,moved
                        """)
                .ingest();
        return folder.resolve("private/tables");
    }

    @Test
    void alikeUnitsAreOneCellWhoeverTheyBelongTo(@TempDir Path folder) throws IOException, StudyProblems {
        assertEquals(
                List.of(
                        "outcome,model,cell,stratum,covariates,entry,time,cause,count",
                        "length,m,1,programme_id=lab,mode=hybrid;stage=unknown;age_gap=5,0,2,early,1",
                        "length,m,2,programme_id=lab,mode=online;stage=master;age_gap=5,0,1,early,1",
                        "length,m,3,programme_id=lab,mode=online;stage=phd;age_gap=5,0,1,early,3",
                        "length,m,4,programme_id=lab,mode=online;stage=phd;age_gap=unknown,0,1,as-agreed,1"),
                Files.readAllLines(tables(folder, "").resolve(SmallTable.CELLS.fileName())));
    }

    @Test
    void clustersTellWhatTheyGaveToEachCell(@TempDir Path folder) throws IOException, StudyProblems {
        Path tables = tables(folder, ", cluster: mentor_id");

        assertEquals(
                List.of(
                        "outcome,model,cluster,cell,count",
                        "length,m,1,2,1",
                        "length,m,1,3,2",
                        "length,m,2,1,1",
                        "length,m,2,3,1",
                        "length,m,2,4,1"),
                Files.readAllLines(tables.resolve(SmallTable.CELL_CLUSTERS.fileName())));
        assertEquals(
                5,
                Files.readAllLines(tables.resolve(SmallTable.CELLS.fileName())).size());
    }
}

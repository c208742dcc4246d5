package org.adept.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every raw table of the contract from file to bookkeeping. */
class EveryTableTest {
    private final StudyFolder study;

    EveryTableTest(@TempDir Path folder) {
        this.study = StudyFolder.of(folder, "attributes: {policies: {decided_by: {when: baseline}}}\n")
                .with(
                        "mapping.yaml",
                        """
                        dates: [yyyy-MM-dd, yyyy-MM]
                        tables:
                          programmes:
                            from: programmes.csv
                            columns: {programme_id: id, site: site, planned_meetings_per_month: meetings, places: places}
                          policies:
                            from: policies.csv
                            columns: {policy: policy, from: from, until: until, value: value, decided_by: who}
                          targets:
                            from: targets.csv
                            columns: {programme_id: programme, indicator: indicator, period: period, target: target}
                          participants: {from: people.csv, columns: {participant_id: id}}
                          milestones: {from: steps.csv, columns: {participant_id: id, milestone: step, "on": day}}
                          matches: {from: matches.csv, columns: {match_id: id, mentee_id: mentee, started: started}}
                          sessions: {from: sessions.csv, columns: {session_id: id, match_id: match, "on": day}}
                          attendances:
                            from: attendances.csv
                            columns: {session_id: session, participant_id: who, attended: came}
                          invitations: {from: asked.csv, columns: {participant_id: id, instrument: what, wave: wave}}
                          feedback:
                            from: answers.csv
                            columns: {participant_id: id, instrument: what, wave: wave, item: item, response: answer}
                          statuses: {from: studies.csv, columns: {participant_id: id, "on": day, enrolled: enrolled}}
                          costs:
                            from: costs.csv
                            columns: {programme_id: programme, cohort: cohort, kind: kind, amount: amount, currency: currency}
                          benchmarks:
                            from: benchmarks.csv
                            columns: {indicator: indicator, population: whom, value: value, n: n, standard_error: se, date: date}
                        """)
                .with("exports/programmes.csv", "id,site,meetings,places\nlab,Oslo,2.5,40\n")
                .with(
                        "exports/policies.csv",
                        """
                        policy,from,until,value,who
                        coordinator,2023-01-01,,yes,board
                        check-ins,2023-02,2024-01-31,monthly,board
                        check-ins,2024-03-01,2024-02-01,weekly,board
                        """)
                .with(
                        "exports/targets.csv",
                        "programme,indicator,period,target\nlab,completion,2024,0.75\nelsewhere,completion,2024,1\n")
                .with("exports/people.csv", "id\na\nb\n")
                .with("exports/steps.csv", "id,step,day\na,applied,2024-01-01\n")
                .with("exports/matches.csv", "id,mentee,started\nm,a,2024-02-01\n")
                .with("exports/sessions.csv", "id,match,day\ns1,m,2024-03-01\ns2,nothing,2024-03-02\n")
                .with(
                        "exports/attendances.csv",
                        """
                        session,who,came
                        s1,a,yes
                        s1,a,yes
                        s1,nobody,yes
                        s2,a,yes
                        s3,b,no
                        ,b,no
                        """)
                .with("exports/asked.csv", "id,what,wave\na,bond,end\n")
                .with("exports/answers.csv", "id,what,wave,item,answer\na,bond,end,b1,4\n")
                .with("exports/studies.csv", "id,day,enrolled\na,2024-06,yes\n")
                .with(
                        "exports/costs.csv",
                        "programme,cohort,kind,amount,currency\nlab,2024,travel,1200.5,NOK\nlab,2024,travel,7,NOK\nlab,2024,rooms,0.99,NOK\n")
                .with(
                        "exports/benchmarks.csv",
                        "indicator,whom,value,n,se,date\ncompletion,all,0.61,120,,2021-05\ncompletion,women,0.7,,,2021\n");
    }

    @Test
    void rowsOfEveryTableAreMadeAndAccountedFor() throws IOException, StudyProblems {
        study.ingest();

        for (String table : Contract.names()) {
            assertEquals(
                    1,
                    study.table(SmallTable.PRODUCED).stream()
                            .filter(row -> row.key(SmallTable.PRODUCED, "table").equals(table))
                            .filter(row -> row.count(SmallTable.PRODUCED, "accepted") > 0)
                            .count(),
                    table);
        }
    }

    @Test
    void rowsOfEveryTableAreHeldAgainstWhatTheyPointAt() throws IOException, StudyProblems {
        study.ingest();

        assertEquals(
                List.of(
                        "lab,exports/attendances.csv,4,attendances,reference:participant_id",
                        "lab,exports/attendances.csv,5,attendances,reference:session_id",
                        "lab,exports/attendances.csv,6,attendances,reference:session_id",
                        "lab,exports/attendances.csv,7,attendances,required:session_id",
                        "lab,exports/benchmarks.csv,3,benchmarks,not-understood:date required:n",
                        "lab,exports/costs.csv,2,costs,key-conflict:programme_id+cohort+kind",
                        "lab,exports/costs.csv,3,costs,key-conflict:programme_id+cohort+kind",
                        "lab,exports/policies.csv,4,policies,ends-before-start:until",
                        "lab,exports/sessions.csv,3,sessions,reference:match_id",
                        "lab,exports/targets.csv,3,targets,reference:programme_id"),
                study.quarantine());
        assertEquals(
                List.of(6L, 1L, 4L, 1L),
                study.counts(SmallTable.PRODUCED, "lab", "exports/attendances.csv", "attendances"));
    }

    @Test
    void whatProgrammesSayIsHandedOnAsItIs() throws IOException, StudyProblems {
        study.ingest();

        assertEquals(
                """
                programme_id,country,site,purpose,planned_months,planned_meetings_per_month,planned_minutes,places,assignment
                lab,,Oslo,,,2.50,,40,
                """,
                handedOn("programmes.csv"));
        assertEquals(
                """
                programme_id,policy,from,from_precision,until,until_precision,value
                lab,check-ins,2023-02-01,month,2024-01-31,day,monthly
                lab,coordinator,2023-01-01,day,,,yes
                """,
                handedOn("policies.csv"));
        assertEquals(
                """
                programme_id,indicator,period,baseline,target,unit,direction,source_of_verification
                lab,completion,2024,,0.7500,,,
                """,
                handedOn("targets.csv"));
        assertEquals(
                """
                indicator,population,stratum,horizon,value,n,standard_error,source,date,date_precision
                completion,all,,,0.6100,120,,,2021-05-01,month
                """,
                handedOn("benchmarks.csv"));
    }

    @Test
    void whereRowsGoChangesNothing() throws IOException, StudyProblems {
        study.ingest();
        List<String> before = study.quarantine();
        String policies = handedOn("policies.csv");

        study.ingest(
                "private",
                IngestSettings.withDefaults()
                        .withPartitions(5)
                        .withChunkBytes(64)
                        .withShuffleSeed(7));

        assertEquals(before, study.quarantine());
        assertEquals(policies, handedOn("policies.csv"));
    }

    private String handedOn(String table) throws IOException {
        return Files.readString(study.folder().resolve("private/tables").resolve(table));
    }
}

package org.adept.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;

/** A little study with a store: people and matches, handed in batch by batch. */
record StoredStudy(StudyFolder study) {
    private static final String DAY = "2025-01-%02dT12:00:00Z";

    static StoredStudy in(Path folder) {
        return new StoredStudy(StudyFolder.of(
                        folder,
                        """
                        store: store
                        protection: {controller: lab, basis: consent, purpose: research, keep-until: 2030-12-31}
                        attributes: {participants: {buddy: {when: baseline}}}
                        """)
                .with(
                        "mapping.yaml",
                        """
                        tables:
                          participants:
                            from: people*.csv
                            columns: {participant_id: id, person_id: person, consent: consent, buddy: buddy}
                          matches:
                            from: matches*.csv
                            columns: {match_id: id, mentee_id: mentee, mentor_id: mentor, started: start, ended: end}
                        """)
                .with("exports/people.csv", "id,person,consent,buddy\np1,n1,yes,\np2,n2,yes,p1\n")
                .with("exports/matches.csv", "id,mentee,mentor,start,end\nm1,p1,x9,2024-01-01,\n"));
    }

    StoredStudy with(String file, String text) {
        study.with(file, text);
        return this;
    }

    Occasion on(int day) {
        return Occasion.of(Instant.parse(DAY.formatted(day)), "test", "ingest");
    }

    IngestSummary ingest(String to, int day) throws IOException, StudyProblems {
        return ingest(to, on(day));
    }

    IngestSummary ingest(String to, Occasion occasion) throws IOException, StudyProblems {
        return study.ingest(to, IngestSettings.withDefaults().withPartitions(2), occasion);
    }

    int batches() throws IOException, StudyProblems {
        try (Store store = Store.read(study.read(), on(30))) {
            return store.batches().size();
        }
    }

    /** Every file below a folder and what it says. */
    Map<String, String> written(String folder) throws IOException {
        return study.written(folder);
    }

    List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(study.folder().resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

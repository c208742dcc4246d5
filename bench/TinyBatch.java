import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Writes a study of eight raw tables with a store, in the contract's own words: first the whole of it, then, batch by
 * batch, exports of a few rows that are new or correct earlier ones. Seeded, so that every run reads the same bytes.
 *
 * <p>{@code java bench/TinyBatch.java FOLDER BATCH}, batches counted from 0
 */
public final class TinyBatch {
    private static final int PEOPLE = 300;
    private static final int CHANGED = 5;
    private static final LocalDate START = LocalDate.of(2023, 1, 9);

    private TinyBatch() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int batch = Integer.parseInt(arguments[1]);
        if (batch == 0) {
            study(folder);
        }
        int from = batch == 0 ? 0 : PEOPLE - CHANGED + batch; // some of the last ones again, and one more
        int to = PEOPLE + batch;
        SplittableRandom random = new SplittableRandom(20251231 + batch);
        StringBuilder participants = new StringBuilder("participant_id,role,cohort,entry_on,consent,stage,field\n");
        StringBuilder milestones = new StringBuilder("participant_id,milestone,on\n");
        StringBuilder matches = new StringBuilder("match_id,mentee_id,mentor_id,started,ended,end_reason,format\n");
        StringBuilder sessions = new StringBuilder("session_id,match_id,on,minutes\n");
        StringBuilder attendances = new StringBuilder("session_id,participant_id\n");
        StringBuilder statuses = new StringBuilder("participant_id,on,enrolled\n");
        StringBuilder feedback = new StringBuilder("participant_id,instrument,wave,item,match_id,response\n");
        StringBuilder invitations = new StringBuilder("participant_id,instrument,wave,invited_on\n");
        for (int i = from; i < to; i++) {
            String mentee = "mentee-" + i;
            String mentor = "mentor-" + i;
            String match = "match-" + i;
            String session = "session-" + i;
            LocalDate on = START.plusDays(i % 400);
            participants.append(String.join(",", mentee, "mentee", "" + on.getYear(), "" + on, "yes", "master", "physics\n"));
            participants.append(String.join(",", mentor, "mentor", "", "", "yes", "", "\n"));
            milestones.append(String.join(",", mentee, "matched", on + "\n"));
            matches.append(String.join(
                    ",", match, mentee, mentor, "" + on, "" + on.plusDays(60 + random.nextInt(300)), "completed", "one-to-one\n"));
            sessions.append(String.join(",", session, match, "" + on.plusDays(14), 30 + random.nextInt(60) + "\n"));
            attendances.append(String.join(",", session, mentee + "\n"));
            statuses.append(String.join(",", mentee, "" + on.plusDays(365), "yes\n"));
            feedback.append(String.join(",", mentee, "bond", "end", "b1", match, 1 + random.nextInt(5) + "\n"));
            invitations.append(String.join(",", mentee, "bond", "end", on.plusDays(50) + "\n"));
        }
        write(folder, "participants", participants);
        write(folder, "milestones", milestones);
        write(folder, "matches", matches);
        write(folder, "sessions", sessions);
        write(folder, "attendances", attendances);
        write(folder, "statuses", statuses);
        write(folder, "feedback", feedback);
        write(folder, "invitations", invitations);
    }

    private static void write(Path folder, String table, StringBuilder rows) throws IOException {
        Files.writeString(folder.resolve("exports/" + table + ".csv"), rows);
    }

    private static void study(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("exports"));
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: tiny-batch
                simulated: true
                observed-until: 2025-12-31
                sources:
                  - {programme: lab, files: exports/*.csv, mapping: mapping.yaml}
                funnel: [matched]
                instruments: {bond: {version: "1", scale: [1, 5], top-box-from: 4, items: {b1: {en: One}}}}
                store: store
                protection: {controller: lab, basis: consent, purpose: research, keep-until: 2199-12-31}
                """);
        Files.writeString(
                folder.resolve("mapping.yaml"),
                """
                tables:
                  participants: {from: participants.csv, columns: {participant_id: participant_id, role: role, cohort: cohort, entry_on: entry_on, consent: consent, stage: stage, field: field}}
                  milestones: {from: milestones.csv, columns: {participant_id: participant_id, milestone: milestone, "on": "on"}}
                  matches: {from: matches.csv, columns: {match_id: match_id, mentee_id: mentee_id, mentor_id: mentor_id, started: started, ended: ended, end_reason: end_reason, format: format}}
                  sessions: {from: sessions.csv, columns: {session_id: session_id, match_id: match_id, "on": "on", minutes: minutes}}
                  attendances: {from: attendances.csv, columns: {session_id: session_id, participant_id: participant_id}}
                  statuses: {from: statuses.csv, columns: {participant_id: participant_id, "on": "on", enrolled: enrolled}}
                  feedback: {from: feedback.csv, columns: {participant_id: participant_id, instrument: instrument, wave: wave, item: item, match_id: match_id, response: response}}
                  invitations: {from: invitations.csv, columns: {participant_id: participant_id, instrument: instrument, wave: wave, invited_on: invited_on}}
                """);
    }
}

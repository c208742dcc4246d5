package org.adept.ingest.simulate.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.adept.ingest.simulate.Answer;
import org.adept.ingest.simulate.Circle;
import org.adept.ingest.simulate.Life;
import org.adept.ingest.simulate.Match;
import org.adept.ingest.simulate.Meeting;
import org.adept.ingest.simulate.Mentor;
import org.adept.ingest.simulate.Status;
import org.adept.ingest.simulate.Traits;
import org.adept.ingest.simulate.Way;
import org.jspecify.annotations.Nullable;

/** One file per table, the contract's own names and codes, long: a row for each step and each answer. */
final class EnglishExport implements Export {
    private static final Style STYLE =
            new Style(UTF_8, false, ',', "\n", ".csv", "", "n/a yet", "to be confirmed", "9");
    private static final DateStyle DATE = DateStyle.ISO;

    private final Folder folder;
    private final Sheet participants;
    private final Sheet milestones;
    private final Sheet matches;
    private final Sheet sessions;
    private final Sheet invitations;
    private final Sheet feedback;
    private final Sheet statuses;

    EnglishExport(Path path, String suffix) throws IOException {
        folder = new Folder(path, suffix, STYLE);
        participants = folder.open(
                "participants",
                "participant_id:key person_id role:code cohort entry_on:date consent:code stage:code field:code gender:code"
                        + " age_band:code distance_band:code first_in_family:code preferred_format:code"
                        + " preferred_mode:code");
        milestones = folder.open("milestones", "participant_id:reference milestone:code on:date");
        matches = folder.open(
                "matches",
                "match_id:key sequence:number mentee_id:reference mentor_id group_id format:code mode:code started:start"
                        + " planned_end:date ended:end ended_by:code end_reason:code agreement_on:date"
                        + " agreed_meetings_per_month:number agreed_minutes:number");
        sessions =
                folder.open("sessions", "session_id:key match_id:reference group_id on:date minutes:number mode:code");
        invitations = folder.open("invitations", "participant_id:reference wave:code invited_on:date");
        feedback = folder.open(
                "feedback", "participant_id:reference wave:code item:code match_id response:answer answered_on:date");
        statuses = folder.open(
                "statuses",
                "participant_id:reference on:date enrolled:code in_stem:code credential_field:code"
                        + " institution_id level employment");
    }

    @Override
    public void mentors(List<Mentor> mentors, int cohort, Faults faults) throws IOException {
        for (Mentor mentor : mentors) {
            participants.row(
                    faults,
                    mentor.mentorId(),
                    mentor.mentorId(),
                    "mentor",
                    Integer.toString(cohort),
                    "",
                    "yes",
                    "",
                    "",
                    mentor.gender(),
                    "",
                    "",
                    "",
                    "",
                    "");
        }
    }

    @Override
    public void circle(Circle circle, Faults faults) throws IOException {
        for (Life life : circle.lives()) {
            participant(life, faults);
            way(life, faults);
            for (Match match : life.matches()) {
                match(life.participantId(), match, faults);
            }
            for (Meeting meeting : life.meetings()) {
                meeting(meeting, faults);
            }
            for (Answer answer : life.answers()) {
                answer(life.participantId(), answer, faults);
            }
            for (Status status : life.statuses()) {
                statuses.row(
                        faults,
                        life.participantId(),
                        DATE.of(status.on()),
                        status.enrolled(),
                        blank(status.inStem()),
                        blank(status.credentialField()),
                        blank(status.institution()),
                        blank(status.level()),
                        blank(status.employment()));
            }
        }
        for (Meeting meeting : circle.groupMeetings()) {
            meeting(meeting, faults);
        }
    }

    private void participant(Life life, Faults faults) throws IOException {
        Traits traits = life.traits();
        Way way = life.way();
        participants.row(
                faults,
                life.participantId(),
                traits.personId(),
                "mentee",
                Integer.toString(life.cohort()),
                DATE.of(way.applied()),
                way.consent() ? "yes" : "no",
                traits.stage(),
                traits.field(),
                traits.gender(),
                traits.ageBand(),
                traits.distance().code(),
                traits.firstInFamily() ? "yes" : "no",
                traits.preferredFormat().code(),
                traits.preferredMode().code());
    }

    private void way(Life life, Faults faults) throws IOException {
        for (Steps.Step step : Steps.of(life)) {
            if (step.on() != null) {
                milestones.row(faults, life.participantId(), step.milestone(), DATE.of(step.on()));
            }
        }
    }

    private void match(String participant, Match match, Faults faults) throws IOException {
        String perMonth = match.perMonth() == 1.5 ? "1.5" : Integer.toString((int) match.perMonth());
        matches.row(
                faults,
                match.matchId(),
                Integer.toString(match.sequence()),
                participant,
                match.mentorId(),
                blank(match.groupId()),
                match.format().code(),
                match.mode().code(),
                DATE.of(match.started()),
                DATE.of(match.plannedEnd()),
                DATE.of(match.ended()),
                blank(match.endedBy()),
                blank(match.endReason()),
                DATE.of(match.agreementOn()),
                perMonth,
                Integer.toString(match.minutes()));
    }

    private void meeting(Meeting meeting, Faults faults) throws IOException {
        sessions.row(
                faults,
                meeting.sessionId(),
                blank(meeting.matchId()),
                blank(meeting.groupId()),
                DATE.of(meeting.on()),
                Integer.toString(meeting.minutes()),
                meeting.mode().code());
    }

    private void answer(String participant, Answer answer, Faults faults) throws IOException {
        invitations.row(faults, participant, answer.wave(), DATE.of(answer.invitedOn()));
        for (int item = 0; item < answer.responses().size(); item++) {
            feedback.row(
                    faults,
                    participant,
                    answer.wave(),
                    Answer.ITEMS.get(item),
                    answer.matchId(),
                    Integer.toString(answer.responses().get(item)),
                    DATE.of(answer.answeredOn()));
        }
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public List<Sheet> sheets() {
        return folder.sheets();
    }
}

package org.adept.ingest.simulate.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.adept.ingest.simulate.Answer;
import org.adept.ingest.simulate.Circle;
import org.adept.ingest.simulate.Life;
import org.adept.ingest.simulate.Match;
import org.adept.ingest.simulate.Meeting;
import org.adept.ingest.simulate.Mentor;
import org.adept.ingest.simulate.SimulationPlan;
import org.adept.ingest.simulate.Status;
import org.adept.ingest.simulate.Traits;
import org.jspecify.annotations.Nullable;

/** A spreadsheet saved as UTF-8 with its mark: steps and answers as columns, the planned term by intake in its own file. */
final class WideExport implements Export {
    private static final Style STYLE = new Style(UTF_8, true, ',', "\n", ".csv", "", "tbc", "not sure", "11");
    private static final DateStyle DATE = DateStyle.ISO;

    static final Wording WORDING = Wording.parse(
            """
            consent: yes=Y, no=N
            stage: school=upper secondary, bachelor=BSc, master=MSc, phd=PhD
            field: mathematics=MATH, physics=PHYS, computing=COMP, engineering=ENG, biology=BIO, geoscience=GEO
            gender: woman=F, man=M, other=X, undisclosed=not said
            first_in_family: yes=1, no=0
            format: one-to-one=1:1, group=group, mixed=both
            mode: in-person=physical, online=digital, hybrid=hybrid
            ended_by: mentor=MR, mentee=ME, programme=PR, circumstances=CI
            end_reason: completed=1, extended=2, mentor-left=3, mentee-left=4, conflict=5, lost-contact=6, moved=7, time=8, other=9
            wave: day-30=T1, day-90=T2, end=T3
            enrolled: yes=registered, no=not registered, leave=leave, unknown=?
            in_stem: yes=1, no=0
            employment: industry=IND, other=OTH, none=NO
            """);

    private final Folder folder;
    private final Sheet participants;
    private final Sheet matches;
    private final Sheet meetings;
    private final Sheet answers;
    private final Sheet statuses;

    WideExport(Path path, String suffix, SimulationPlan plan, int programme) throws IOException {
        folder = new Folder(path, suffix, STYLE);
        participants = folder.open(
                "participants",
                "id:key person intake consent:code level:code subject:code gender:code age_band:code distance:code"
                        + " first_gen:code wants_format:code wants_mode:code invited:date applied:date eligible:date"
                        + " offered:date accepted:date matched:date first_meeting:date withdrew:date"
                        + " entered_stem:date");
        matches = folder.open(
                "matches",
                "match_id:key nr:number id:reference intake mentor group_no format:code mode:code start:start end:end"
                        + " ended_by:code reason:code agreement:date");
        meetings = folder.open(
                "meetings", "meeting_id:key match_id:reference group_no date:date minutes:number mode:code");
        answers = folder.open(
                "answers",
                "id:reference match_id wave:code sent:date answered:date q1:answer q2:answer q3:answer q4:answer q5:answer");
        statuses = folder.open(
                "studies", "id:reference date:date status:code stem:code degree:code institution level work");
        intakes(folder.open("intakes", "intake planned_months:number"), plan, programme);
    }

    private static void intakes(Sheet sheet, SimulationPlan plan, int programme) throws IOException {
        Faults none = new Faults(0, org.adept.ingest.simulate.Draw.of(0, org.adept.ingest.simulate.Draw.Part.FAULTS));
        for (int cohort = 0; cohort < plan.cohorts(); cohort++) {
            int months = plan.programmes().get(programme).plannedMonths(cohort, plan.cohorts());
            sheet.row(none, Integer.toString(plan.year(cohort)), Integer.toString(months));
        }
    }

    @Override
    public void mentors(List<Mentor> mentors, int cohort, Faults faults) {
        // this programme does not hand in its mentors
    }

    @Override
    public void circle(Circle circle, Faults faults) throws IOException {
        for (Life life : circle.lives()) {
            participant(life, faults);
            for (Match match : life.matches()) {
                match(life, match, faults);
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
                        text("enrolled", status.enrolled()),
                        text("in_stem", status.inStem()),
                        text("field", status.credentialField()),
                        blank(status.institution()),
                        text("stage", status.level()),
                        text("employment", status.employment()));
            }
        }
        for (Meeting meeting : circle.groupMeetings()) {
            meeting(meeting, faults);
        }
    }

    private void participant(Life life, Faults faults) throws IOException {
        Traits traits = life.traits();
        List<String> steps = Steps.texts(life, DATE);
        participants.row(
                faults,
                life.participantId(),
                traits.personId(),
                Integer.toString(life.cohort()),
                text("consent", life.way().consent() ? "yes" : "no"),
                text("stage", traits.stage()),
                text("field", traits.field()),
                text("gender", traits.gender()),
                traits.ageBand(),
                traits.distance().code(),
                text("first_in_family", traits.firstInFamily() ? "yes" : "no"),
                text("format", traits.preferredFormat().code()),
                text("mode", traits.preferredMode().code()),
                steps.get(0),
                steps.get(1),
                steps.get(2),
                steps.get(3),
                steps.get(4),
                steps.get(5),
                steps.get(6),
                steps.get(7),
                steps.get(8));
    }

    private void match(Life life, Match match, Faults faults) throws IOException {
        matches.row(
                faults,
                match.matchId(),
                Integer.toString(match.sequence()),
                life.participantId(),
                Integer.toString(life.cohort()),
                match.mentorId(),
                blank(match.groupId()),
                text("format", match.format().code()),
                text("mode", match.mode().code()),
                DATE.of(match.started()),
                DATE.of(match.ended()),
                text("ended_by", match.endedBy()),
                text("end_reason", match.endReason()),
                DATE.of(match.agreementOn()));
    }

    private void meeting(Meeting meeting, Faults faults) throws IOException {
        meetings.row(
                faults,
                meeting.sessionId(),
                blank(meeting.matchId()),
                blank(meeting.groupId()),
                DATE.of(meeting.on()),
                Integer.toString(meeting.minutes()),
                text("mode", meeting.mode().code()));
    }

    private void answer(String participant, Answer answer, Faults faults) throws IOException {
        List<String> cells = new ArrayList<>(List.of(
                participant,
                answer.matchId(),
                text("wave", answer.wave()),
                DATE.of(answer.invitedOn()),
                DATE.of(answer.answeredOn())));
        for (int item = 0; item < Answer.ITEMS.size(); item++) {
            boolean answered = !answer.responses().isEmpty();
            cells.add(answered ? Integer.toString(answer.responses().get(item)) : "");
        }
        answers.row(faults, cells.toArray(String[]::new));
    }

    private static String text(String column, @Nullable String code) {
        return WORDING.of(column, code);
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public List<Sheet> sheets() {
        return folder.sheets();
    }
}

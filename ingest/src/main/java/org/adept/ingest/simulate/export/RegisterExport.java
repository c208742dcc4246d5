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
import org.adept.ingest.simulate.Mentor;
import org.adept.ingest.simulate.Status;
import org.adept.ingest.simulate.Traits;
import org.jspecify.annotations.Nullable;

/** One register in Swedish, a line for each person and match, tabs, points for what is missing; early steps by month. */
final class RegisterExport implements Export {
    private static final String MISSING = ".";
    private static final Style STYLE = new Style(UTF_8, false, '\t', "\n", ".tsv", MISSING, "oklart", "våren?", "0");
    private static final DateStyle DATE = DateStyle.ISO;
    private static final DateStyle MONTH = DateStyle.MONTH;

    static final Wording WORDING = Wording.parse(
            """
            consent: yes=ja, no=nej
            stage: school=gymnasium, bachelor=kandidat, master=master, phd=doktorand
            field: mathematics=matematik, physics=fysik, computing=datavetenskap, engineering=teknik, biology=biologi, geoscience=geovetenskap
            gender: woman=kvinna, man=man, other=annat, undisclosed=vill inte uppge
            first_in_family: yes=ja, no=nej
            format: one-to-one=enskilt, group=grupp, mixed=båda
            mode: in-person=på plats, online=digitalt, hybrid=blandat
            ended_by: mentor=mentor, mentee=adept, programme=programmet, circumstances=omständigheter
            end_reason: completed=fullföljt, extended=förlängt, mentor-left=mentor slutade, mentee-left=adept slutade, conflict=oenighet, lost-contact=tappade kontakten, moved=flytt, time=tidsbrist, other=övrigt
            wave: day-30=efter 30 dagar, day-90=efter 90 dagar, end=avslut
            enrolled: yes=registrerad, no=ej registrerad, leave=studieuppehåll, unknown=okänt
            in_stem: yes=ja, no=nej
            employment: industry=näringsliv, other=annat arbete, none=inget
            """);

    private final Folder folder;
    private final Sheet register;
    private final Sheet survey;
    private final Sheet studies;

    RegisterExport(Path path, String suffix) throws IOException {
        folder = new Folder(path, suffix, STYLE);
        register = folder.open(
                "register",
                "person:key kod omgång samtycke:code nivå:code ämne:code kön:code ålder avstånd första_generation:code"
                        + " inbjuden:date ansökt:date behörig:date erbjuden:date tackat_ja:date matchad:date"
                        + " första_möte:date hoppade_av:date började_stem:date match ordning:number mentor grupp form:code mötesform:code"
                        + " start:start planerat_slut:date slut:end avslutad_av:code orsak:code avtal:date");
        survey = folder.open(
                "enkat",
                "person:reference match tillfälle:code skickad:date besvarad:date f1:answer f2:answer f3:answer f4:answer"
                        + " f5:answer");
        studies = folder.open(
                "studier", "person:reference månad:date status:code stem:code examen:code lärosäte nivå arbete");
    }

    @Override
    public void mentors(List<Mentor> mentors, int cohort, Faults faults) {
        // this programme does not hand in its mentors
    }

    @Override
    public void circle(Circle circle, Faults faults) throws IOException {
        for (Life life : circle.lives()) {
            List<String> person = person(life);
            if (life.matches().isEmpty()) {
                write(register, faults, person, unmatched());
            }
            for (Match match : life.matches()) {
                write(register, faults, person, match(match));
            }
            for (Answer answer : life.answers()) {
                write(survey, faults, List.of(life.participantId()), answer(answer));
            }
            for (Status status : life.statuses()) {
                studies.row(
                        faults,
                        life.participantId(),
                        MONTH.of(status.on()),
                        text("enrolled", status.enrolled()),
                        text("in_stem", status.inStem()),
                        text("field", status.credentialField()),
                        status.institution() == null ? MISSING : status.institution(),
                        text("stage", status.level()),
                        text("employment", status.employment()));
            }
        }
    }

    private static List<String> person(Life life) {
        Traits traits = life.traits();
        List<String> cells = new ArrayList<>(List.of(
                life.participantId(),
                traits.personId(),
                Integer.toString(life.cohort()),
                text("consent", life.way().consent() ? "yes" : "no"),
                text("stage", traits.stage()),
                text("field", traits.field()),
                text("gender", traits.gender()),
                traits.ageBand(),
                traits.distance().code(),
                text("first_in_family", traits.firstInFamily() ? "yes" : "no")));
        List<Steps.Step> steps = Steps.of(life);
        for (Steps.Step step : steps) {
            boolean early =
                    step.milestone().equals("invited") || step.milestone().equals("eligible");
            cells.add(dated((early ? MONTH : DATE).of(step.on())));
        }
        return cells;
    }

    private static List<String> match(Match match) {
        return List.of(
                match.matchId(),
                Integer.toString(match.sequence()),
                match.mentorId(),
                match.groupId() == null ? MISSING : match.groupId(),
                text("format", match.format().code()),
                text("mode", match.mode().code()),
                DATE.of(match.started()),
                DATE.of(match.plannedEnd()),
                dated(ended(match)),
                text("ended_by", match.endedBy()),
                text("end_reason", match.endReason()),
                dated(DATE.of(match.agreementOn())));
    }

    /** The end, in some lines by month only: when contact was lost nobody knew the day. */
    private static String ended(Match match) {
        boolean vague = "lost-contact".equals(match.endReason());
        return (vague ? MONTH : DATE).of(match.ended());
    }

    private static List<String> unmatched() {
        return List.of(
                MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING,
                MISSING);
    }

    private static List<String> answer(Answer answer) {
        List<String> cells = new ArrayList<>(List.of(
                answer.matchId(),
                text("wave", answer.wave()),
                DATE.of(answer.invitedOn()),
                dated(DATE.of(answer.answeredOn()))));
        for (int item = 0; item < Answer.ITEMS.size(); item++) {
            boolean answered = !answer.responses().isEmpty();
            cells.add(answered ? Integer.toString(answer.responses().get(item)) : MISSING);
        }
        return cells;
    }

    private static void write(Sheet sheet, Faults faults, List<String> one, List<String> other) throws IOException {
        List<String> cells = new ArrayList<>(one);
        cells.addAll(other);
        sheet.row(faults, cells.toArray(String[]::new));
    }

    private static String text(String column, @Nullable String code) {
        return code == null ? MISSING : WORDING.of(column, code);
    }

    private static String dated(String text) {
        return text.isEmpty() ? MISSING : text;
    }

    @Override
    public List<Sheet> sheets() {
        return folder.sheets();
    }
}

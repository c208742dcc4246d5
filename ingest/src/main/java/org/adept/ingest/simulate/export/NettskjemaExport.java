package org.adept.ingest.simulate.export;

import java.io.IOException;
import java.nio.charset.Charset;
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
import org.jspecify.annotations.Nullable;

/** A form service's export in Norwegian: semicolons, windows-1252, dates as dd.MM.yyyy, decimal commas, no meeting ids. */
final class NettskjemaExport implements Export {
    private static final Style STYLE = new Style(
            Charset.forName("windows-1252"), false, ';', "\r\n", ".csv", "", "annet/usikker", "husker ikke", "7");
    private static final DateStyle DATE = DateStyle.DAY_FIRST;

    static final Wording WORDING = Wording.parse(
            """
            role: mentee=adept, mentor=mentor
            consent: yes=ja, no=nei
            stage: school=videregående, bachelor=bachelor, master=master, phd=ph.d.
            field: mathematics=matematikk, physics=fysikk, computing=informatikk, engineering=ingeniørfag, biology=biologi, geoscience=geofag
            gender: woman=kvinne, man=mann, other=annet, undisclosed=ønsker ikke å oppgi
            age_band: 16-18=16–18 år, 19-22=19–22 år, 23-29=23–29 år, 30-plus=30 år eller mer
            distance_band: under-10-km=under 10 km, 10-50-km=10–50 km, over-50-km=over 50 km
            first_in_family: yes=ja, no=nei
            format: one-to-one=én-til-én, group=gruppe, mixed=blandet
            mode: in-person=fysisk, online=nettbasert, hybrid=hybrid
            ended_by: mentor=mentor, mentee=adept, programme=programmet, circumstances=omstendigheter
            end_reason: completed=fullført som avtalt, extended=forlenget, mentor-left=mentor sluttet, mentee-left=adept sluttet, conflict=uenighet, lost-contact=mistet kontakten, moved=flyttet, time=hadde ikke tid, other=annet
            wave: day-30=30 dager, day-90=90 dager, end=slutt
            item: bond-1=Spm 1, bond-2=Spm 2, bond-3=Spm 3, bond-4=Spm 4, bond-5=Spm 5
            enrolled: yes=ja, no=nei, leave=permisjon, unknown=ukjent
            in_stem: yes=ja, no=nei
            employment: industry=næringsliv, other=annet arbeid, none=ingen
            """);

    private final Folder folder;
    private final Sheet participants;
    private final Sheet matches;
    private final Sheet meetings;
    private final Sheet sent;
    private final Sheet answers;
    private final Sheet statuses;

    NettskjemaExport(Path path, String suffix) throws IOException {
        folder = new Folder(path, suffix, STYLE);
        participants = folder.open(
                "deltakere",
                "Løpenummer:key Personkode Rolle:code Kull:code Samtykke:code Trinn:code Fagfelt:code Kjønn:code"
                        + " Aldersgruppe:code Avstand:code Første~i~familien:code Ønsket~form:code Ønsket~møtemåte:code"
                        + " Invitert~dato:date Søknadsdato:date Kriterier~oppfylt:date Tilbud~om~plass:date"
                        + " Takket~ja:date Matchet~dato:date Første~møte:date Trakk~seg:date"
                        + " Begynte~i~MNT:date");
        matches = folder.open(
                "matcher",
                "Matchnummer:key Rekkefølge:number Løpenummer:reference Mentor Gruppe Form:code Møtemåte:code"
                        + " Startdato:start Planlagt~slutt:date Sluttdato:end Avsluttet~av:code Grunn:code"
                        + " Avtale~signert:date Møter~per~måned:number Avtalt~lengde:number");
        meetings = folder.open("moter", "Matchnummer:reference Gruppe Møtedato:date Minutter:number Møtemåte:code");
        sent = folder.open("utsendt", "Løpenummer:reference Måling:code Sendt:date");
        answers = folder.open(
                "svar", "Løpenummer:reference Matchnummer Måling:code Spørsmål:code Svar:answer Besvart:date");
        statuses = folder.open(
                "studier", "Løpenummer:reference Dato:date Studerer:code MNT:code Grad~i:code Lærested Nivå Arbeid");
    }

    @Override
    public void mentors(List<Mentor> mentors, int cohort, Faults faults) throws IOException {
        for (Mentor mentor : mentors) {
            participants.row(
                    faults,
                    mentor.mentorId(),
                    mentor.mentorId(),
                    text("role", "mentor"),
                    intake(cohort),
                    "ja",
                    "",
                    "",
                    text("gender", mentor.gender()),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
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
                        text("enrolled", status.enrolled()),
                        text("in_stem", status.inStem()),
                        text("field", status.credentialField()),
                        status.institution() == null ? "" : status.institution(),
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
                text("role", "mentee"),
                intake(life.cohort()),
                text("consent", life.way().consent() ? "yes" : "no"),
                text("stage", traits.stage()),
                text("field", traits.field()),
                text("gender", traits.gender()),
                text("age_band", traits.ageBand()),
                text("distance_band", traits.distance().code()),
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

    private void match(String participant, Match match, Faults faults) throws IOException {
        String perMonth = match.perMonth() == 1.5 ? "1,5" : (int) match.perMonth() + ",0";
        matches.row(
                faults,
                match.matchId(),
                Integer.toString(match.sequence()),
                participant,
                match.mentorId(),
                blank(match.groupId()),
                text("format", match.format().code()),
                text("mode", match.mode().code()),
                DATE.of(match.started()),
                DATE.of(match.plannedEnd()),
                DATE.of(match.ended()),
                text("ended_by", match.endedBy()),
                text("end_reason", match.endReason()),
                DATE.of(match.agreementOn()),
                perMonth,
                Integer.toString(match.minutes()));
    }

    private void meeting(Meeting meeting, Faults faults) throws IOException {
        meetings.row(
                faults,
                blank(meeting.matchId()),
                blank(meeting.groupId()),
                DATE.of(meeting.on()),
                Integer.toString(meeting.minutes()),
                text("mode", meeting.mode().code()));
    }

    private void answer(String participant, Answer answer, Faults faults) throws IOException {
        String wave = text("wave", answer.wave());
        sent.row(faults, participant, wave, DATE.of(answer.invitedOn()));
        for (int item = 0; item < answer.responses().size(); item++) {
            answers.row(
                    faults,
                    participant,
                    answer.matchId(),
                    wave,
                    text("item", Answer.ITEMS.get(item)),
                    Integer.toString(answer.responses().get(item)),
                    DATE.of(answer.answeredOn()));
        }
    }

    private static String intake(int year) {
        return "Høst " + year;
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

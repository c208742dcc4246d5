package org.adept.ingest.simulate.export;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.adept.ingest.simulate.Answer;
import org.adept.ingest.simulate.Circle;
import org.adept.ingest.simulate.Life;
import org.adept.ingest.simulate.Match;
import org.adept.ingest.simulate.Mentor;
import org.adept.ingest.simulate.Traits;
import org.jspecify.annotations.Nullable;

/** What a small organiser has: three sheets saved from a spreadsheet in Norwegian; no log of meetings, no studies. */
final class SpreadsheetExport implements Export {
    private static final Style STYLE =
            new Style(Charset.forName("windows-1252"), false, ';', "\r\n", ".csv", "", "se e-post", "ca. jul", "9");
    private static final DateStyle DATE = DateStyle.DAY_FIRST_SHORT;

    static final Wording WORDING = Wording.parse(
            """
            consent: yes=ja, no=nei
            stage: school=VGS, bachelor=Bachelor, master=Master, phd=Ph.d.
            field: mathematics=Matte, physics=Fysikk, computing=IT, engineering=Ingeniør, biology=Bio, geoscience=Geo
            gender: woman=K, man=M, other=A, undisclosed=Ikke oppgitt
            age_band: 16-18=16–18, 19-22=19–22, 23-29=23–29, 30-plus=30+
            distance_band: under-10-km=I byen, 10-50-km=Omegn, over-50-km=Lenger unna
            first_in_family: yes=ja, no=nei
            format: one-to-one=En-til-en, group=Gruppe, mixed=Begge
            mode: in-person=Fysisk, online=På nett, hybrid=Begge deler
            ended_by: mentor=Mentor, mentee=Adept, programme=Oss, circumstances=Annet
            end_reason: completed=Ferdig, extended=Fortsetter, mentor-left=Mentor sluttet, mentee-left=Adept sluttet, conflict=Gikk ikke overens, lost-contact=Svarer ikke, moved=Flyttet, time=Tid, other=Annet
            wave: day-30=Etter 1 mnd, day-90=Etter 3 mnd, end=Til slutt
            """);
    private static final List<String> SCALE =
            List.of("1 - helt uenig", "2 - litt uenig", "3 - verken eller", "4 - litt enig", "5 - helt enig");

    private final Folder folder;
    private final Sheet mentees;
    private final Sheet matches;
    private final Sheet answers;

    SpreadsheetExport(Path path, String suffix) throws IOException {
        folder = new Folder(path, suffix, STYLE);
        mentees = folder.open(
                "adepter",
                "Nr:key Person År Samtykke:code Utdanning:code Fag:code Kjønn:code Alder:code Bosted:code"
                        + " Første~i~familien:code Invitert:date Søkt:date Vurdert:date Tilbud:date Sagt~ja:date"
                        + " Koblet:date Første~møte:date Trukket:date");
        matches = folder.open(
                "matcher",
                "Match:key Adept:reference Mentor Gruppe Type:code Hvordan:code Start:start Planlagt~til:date Slutt:end"
                        + " Hvem~avsluttet:code Hvorfor:code Avtale:date");
        answers = folder.open(
                "evaluering",
                "Adept:reference Match Når:code Sendt:date Svart:date Spørsmål~1:answer Spørsmål~2:answer"
                        + " Spørsmål~3:answer Spørsmål~4:answer Spørsmål~5:answer");
    }

    @Override
    public void mentors(List<Mentor> mentors, int cohort, Faults faults) {
        // the organiser keeps her mentors elsewhere
    }

    @Override
    public void circle(Circle circle, Faults faults) throws IOException {
        for (Life life : circle.lives()) {
            mentee(life, faults);
            for (Match match : life.matches()) {
                matches.row(
                        faults,
                        match.matchId(),
                        life.participantId(),
                        match.mentorId(),
                        match.groupId() == null ? "" : match.groupId(),
                        text("format", match.format().code()),
                        text("mode", match.mode().code()),
                        DATE.of(match.started()),
                        DATE.of(match.plannedEnd()),
                        DATE.of(match.ended()),
                        text("ended_by", match.endedBy()),
                        text("end_reason", match.endReason()),
                        DATE.of(match.agreementOn()));
            }
            for (Answer answer : life.answers()) {
                answer(life.participantId(), answer, faults);
            }
        }
    }

    private void mentee(Life life, Faults faults) throws IOException {
        Traits traits = life.traits();
        List<String> steps = Steps.texts(life, DATE);
        mentees.row(
                faults,
                life.participantId(),
                traits.personId(),
                Integer.toString(life.cohort()),
                text("consent", life.way().consent() ? "yes" : "no"),
                text("stage", traits.stage()),
                text("field", traits.field()),
                text("gender", traits.gender()),
                text("age_band", traits.ageBand()),
                text("distance_band", traits.distance().code()),
                text("first_in_family", traits.firstInFamily() ? "yes" : "no"),
                steps.get(0),
                steps.get(1),
                steps.get(2),
                steps.get(3),
                steps.get(4),
                steps.get(5),
                steps.get(6),
                steps.get(7));
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
            cells.add(answered ? SCALE.get(answer.responses().get(item) - 1) : "");
        }
        answers.row(faults, cells.toArray(String[]::new));
    }

    private static String text(String column, @Nullable String code) {
        return WORDING.of(column, code);
    }

    @Override
    public List<Sheet> sheets() {
        return folder.sheets();
    }
}

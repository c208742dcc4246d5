package org.adept.report.draw;

import java.util.List;
import org.adept.report.figure.Cell;
import org.adept.report.figure.FunnelFigure;
import org.adept.report.figure.FunnelFigure.Step;
import org.adept.report.figure.Word;

/** Funnels with made-up numbers. */
final class FunnelSamples {
    private FunnelSamples() {}

    static FunnelFigure trondheim() {
        return new FunnelFigure(
                "Recruitment funnel, from 640 invited to 251 who met; the step spoken of is from enrolled to matched.",
                "of previous",
                "others",
                List.of(
                        step("Invited", 640, "", "", "", false),
                        step("Applied", 388, "61%", "60%", "−252", false),
                        step("Eligible", 351, "90%", "90%", "−37", false),
                        step("Offered a place", 322, "92%", "87%", "−29", false),
                        step("Enrolled", 300, "93%", "94%", "−22", false),
                        step("Matched", 262, "87%", "91%", "−38", true),
                        step("Met at least once", 251, "96%", "93%", "−11", false)));
    }

    static FunnelFigure longNames() {
        return new FunnelFigure(
                "Trakt fra invitert til første møte, med skjulte trinn.",
                "av forrige trinn",
                "",
                List.of(
                        step("Fikk invitasjon gjennom studieadministrasjonen", 6480, "", "", "", false),
                        step("Søkte innen fristen, med fullstendig søknad", 3914, "60 %", "", "−2\u00a0566", true),
                        new Step(
                                "Oppfylte kravene",
                                new Word(Word.Kind.HIDDEN, "skjult"),
                                "skjult",
                                "skjult",
                                "",
                                "",
                                false),
                        new Step(
                                "Fikk tilbud",
                                new Cell.Range(0, 650, "under 650"),
                                "–",
                                "ukjent andel av forrige trinn",
                                "",
                                "",
                                false),
                        step("Takket ja", 40, "–", "", "", false),
                        step("Koblet med en mentor", 3, "8 %", "", "−37", false),
                        step("Møttes", 0, "0 %", "", "−3", false)));
    }

    static FunnelFigure alone() {
        return new FunnelFigure("One step only.", "", "", List.of(step("Invited", 1, "", "", "", false)));
    }

    private static Step step(String label, int count, String share, String others, String left, boolean spokenOf) {
        String text = count >= 1000 ? "%d\u00a0%03d".formatted(count / 1000, count % 1000) : String.valueOf(count);
        String sentence =
                share.isEmpty() ? "" : share + " of previous" + (others.isEmpty() ? "" : ", others " + others);
        return new Step(label, Cell.Value.exact(count, text), share, sentence, others, left, spokenOf);
    }
}

package org.adept.ingest.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Questionnaires about the bond: sent while the match runs and after it, answered less often where it ends early. */
final class Answers {
    private static final double[] ITEM_LEVELS = {3.9, 3.6, 3.4, 3.8, 3.2};

    private Answers() {}

    static List<Answer> of(Effects effects, Matching.Drawn drawn, LocalDate lastSeen, Draw draw) {
        Match match = drawn.match();
        Course course = match.course();
        double bond = drawn.warmth() + 0.6 * draw.bell();
        bond += drawn.exposure().agreement() ? effects.bondAgreement() : 0;
        bond += match.mode() == Mode.ONLINE ? effects.bondOnline() : 0;
        bond += course.early() ? -0.35 : 0;
        double late = match.mode() == Mode.ONLINE ? effects.bondOnlineLate() : 0;
        List<Answer> answers = new ArrayList<>();
        for (int day : new int[] {30, 90}) {
            LocalDate sent = match.started().plusDays(day);
            boolean endingSoon = course.early() && course.end().isBefore(sent.plusDays(90));
            double answering = 0.76 + (endingSoon ? effects.answerEndingSoon() : 0);
            double level = bond + (day == 30 ? late - 0.2 : late / 2);
            if (course.end().isAfter(sent) && !sent.isAfter(lastSeen)) {
                answers.add(one("day-" + day, match, sent, lastSeen, answering, level, draw));
            }
        }
        LocalDate sent = course.end().plusDays(7);
        double answering = 0.74 + (course.early() ? effects.answerEndedEarly() : 0);
        if (match.ended() != null && !sent.isAfter(lastSeen)) {
            answers.add(one("end", match, sent, lastSeen, answering, bond + 0.1, draw));
        }
        return answers;
    }

    private static Answer one(
            String wave, Match match, LocalDate sent, LocalDate lastSeen, double answering, double level, Draw draw) {
        LocalDate answered = sent.plusDays(draw.between(0, 12));
        List<Integer> responses = new ArrayList<>();
        for (double itemLevel : ITEM_LEVELS) {
            long rounded = StrictMath.round(itemLevel + level + 0.7 * draw.bell());
            responses.add((int) Math.max(1, Math.min(5, rounded)));
        }
        boolean answers = draw.chance(answering) && !answered.isAfter(lastSeen);
        return new Answer(wave, match.matchId(), sent, answers ? answered : null, answers ? responses : List.of());
    }
}

package org.adept.ingest.reduce;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.mapping.RawRow;

/**
 * Answers to questionnaires, and who was asked and answered. Margins are those of whoever answered; formats are those
 * of the match the answer is about, else of her first match.
 */
final class Questionnaires {
    private final Plan plan;
    private final int instrument;
    private final int version;
    private final int wave;
    private final int item;
    private final int role;
    private final int match;
    private final int response;
    private final int invitedInstrument;
    private final int invitedWave;
    private final int participantRole;

    Questionnaires(Plan plan) {
        this.plan = plan;
        this.instrument = plan.slot("feedback", "instrument");
        this.version = plan.slot("feedback", "version");
        this.wave = plan.slot("feedback", "wave");
        this.item = plan.slot("feedback", "item");
        this.role = plan.slot("feedback", "role");
        this.match = plan.slot("feedback", "match_id");
        this.response = plan.slot("feedback", "response");
        this.invitedInstrument = plan.slot("invitations", "instrument");
        this.invitedWave = plan.slot("invitations", "wave");
        this.participantRole = plan.slot("participants", "role");
    }

    /**
     * Counts what one participant answered.
     *
     * @param matchLevels levels by match identifier, of every match she is in
     */
    void count(Member member, Map<String, Levels> matchLevels, Tally tally) {
        Set<List<String>> answered = new HashSet<>();
        String own = member.row().text(participantRole, "mentee");
        for (RawRow answer : member.feedback()) {
            String about = answer.text(match, "");
            Levels levels = matchLevels.getOrDefault(about, member.levels());
            String named = answer.text(instrument, "");
            answered.add(List.of(named, answer.text(wave, "")));
            tally.add(
                    levels,
                    SmallTable.ITEMS,
                    List.of(
                            named,
                            answer.text(version, plan.version(named)),
                            answer.text(wave, ""),
                            answer.text(role, own),
                            answer.text(item, ""),
                            Tally.MARGIN,
                            Long.toString(answer.number(response))),
                    0,
                    1);
        }
        for (RawRow invitation : member.invitations()) {
            List<String> asked = List.of(invitation.text(invitedInstrument, ""), invitation.text(invitedWave, ""));
            List<String> keys = List.of(asked.get(0), asked.get(1), own, Tally.MARGIN);
            tally.add(member.levels(), SmallTable.ANSWERED, keys, 0, 1);
            if (answered.contains(asked)) {
                tally.add(member.levels(), SmallTable.ANSWERED, keys, 1, 1);
            }
        }
    }
}

package org.adept.ingest.reduce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.mapping.RawRow;
import org.jspecify.annotations.Nullable;

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
    private final Slots slots;
    private final ItemPairs pairs;

    Questionnaires(Plan plan, Slots slots) {
        this.plan = plan;
        this.slots = slots;
        this.pairs = new ItemPairs(plan);
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
     * @param matches by identifier, every match she is in
     * @param marks takes which mentors stand behind her answers
     */
    void count(Member member, Map<String, RawRow> matches, Tally tally, Consumer<? super Mark> marks) {
        Map<String, Levels> matchLevels = new HashMap<>();
        matches.forEach((identifier, row) -> matchLevels.put(identifier, slots.matched(member.applicant(), row)));
        Set<List<String>> answered = new HashSet<>();
        Map<Asked, Set<List<String>>> behind = new LinkedHashMap<>();
        Map<ItemPairs.Sheet, Map<String, Long>> sheets = new LinkedHashMap<>();
        String own = member.row().text(participantRole, "mentee");
        for (RawRow answer : member.feedback()) {
            String about = answer.text(match, "");
            Levels levels = matchLevels.getOrDefault(about, member.levels());
            String named = answer.text(instrument, "");
            answered.add(List.of(named, answer.text(wave, "")));
            List<String> question = List.of(
                    named,
                    answer.text(version, plan.version(named)),
                    answer.text(wave, ""),
                    answer.text(role, own),
                    answer.text(item, ""),
                    Tally.MARGIN);
            List<String> counted = new ArrayList<>(question);
            counted.add(Long.toString(answer.number(response)));
            tally.add(levels, SmallTable.ITEMS, counted, 0, 1);
            sheets.computeIfAbsent(
                            new ItemPairs.Sheet(named, question.get(1), question.get(2), question.get(3), about),
                            any -> new HashMap<>())
                    .put(question.get(4), answer.number(response));
            String mentor = mentor(member, matches.get(about), own);
            if (mentor != null) {
                behind.computeIfAbsent(new Asked(mentor, levels), any -> new HashSet<>())
                        .add(question);
            }
        }
        sheets.forEach((sheet, answers) ->
                pairs.count(sheet, answers, matchLevels.getOrDefault(sheet.match(), member.levels()), tally));
        behind.forEach(
                (of, questions) -> marks.accept(Mark.ofAnswers(of.mentor(), of.levels(), List.copyOf(questions))));
        for (RawRow invitation : member.invitations()) {
            List<String> asked = List.of(invitation.text(invitedInstrument, ""), invitation.text(invitedWave, ""));
            List<String> keys = List.of(asked.get(0), asked.get(1), own, Tally.MARGIN);
            tally.add(member.levels(), SmallTable.ANSWERED, keys, 0, 1);
            if (answered.contains(asked)) {
                tally.add(member.levels(), SmallTable.ANSWERED, keys, 1, 1);
            }
        }
    }

    /** Of whose mentoring an answer tells, and where it counts. */
    private record Asked(String mentor, Levels levels) {}

    /** The mentor of the match the answer is about, else of her first one; a mentor who has none is it herself. */
    private @Nullable String mentor(Member member, @Nullable RawRow about, String own) {
        RawRow matched =
                about == null && !member.matches().isEmpty() ? member.matches().get(0) : about;
        if (matched != null) {
            return matched.text(slots.mentor());
        }
        return own.equals("mentor") ? slots.participant(member.row()) : null;
    }
}

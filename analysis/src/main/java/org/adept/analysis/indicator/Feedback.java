package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.stats.summary.MeanScore;
import org.adept.analysis.stats.summary.TopBox;
import org.adept.analysis.table.AnsweredView;
import org.adept.analysis.table.ItemView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Instrument;

/**
 * What do they answer? Per question: all answers over the scale, their mean, the share at its top, and of those invited
 * the share who gave no answer to it. On a scale of
 * many points, such as a test's, the mean alone, with the share at its top where the study says where that begins.
 */
final class Feedback implements Indicator {
    private static final String INDICATOR = "feedback";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        ItemView items = tables.items();
        AnsweredView sent = tables.answered();
        items.questions().forEach((question, margins) -> {
            Optional<Instrument> instrument = study.instruments().stream()
                    .filter(known -> known.name().equals(question.instrument()))
                    .findFirst();
            margins.forEach((margin, answers) -> {
                long mentors = items.mentors(question, margin);
                Asked asked = new Asked(question, margin, mentors);
                findings.addAll(answers(asked, onScale(answers, instrument), instrument));
                long given =
                        answers.values().stream().mapToLong(Long::longValue).sum();
                long invited = sent.invited(question, margin);
                if (invited >= given) { // more answers than invitations: nobody knows who was asked
                    findings.add(Figures.share(asked.address("no-answer"), invited - given, invited, mentors));
                }
            });
        });
        return findings.isEmpty() ? List.of(Figures.notTestable(INDICATOR, "feedback")) : findings;
    }

    /** Who was asked what. */
    private record Asked(ItemView.Question question, String margin, long mentors) {
        Address address(String quantity) {
            return Address.of(INDICATOR, quantity, margin)
                    .asked(question.instrument(), question.wave(), question.role(), question.item())
                    .version(question.version());
        }
    }

    /** Every step of the scale, so that one nobody chose is seen as such. */
    private static SortedMap<Integer, Long> onScale(SortedMap<Integer, Long> answers, Optional<Instrument> instrument) {
        SortedMap<Integer, Long> scale = new TreeMap<>(answers);
        instrument.filter(Instrument::tellsEachAnswer).ifPresent(known -> {
            for (int value = known.lowest(); value <= known.highest(); value++) {
                scale.putIfAbsent(value, 0L);
            }
        });
        return scale;
    }

    private static List<Finding> answers(
            Asked asked, SortedMap<Integer, Long> answers, Optional<Instrument> instrument) {
        int[] values = answers.keySet().stream().mapToInt(Integer::intValue).toArray();
        long[] counts = answers.values().stream().mapToLong(Long::longValue).toArray();
        long n = LongStream.of(counts).sum();
        Finding.Base all = new Finding.Base(n, n, asked.mentors());
        List<Finding> findings = new ArrayList<>();
        if (instrument.map(Instrument::tellsEachAnswer).orElse(true)) {
            findings.add(new Finding.Distribution(
                    asked.address("distribution"),
                    Answer.count(n),
                    all,
                    answers.entrySet().stream()
                            .map(answer -> new Finding.Category(answer.getKey().toString(), answer.getValue()))
                            .toList()));
        }
        findings.add(new Finding.Figure(asked.address("mean"), Answer.of(MeanScore.of(values, counts)), all));
        instrument.filter(known -> known.topBoxFrom() <= known.highest()).ifPresent(known -> {
            long top = answers.tailMap(known.topBoxFrom()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            findings.add(new Finding.Figure(
                    asked.address("top-box"),
                    Answer.of(TopBox.of(values, counts, known.topBoxFrom())),
                    new Finding.Base(n, top, asked.mentors())));
        });
        return findings;
    }
}

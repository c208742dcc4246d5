package org.adept.ingest.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.contract.RawTable;

/** Answers of one person to one questionnaire in one round, in two versions. */
record MixedVersions() implements DossierRule {

    @Override
    public About about() {
        return new About(
                "mixed-versions",
                Family.CONFORMANCE,
                Severity.WARNING,
                "One person answered one questionnaire in one round in two versions.",
                "Look which version was asked: answers in different versions are never put together into one score, so this"
                        + " person has two halves.",
                "Items 1 to 3 in version 1 and items 4 and 5 in version 2, same person, same round, break the rule.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return setting.filled(table, "feedback", "version");
    }

    @Override
    public Optional<DossierExamination> examination(Slots slots, Setting setting) {
        int[] key = {slots.slot("feedback", "instrument"), slots.slot("feedback", "wave")};
        int version = slots.slot("feedback", "version");
        String reason = of("version");
        return setting.fills("feedback", "version")
                ? Optional.of(dossier -> {
                    List<? extends ExaminedRow> answers = dossier.rows("feedback");
                    if (isOneVersion(answers, version)) {
                        return;
                    }
                    Map<List<String>, List<ExaminedRow>> rounds = new HashMap<>();
                    for (ExaminedRow answer : answers) {
                        if (answer.has(version)) {
                            rounds.computeIfAbsent(
                                            List.of(answer.text(key[0], ""), answer.text(key[1], "")),
                                            any -> new ArrayList<>())
                                    .add(answer);
                        }
                    }
                    rounds.values().stream()
                            .filter(round -> round.stream()
                                            .map(answer -> answer.text(version, ""))
                                            .distinct()
                                            .count()
                                    > 1)
                            .forEach(round -> round.forEach(answer -> answer.because(reason)));
                })
                : Optional.empty();
    }

    /** Nearly everyone: spares sorting answers into rounds. */
    private static boolean isOneVersion(List<? extends ExaminedRow> answers, int version) {
        for (int i = 1; i < answers.size(); i++) {
            if (!answers.get(i).text(version, "").equals(answers.get(0).text(version, ""))) {
                return false;
            }
        }
        return true;
    }
}

package org.adept.ingest.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.RawTable;

/** A step of the way in dated before an earlier step. */
record StepsOutOfOrder() implements DossierRule {
    private static final List<String> ORDER =
            Stream.concat(Contract.FUNNEL.stream(), Stream.of("completed")).toList();

    @Override
    public About about() {
        return new About(
                "steps-out-of-order",
                Family.PLAUSIBILITY,
                Severity.WARNING,
                "A step of the way in is dated before a step that comes earlier: " + String.join(", ", ORDER) + ".",
                "Look whether two columns are swapped in the mapping. The funnel counts how far people came, so it is not"
                        + " moved; times between steps would be.",
                "Accepted on 2024-05-01 and applied on 2024-05-20 break the rule; the step that is too early, accepted, is"
                        + " told.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return table.name().equals("milestones") ? List.of("on") : List.of();
    }

    @Override
    public Optional<DossierExamination> examination(Slots slots, Setting setting) {
        int milestone = slots.slot("milestones", "milestone");
        int on = slots.slot("milestones", "on");
        String reason = of("on");
        return setting.maps().test("milestones")
                ? Optional.of(dossier -> {
                    List<? extends ExaminedRow> steps = dossier.rows("milestones");
                    if (steps.size() > 1) {
                        examine(steps, milestone, on, reason);
                    }
                })
                : Optional.empty();
    }

    private static void examine(List<? extends ExaminedRow> steps, int milestone, int on, String reason) {
        int[] places = new int[steps.size()];
        for (int i = 0; i < places.length; i++) {
            ExaminedRow step = steps.get(i);
            places[i] = step.has(on) ? ORDER.indexOf(step.text(milestone, "")) : -1;
        }
        for (int i = 0; i < places.length; i++) {
            for (int before = 0; before < places.length; before++) {
                boolean comesEarlier = places[before] >= 0 && places[before] < places[i];
                if (comesEarlier && steps.get(i).lastDay(on) < steps.get(before).day(on)) {
                    steps.get(i).because(reason);
                }
            }
        }
    }
}

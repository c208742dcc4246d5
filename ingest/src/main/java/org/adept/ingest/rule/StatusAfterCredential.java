package org.adept.ingest.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.adept.ingest.contract.RawTable;

/** Enrolled in studies of which the credential is already held. */
record StatusAfterCredential() implements DossierRule {

    @Override
    public About about() {
        return new About(
                "status-after-credential",
                Family.PLAUSIBILITY,
                Severity.WARNING,
                "A status says enrolled after an earlier one told of a credential, with no higher level between them.",
                "Where the person went on to further studies, fill level. Otherwise look whether the register was late: the"
                        + " later status is counted as it is.",
                "A credential on 2024-06-30 and enrolled: yes on 2024-09-30 break the rule, unless the first is of level"
                        + " bachelor and the second of level master.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return table.name().equals("statuses") && isAsked(setting) ? List.of("enrolled") : List.of();
    }

    private static boolean isAsked(Setting setting) {
        return setting.fills("statuses", "enrolled") && setting.fills("statuses", "credential_field");
    }

    @Override
    public Optional<DossierExamination> examination(Slots slots, Setting setting) {
        int on = slots.slot("statuses", "on");
        int enrolled = slots.slot("statuses", "enrolled");
        int credential = slots.slot("statuses", "credential_field");
        int level = slots.slot("statuses", "level");
        String reason = of("enrolled");
        return isAsked(setting)
                ? Optional.of(dossier -> {
                    ExaminedRow first = null;
                    List<? extends ExaminedRow> statuses = dossier.rows("statuses");
                    if (statuses.stream().noneMatch(status -> status.has(credential))) {
                        return;
                    }
                    for (ExaminedRow status : byDay(statuses, on)) {
                        boolean isOfItsLevel =
                                first != null && status.text(level, "").equals(first.text(level, ""));
                        if (first != null
                                && isOfItsLevel
                                && status.day(on) > first.lastDay(on)
                                && status.text(enrolled, "").equals("yes")) {
                            status.because(reason);
                        }
                        if (first == null && status.has(credential) && dossier.stands(status)) {
                            first = status;
                        }
                    }
                })
                : Optional.empty();
    }

    private static List<ExaminedRow> byDay(List<? extends ExaminedRow> statuses, int on) {
        List<ExaminedRow> dated = new ArrayList<>();
        statuses.stream().filter(status -> status.has(on)).forEach(dated::add);
        dated.sort(Comparator.comparingInt(status -> status.day(on)));
        return dated;
    }
}

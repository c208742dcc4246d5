package org.adept.ingest.check;

import java.io.Serializable;
import java.util.ArrayList;
import org.adept.ingest.rule.Dossier;
import org.adept.ingest.rule.DossierExamination;
import org.adept.ingest.rule.Rules;
import org.adept.ingest.rule.Setting;
import org.adept.ingest.rule.Slots;

/** The rules over what stands under one participant, bound to slots. */
public final class DossierChecks implements Serializable {
    private static final long serialVersionUID = 1L;

    private final DossierExamination[] examinations;

    public DossierChecks(Setting setting, Slots slots) {
        ArrayList<DossierExamination> bound = new ArrayList<>();
        Rules.ofDossiers().forEach(rule -> rule.examination(slots, setting).ifPresent(bound::add));
        this.examinations = bound.toArray(DossierExamination[]::new);
    }

    /** Adds every reason that rows give together. */
    public void examine(Dossier dossier) {
        for (DossierExamination examination : examinations) {
            examination.examine(dossier);
        }
    }
}

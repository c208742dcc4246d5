package org.adept.ingest.rule;

import java.io.Serializable;

/** A rule bound to slots, ready to travel and to be held against what stands under one participant. */
public interface DossierExamination extends Serializable {
    /** Tells every row that breaks the rule. */
    void examine(Dossier dossier);
}

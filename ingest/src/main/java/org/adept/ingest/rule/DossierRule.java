package org.adept.ingest.rule;

import java.util.Optional;

/** A rule that takes several rows of one participant. */
public sealed interface DossierRule extends Rule
        permits AnsweredBeforeMatch,
                MatchBeforeEntry,
                MixedVersions,
                OverlappingMatches,
                StatusAfterCredential,
                StepBeforeEntry,
                StepsOutOfOrder,
                UninvitedAnswer {

    /** The rule bound to slots; empty when no mapping makes what it asks about. */
    Optional<DossierExamination> examination(Slots slots, Setting setting);
}

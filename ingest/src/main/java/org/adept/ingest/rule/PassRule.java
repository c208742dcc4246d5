package org.adept.ingest.rule;

import java.util.Set;

/** A rule found on the way: where records are read, keys are put together, references are followed, or at the end. */
public sealed interface PassRule extends Rule
        permits EmptyEnd,
                ExactDuplicate,
                KeyConflict,
                NoMentorList,
                NotUnderstood,
                OutsideMatch,
                Reference,
                UnknownMentor,
                Unreadable {

    /** Severities of a rule that is found broken when the row has been counted already: nothing is set aside then. */
    Set<Severity> AFTER_COUNTING = Set.of(Severity.WARNING, Severity.NOTE);
}

package org.adept.ingest.rule;

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
                Unreadable {}

package org.adept.ingest.spark;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose rows are not written into a new batch: of participants who have withdrawn consent, in this batch or, when it
 * says nothing else of them, in an earlier one; and what is about their matches. It is known only when all was read, so
 * rows are read until nobody new is found.
 */
final class BatchConsent {
    private final StoredConsent before;
    private Set<String> people;
    private Set<String> matches = Set.of();
    private final Set<String> othersNow = new HashSet<>(); // matches of before that have another mentee in this batch

    BatchConsent(StoredConsent before) {
        this.before = before;
        this.people = before.withdrawn();
    }

    /** Participants of whom nothing but the withdrawal is written. */
    Set<String> people() {
        return people;
    }

    /** Matches in which they are the mentee. */
    Set<String> matches() {
        return matches;
    }

    /** Takes in what tasks found; whether that is other than they knew, so that they must read again. */
    boolean learn(List<Appended> parts) {
        Set<String> withdrawn = new HashSet<>(before.withdrawn());
        parts.forEach(part -> withdrawn.removeAll(part.consenting()));
        parts.forEach(part -> withdrawn.addAll(part.withdrawn()));
        if (!withdrawn.equals(people)) {
            othersNow.clear();
        }
        parts.forEach(part -> othersNow.addAll(part.otherMatches()));
        Set<String> about = new HashSet<>(before.matchesOf(withdrawn));
        about.removeAll(othersNow);
        parts.forEach(part -> about.addAll(part.matches()));
        boolean learned = !withdrawn.equals(people) || !about.equals(matches);
        people = withdrawn;
        matches = about;
        return learned;
    }

    /** Participants whom an earlier batch left withdrawn: tasks tell which of them consent in this one. */
    Set<String> before() {
        return before.withdrawn();
    }
}

package org.adept.ingest.store;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.adept.ingest.store.RowFileCopy.Keeping;
import org.apache.parquet.example.data.Group;

/**
 * What belongs to the persons to be erased: their identifiers, the matches in which they are mentees and the meetings
 * of these matches. Where such a person is the mentor the match stays, without its mentor.
 */
final class Trace {
    private final Set<String> asked;
    private final Set<String> found = new HashSet<>();
    private final Set<String> persons;
    private final Set<String> matches = new HashSet<>();
    private final Set<String> sessions = new HashSet<>();
    private final TreeMap<String, Long> removed = new TreeMap<>();

    Trace(Set<String> asked) {
        this.asked = Set.copyOf(asked);
        this.persons = new HashSet<>(asked);
    }

    /** First look: participants, whose person identifiers lead to further identifiers. */
    void participant(Group row) {
        String participant = RowFileCopy.text(row, "participant_id");
        String person = RowFileCopy.text(row, "person_id");
        if (person != null && asked.contains(person)) {
            found.add(person);
            if (participant != null) {
                persons.add(participant);
            }
        }
        if (participant != null && asked.contains(participant)) {
            found.add(participant);
        }
    }

    /** Second look: matches. */
    void match(Group row) {
        String mentee = RowFileCopy.text(row, "mentee_id");
        String mentor = RowFileCopy.text(row, "mentor_id");
        String match = RowFileCopy.text(row, "match_id");
        if (mentee != null && persons.contains(mentee)) {
            note(mentee);
            if (match != null) {
                matches.add(match);
            }
        }
        if (mentor != null && persons.contains(mentor)) {
            note(mentor);
        }
    }

    /** Third look: meetings of these matches. */
    void session(Group row) {
        String match = RowFileCopy.text(row, "match_id");
        String session = RowFileCopy.text(row, "session_id");
        if (match != null && session != null && matches.contains(match)) {
            sessions.add(session);
        }
    }

    private void note(String identifier) {
        if (asked.contains(identifier)) {
            found.add(identifier);
        }
    }

    /** Which rows of a table stay. A text that is such an identifier stays nowhere, whatever its column. */
    Keeping keeping(String table) {
        return new Keeping() {
            @Override
            public boolean stays(Group row) {
                boolean leaves = isOf(row, "participant_id", persons)
                        || isOf(row, "mentee_id", persons)
                        || (table.equals("participants") && isOf(row, "person_id", asked))
                        || (!table.equals("matches") && isOf(row, "match_id", matches))
                        || (table.equals("matches") && isOf(row, "match_id", matches))
                        || (table.equals("attendances") && isOf(row, "session_id", sessions));
                if (leaves) {
                    removed.merge(table, 1L, Long::sum);
                    String participant = RowFileCopy.text(row, "participant_id");
                    if (participant != null) {
                        note(participant);
                    }
                }
                return !leaves;
            }

            @Override
            public boolean stays(String column, String text) {
                if (persons.contains(text)) {
                    note(text);
                    return false;
                }
                return true;
            }
        };
    }

    private static boolean isOf(Group row, String column, Set<String> identifiers) {
        String text = RowFileCopy.text(row, column);
        return text != null && identifiers.contains(text);
    }

    /** Of the identifiers asked for, those that stood in the store. */
    Set<String> found() {
        return found;
    }

    /** Every identifier that must not be left: those asked for and those they led to. */
    Set<String> identifiers() {
        return persons;
    }

    /** Rows taken out, by table. */
    SortedMap<String, Long> removed() {
        return removed;
    }
}

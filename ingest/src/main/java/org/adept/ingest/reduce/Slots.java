package org.adept.ingest.reduce;

import org.adept.ingest.mapping.RawRow;
import org.jspecify.annotations.Nullable;

/** Where participants and matches hold what nearly every count asks for. */
final class Slots {
    private final Plan plan;
    private final int participant;
    private final int person;
    private final int participantProgramme;
    private final int cohort;
    private final int entry;
    private final int[] subgroups;
    private final int[] formats;
    private final int match;
    private final int mentor;
    private final int started;

    Slots(Plan plan) {
        this.plan = plan;
        this.participant = plan.slot("participants", "participant_id");
        this.person = plan.slot("participants", "person_id");
        this.participantProgramme = plan.slot("participants", "programme_id");
        this.cohort = plan.slot("participants", "cohort");
        this.entry = plan.slot("participants", "entry_on");
        this.match = plan.slot("matches", "match_id");
        this.mentor = plan.slot("matches", "mentor_id");
        this.started = plan.slot("matches", "started");
        MarginSets sets = plan.sets();
        this.formats = sets.dimensions().subList(MarginSets.FORMATS, sets.firstSubgroup()).stream()
                .mapToInt(name -> plan.slot("matches", name))
                .toArray();
        this.subgroups = sets
                .dimensions()
                .subList(sets.firstSubgroup(), sets.dimensions().size())
                .stream()
                .mapToInt(name -> plan.slot("participants", name))
                .toArray();
    }

    String participant(RawRow participantRow) {
        return participantRow.text(participant, "");
    }

    /** The person, or the participant where persons are not told apart. */
    String person(RawRow participantRow) {
        return participantRow.text(person, participant(participantRow));
    }

    boolean hasPerson(RawRow participantRow) {
        return participantRow.has(person);
    }

    String match(RawRow matchRow) {
        return matchRow.text(match, "");
    }

    int mentor() {
        return mentor;
    }

    boolean hasStarted(RawRow matchRow) {
        return matchRow.has(started);
    }

    int started(RawRow matchRow) {
        return matchRow.day(started);
    }

    /** Levels without formats. */
    Levels applicant(RawRow row) {
        @Nullable
        String[] levels = new @Nullable String[plan.sets().dimensions().size()];
        levels[MarginSets.PROGRAMME] = MarginSets.level(row.text(participantProgramme));
        levels[MarginSets.COHORT] = plan.cohorts().published(row.text(cohort), row.has(entry) ? row.day(entry) : null);
        for (int i = 0; i < subgroups.length; i++) {
            levels[plan.sets().firstSubgroup() + i] = MarginSets.level(row.text(subgroups[i]));
        }
        return new Levels(levels);
    }

    /** The levels with the formats of a match. */
    Levels matched(Levels applicant, RawRow matchRow) {
        if (formats.length == 0) {
            return applicant;
        }
        @Nullable String[] levels = new @Nullable String[formats.length];
        for (int i = 0; i < formats.length; i++) {
            levels[i] = MarginSets.level(matchRow.text(formats[i]));
        }
        return applicant.with(MarginSets.FORMATS, levels);
    }
}

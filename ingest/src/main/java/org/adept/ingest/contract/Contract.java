package org.adept.ingest.contract;

import java.util.List;
import java.util.Optional;

/** The raw tables there are, in the order in which pages and messages name them. Only participants is required. */
public final class Contract {
    public static final RawTable PROGRAMMES = ProgrammeTables.PROGRAMMES;
    public static final RawTable POLICIES = ProgrammeTables.POLICIES;
    public static final RawTable TARGETS = ProgrammeTables.TARGETS;
    public static final RawTable PARTICIPANTS = PersonTables.PARTICIPANTS;
    public static final RawTable MILESTONES = PersonTables.MILESTONES;
    public static final RawTable MATCHES = MatchTables.MATCHES;
    public static final RawTable SESSIONS = MatchTables.SESSIONS;
    public static final RawTable ATTENDANCES = MatchTables.ATTENDANCES;
    public static final RawTable INVITATIONS = PersonTables.INVITATIONS;
    public static final RawTable FEEDBACK = PersonTables.FEEDBACK;
    public static final RawTable STATUSES = PersonTables.STATUSES;
    public static final RawTable COSTS = ProgrammeTables.COSTS;
    public static final RawTable BENCHMARKS = ProgrammeTables.BENCHMARKS;

    /** Every raw table. */
    public static final List<RawTable> TABLES = List.of(
            PROGRAMMES,
            POLICIES,
            TARGETS,
            PARTICIPANTS,
            MILESTONES,
            MATCHES,
            SESSIONS,
            ATTENDANCES,
            INVITATIONS,
            FEEDBACK,
            STATUSES,
            COSTS,
            BENCHMARKS);

    /** Steps of the way in, in the order in which they are taken; what a study's funnel is unless it says otherwise. */
    public static final List<String> FUNNEL =
            List.of("invited", "applied", "eligible", "accepted", "enrolled", "matched", "first-meeting");

    private Contract() {}

    public static Optional<RawTable> table(String name) {
        return TABLES.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** Names of the raw tables. */
    public static List<String> names() {
        return TABLES.stream().map(RawTable::name).toList();
    }
}

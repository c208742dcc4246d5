package org.adept.ingest.contract;

import static org.adept.ingest.contract.ColumnType.CODE;
import static org.adept.ingest.contract.ColumnType.DATE;
import static org.adept.ingest.contract.ColumnType.IDENTIFIER;
import static org.adept.ingest.contract.ColumnType.INTEGER;
import static org.adept.ingest.contract.DisclosureClass.IDENTIFYING;
import static org.adept.ingest.contract.DisclosureClass.INTERACTION;
import static org.adept.ingest.contract.DisclosureClass.PERSONAL;
import static org.adept.ingest.contract.DisclosureClass.PROGRAMME;

import java.util.List;

/** Raw tables with rows about matches and their meetings. */
final class MatchTables {
    static final RawTable MATCHES = new RawTable(
            "matches",
            "One mentee with one mentor or in one group, from start to end.",
            List.of("match_id"),
            List.of(
                    Column.of("match_id", IDENTIFIER, IDENTIFYING, "The match.").everywhere(),
                    Column.of("sequence", INTEGER, INTERACTION, "The mentee's first match is 1, a rematch 2."),
                    Column.of("programme_id", CODE, PROGRAMME, "Programme; missing means the source's."),
                    Column.of("mentee_id", IDENTIFIER, IDENTIFYING, "Participant who is mentored.")
                            .everywhere(),
                    Column.of("mentor_id", IDENTIFIER, IDENTIFYING, "Participant who mentors; may be missing."),
                    Column.of("group_id", IDENTIFIER, IDENTIFYING, "Group, when several mentees share a mentor."),
                    Column.of("group_size", INTEGER, INTERACTION, "Mentees in the group.")
                            .in("mentees"),
                    Column.open("format", INTERACTION, "Format lived.", "one-to-one", "group", "mixed"),
                    Column.open("mode", INTERACTION, "Mode lived.", "in-person", "online", "hybrid"),
                    Column.open(
                            "format_assigned",
                            INTERACTION,
                            "Format assigned at matching.",
                            "one-to-one",
                            "group",
                            "mixed"),
                    Column.open(
                            "mode_assigned",
                            INTERACTION,
                            "Mode assigned at matching.",
                            "in-person",
                            "online",
                            "hybrid"),
                    Column.open("matched_by", INTERACTION, "How the match was made."),
                    Column.of("started", DATE, INTERACTION, "Day the match began."),
                    Column.of("planned_end", DATE, INTERACTION, "Day it was agreed to end."),
                    Column.of("ended", DATE, INTERACTION, "Day it ended; missing means not ended or not known."),
                    Column.closed(
                            "ended_by", INTERACTION, "Who ended it.", "mentor", "mentee", "programme", "circumstances"),
                    Column.closed(
                            "end_reason",
                            INTERACTION,
                            "Why it ended.",
                            "completed",
                            "extended",
                            "mentor-left",
                            "mentee-left",
                            "conflict",
                            "lost-contact",
                            "moved",
                            "time",
                            "other"),
                    Column.of("agreement_on", DATE, INTERACTION, "Day the agreement was signed."),
                    Column.of(
                                    "agreed_meetings_per_month",
                                    ColumnType.decimal(2),
                                    INTERACTION,
                                    "Meetings agreed, each month.")
                            .in("meetings a month"),
                    Column.of("agreed_minutes", INTEGER, INTERACTION, "Minutes agreed for one meeting.")
                            .in("minutes"),
                    Column.closed("same_field", PERSONAL, "Mentor and mentee share a field.", "yes", "no"),
                    Column.of("age_gap", INTEGER, PERSONAL, "Mentor's age less mentee's, in years.")
                            .in("years"),
                    Column.closed("same_gender", PERSONAL, "Mentor and mentee share a gender.", "yes", "no"),
                    Column.open("perceived_likeness", PERSONAL, "How alike they feel."),
                    Column.closed(
                            "mentor_is_supervisor", INTERACTION, "Whether the mentor also supervises.", "yes", "no")));

    static final RawTable SESSIONS = new RawTable(
            "sessions",
            "One meeting. Without session_id the source's file and line tell meetings apart.",
            List.of("session_id"),
            List.of(
                    Column.of("session_id", IDENTIFIER, IDENTIFYING, "The meeting."),
                    Column.of("match_id", IDENTIFIER, IDENTIFYING, "Match that met; this or group_id."),
                    Column.of("group_id", IDENTIFIER, IDENTIFYING, "Group that met; this or match_id."),
                    Column.of("on", DATE, INTERACTION, "Day of the meeting.").everywhere(),
                    Column.of("minutes", INTEGER, INTERACTION, "Length in minutes.")
                            .in("minutes"),
                    Column.open("mode", INTERACTION, "Mode of this meeting.", "in-person", "online", "hybrid"),
                    Column.closed("kind", INTERACTION, "What it was for.", "conversation", "task", "group-activity"),
                    Column.closed("provenance", INTERACTION, "How it is known.", "logged", "reported", "imputed")));

    static final RawTable ATTENDANCES = new RawTable(
            "attendances",
            "One participant at one meeting.",
            List.of("session_id", "participant_id"),
            List.of(
                    Column.of("session_id", IDENTIFIER, IDENTIFYING, "The meeting.")
                            .everywhere(),
                    Column.of("participant_id", IDENTIFIER, IDENTIFYING, "The participant.")
                            .everywhere(),
                    Column.closed("attended", INTERACTION, "Whether she came.", "yes", "no")));

    private MatchTables() {}
}

package org.adept.ingest.contract;

import static org.adept.ingest.contract.ColumnType.CODE;
import static org.adept.ingest.contract.ColumnType.DATE;
import static org.adept.ingest.contract.ColumnType.IDENTIFIER;
import static org.adept.ingest.contract.DisclosureClass.IDENTIFYING;
import static org.adept.ingest.contract.DisclosureClass.INTERACTION;
import static org.adept.ingest.contract.DisclosureClass.PERSONAL;
import static org.adept.ingest.contract.DisclosureClass.PROGRAMME;

import java.util.List;

/** Raw tables with rows about persons. */
final class PersonTables {
    private static final Column PARTICIPANT_ID = Column.of(
                    "participant_id", IDENTIFIER, IDENTIFYING, "One person's taking part in one programme and cohort.")
            .everywhere();
    private static final Column INSTRUMENT = Column.of(
                    "instrument", CODE, INTERACTION, "Questionnaire, as the study names it.")
            .everywhere();
    private static final Column WAVE = Column.of(
                    "wave", CODE, INTERACTION, "Round of asking, for example start or end.")
            .everywhere();

    static final RawTable PARTICIPANTS = new RawTable(
            "participants",
            "One person taking part in one programme.",
            List.of("participant_id"),
            List.of(
                    PARTICIPANT_ID,
                    Column.of("person_id", IDENTIFIER, IDENTIFYING, "The person, when one takes part several times."),
                    Column.closed(
                            "role", PERSONAL, "Part taken; missing means mentee.", "mentee", "mentor", "comparison"),
                    Column.of("programme_id", CODE, PROGRAMME, "Programme; missing means the source's."),
                    Column.of("cohort", CODE, PROGRAMME, "Intake as the programme declares it."),
                    Column.of("entry_on", DATE, PERSONAL, "Day of entering the programme or the study it follows."),
                    Column.of("index_date", DATE, PERSONAL, "Day from which a comparison counts, known for everyone."),
                    Column.closed("consent", PERSONAL, "Whether the person may be counted.", "yes", "no"),
                    Column.closed(
                            "stage",
                            PERSONAL,
                            "Career stage at entry.",
                            "school",
                            "bachelor",
                            "master",
                            "phd",
                            "postdoc",
                            "professor",
                            "industry",
                            "career-change"),
                    Column.open("field", PERSONAL, "Field of study or work at entry."),
                    Column.open("gender", PERSONAL, "Gender at entry.", "woman", "man", "other", "undisclosed"),
                    Column.open("age_band", PERSONAL, "Age at entry, in bands."),
                    Column.open("distance_band", PERSONAL, "Distance to the programme at entry, in bands."),
                    Column.closed("first_in_family", PERSONAL, "First in the family to study.", "yes", "no"),
                    Column.open("arm", PERSONAL, "Arm drawn, when places were drawn."),
                    Column.of(
                                    "assignment_probability",
                                    ColumnType.decimal(6),
                                    PERSONAL,
                                    "Probability of the arm drawn, between 0 and 1.")
                            .in("probability"),
                    Column.of("lottery_id", IDENTIFIER, IDENTIFYING, "Draw the person took part in."),
                    Column.open(
                            "preferred_format",
                            PERSONAL,
                            "Format asked for before matching.",
                            "one-to-one",
                            "group",
                            "mixed"),
                    Column.open(
                            "preferred_mode",
                            PERSONAL,
                            "Mode asked for before matching.",
                            "in-person",
                            "online",
                            "hybrid"),
                    Column.closed(
                            "needs",
                            PERSONAL,
                            "Main need named at entry.",
                            "career",
                            "personal",
                            "practical",
                            "academic"),
                    Column.of("training_completed_on", DATE, PERSONAL, "Day the training was completed."),
                    Column.of("attest_on", DATE, PERSONAL, "Day the police certificate was seen.")));

    static final RawTable MILESTONES = new RawTable(
            "milestones",
            "One step reached by one participant.",
            List.of("participant_id", "milestone"),
            List.of(
                    PARTICIPANT_ID,
                    Column.open(
                                    "milestone",
                                    PERSONAL,
                                    "Step reached.",
                                    "invited",
                                    "applied",
                                    "eligible",
                                    "accepted",
                                    "enrolled",
                                    "matched",
                                    "agreement",
                                    "first-meeting",
                                    "completed",
                                    "withdrew",
                                    "entered-stem",
                                    "re-enrolled")
                            .everywhere(),
                    Column.of("on", DATE, PERSONAL, "Day it was reached.").everywhere()));

    static final RawTable INVITATIONS = new RawTable(
            "invitations",
            "One invitation to answer a questionnaire.",
            List.of("participant_id", "instrument", "wave"),
            List.of(
                    PARTICIPANT_ID,
                    INSTRUMENT,
                    WAVE,
                    Column.of("invited_on", DATE, INTERACTION, "Day of the invitation.")));

    static final RawTable FEEDBACK = new RawTable(
            "feedback",
            "One answer to one item.",
            List.of("participant_id", "instrument", "version", "wave", "item", "match_id"),
            List.of(
                    PARTICIPANT_ID,
                    INSTRUMENT,
                    Column.of("version", CODE, INTERACTION, "Version of the questionnaire; missing means the study's."),
                    WAVE,
                    Column.of("item", CODE, INTERACTION, "Item, as the study names it.")
                            .everywhere(),
                    Column.of("match_id", IDENTIFIER, IDENTIFYING, "Match the answer is about; missing means none."),
                    Column.closed("role", PERSONAL, "Who answered; missing means mentee.", "mentee", "mentor"),
                    Column.of("response", ColumnType.INTEGER, INTERACTION, "Answer on the questionnaire's scale.")
                            .in("points of the scale")
                            .everywhere(),
                    Column.of("answered_on", DATE, INTERACTION, "Day of the answer.")));

    static final RawTable STATUSES = new RawTable(
            "statuses",
            "What was known of one participant's studies on one day.",
            List.of("participant_id", "on"),
            List.of(
                    PARTICIPANT_ID,
                    Column.of("on", DATE, PERSONAL, "Day the status holds for.").everywhere(),
                    Column.closed("enrolled", PERSONAL, "Enrolled anywhere.", "yes", "no", "leave", "unknown"),
                    Column.of("institution_id", CODE, PERSONAL, "Institution, as a code."),
                    Column.open("field", PERSONAL, "Field studied on that day."),
                    Column.closed("in_stem", PERSONAL, "Whether that field is STEM.", "yes", "no"),
                    Column.open("level", PERSONAL, "Level of the studies."),
                    Column.open("credential_field", PERSONAL, "Field of a credential held on that day."),
                    Column.open("employment", PERSONAL, "Employment on that day."),
                    Column.closed("source", PERSONAL, "Where it is known from.", "register", "survey", "organiser"),
                    Column.of("known_on", DATE, PERSONAL, "Day it became known.")));

    private PersonTables() {}
}

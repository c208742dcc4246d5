package org.adept.ingest.contract;

import static org.adept.ingest.contract.ColumnType.CODE;
import static org.adept.ingest.contract.ColumnType.DATE;
import static org.adept.ingest.contract.ColumnType.INTEGER;
import static org.adept.ingest.contract.DisclosureClass.PROGRAMME;

import java.util.List;

/** Raw tables with rows about programmes and what they are held against. */
final class ProgrammeTables {
    private static final Column PROGRAMME_ID =
            Column.of("programme_id", CODE, PROGRAMME, "The programme.").everywhere();
    private static final Column INDICATOR =
            Column.of("indicator", CODE, PROGRAMME, "Name of the indicator.").everywhere();
    private static final ColumnType AMOUNT = ColumnType.decimal(4);

    static final RawTable PROGRAMMES = new RawTable(
            "programmes",
            "One programme.",
            List.of("programme_id"),
            List.of(
                    PROGRAMME_ID,
                    Column.open("country", PROGRAMME, "Country, ISO 3166 code of two letters."),
                    Column.open("site", PROGRAMME, "Place."),
                    Column.closed("purpose", PROGRAMME, "What it is for.", "recruitment", "retention", "both"),
                    Column.of("planned_months", INTEGER, PROGRAMME, "Planned length of a match in months.")
                            .in("months"),
                    Column.of(
                                    "planned_meetings_per_month",
                                    ColumnType.decimal(2),
                                    PROGRAMME,
                                    "Planned meetings a month.")
                            .in("meetings a month"),
                    Column.of("planned_minutes", INTEGER, PROGRAMME, "Planned minutes of a meeting.")
                            .in("minutes"),
                    Column.of("places", INTEGER, PROGRAMME, "Places for mentees in each intake.")
                            .in("places"),
                    Column.closed(
                            "assignment",
                            PROGRAMME,
                            "How format and mode come about.",
                            "random",
                            "waiting-list",
                            "self",
                            "organiser")));

    static final RawTable POLICIES = new RawTable(
            "policies",
            "One rule of one programme, from a day on.",
            List.of("programme_id", "policy", "from"),
            List.of(
                    PROGRAMME_ID,
                    Column.closed(
                                    "policy",
                                    PROGRAMME,
                                    "The rule.",
                                    "agreement-required",
                                    "training-required",
                                    "check-ins",
                                    "coordinator")
                            .everywhere(),
                    Column.of("from", DATE, PROGRAMME, "First day it holds.").everywhere(),
                    Column.of("until", DATE, PROGRAMME, "Last day it holds."),
                    Column.open("value", PROGRAMME, "What the rule says.")));

    static final RawTable TARGETS = new RawTable(
            "targets",
            "What one programme set out to reach.",
            List.of("programme_id", "indicator", "period"),
            List.of(
                    PROGRAMME_ID,
                    INDICATOR,
                    Column.of("period", CODE, PROGRAMME, "Period the target is for.")
                            .everywhere(),
                    Column.of("baseline", AMOUNT, PROGRAMME, "Where it started.")
                            .in("the unit named"),
                    Column.of("target", AMOUNT, PROGRAMME, "Where it should be.")
                            .in("the unit named"),
                    Column.open("unit", PROGRAMME, "Unit of both."),
                    Column.closed("direction", PROGRAMME, "Which way is better.", "up", "down"),
                    Column.open("source_of_verification", PROGRAMME, "Where it can be checked.")));

    static final RawTable COSTS = new RawTable(
            "costs",
            "What one cohort of one programme cost.",
            List.of("programme_id", "cohort", "kind"),
            List.of(
                    PROGRAMME_ID,
                    Column.of("cohort", CODE, PROGRAMME, "Intake.").everywhere(),
                    Column.of("kind", CODE, PROGRAMME, "Kind of cost.").everywhere(),
                    Column.of("amount", ColumnType.decimal(2), PROGRAMME, "Amount.")
                            .in("the currency"),
                    Column.open("currency", PROGRAMME, "Currency, ISO 4217 code.")));

    static final RawTable BENCHMARKS = new RawTable(
            "benchmarks",
            "One number from elsewhere to hold an indicator against.",
            List.of("indicator", "population", "stratum", "horizon"),
            List.of(
                    INDICATOR,
                    Column.of("population", CODE, PROGRAMME, "Whom it speaks of.")
                            .everywhere(),
                    Column.of("stratum", CODE, PROGRAMME, "Part of them."),
                    Column.of("horizon", CODE, PROGRAMME, "Time it is read at."),
                    Column.of("value", AMOUNT, PROGRAMME, "The number."),
                    Column.of("n", INTEGER, PROGRAMME, "Persons behind it.").in("persons"),
                    Column.of("standard_error", AMOUNT, PROGRAMME, "Its standard error."),
                    Column.open("source", PROGRAMME, "Where it comes from."),
                    Column.of("date", DATE, PROGRAMME, "When it was published.")));

    private ProgrammeTables() {}
}

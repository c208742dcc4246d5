package org.adept.ingest.contract;

import java.util.List;
import java.util.stream.Stream;

/**
 * The small tables between ingest and analysis: counts only, written as CSV in {@code private/tables/<name>.csv},
 * rows in the order of their key columns, shares and means left to the analysis.
 *
 * <p>{@code margin} is the group the row counts, as {@code name=level;name=level} sorted by name; empty is everyone.
 */
public enum SmallTable {
    /** How many stand behind a margin; unit is {@code participant} or {@code match}. */
    MARGINS("margins", List.of("unit", "margin"), List.of("persons", "matches", "mentors", "sites")),
    /** Steps of the way in, nested: reached k is dated k or any later step. */
    FUNNEL("funnel", List.of("margin", "position", "step"), List.of("persons")),
    /**
     * Ends and censorings in the outcome's grain; cause is an event's name, {@code other}, {@code end-unknown} or {@code
     * censored}; {@code entered} where units are followed from later than day 0.
     */
    RISK("risk", List.of("outcome", "margin", "time", "cause"), List.of("count")),
    /**
     * How long units whose agreed end is known were agreed to last: time is the last of the outcome's horizons that the
     * term reaches, 0 for none.
     */
    TERMS("terms", List.of("outcome", "margin", "time"), List.of("count")),
    /**
     * Units of a model that are alike in all that its regression asks for, numbered within the model; stratum and
     * covariates as {@code name=level;name=level}. Personal data where a cell holds one unit.
     */
    CELLS(
            "cells",
            List.of("outcome", "model", "cell", "stratum", "covariates", "entry", "time", "cause"),
            List.of("count")),
    /** How many of each cell belong together; clusters by sorted rank. */
    CELL_CLUSTERS("cell-clusters", List.of("outcome", "model", "cluster", "cell"), List.of("count")),
    /** Shares of something countable: completion, early-ending, met-30, active-90, agreement, usual-length. */
    RATES("rates", List.of("indicator", "margin"), List.of("numerator", "denominator", "unknown")),
    /** How many units stand together in how many clusters, {@code match} or {@code participant}, and in the largest. */
    CLUSTERS("clusters", List.of("unit"), List.of("units", "clusters", "largest")),
    /**
     * What the spread of a share over clusters rests on: how many clusters there are, how many with someone known, and
     * sums over clusters of products of two of numerator, denominator and unknown. No row where nobody is followed with
     * a cluster.
     */
    RATE_CLUSTERS(
            "rate-clusters",
            List.of("indicator", "margin"),
            List.of(
                    "clusters",
                    "clusters_known",
                    "numerator_numerator",
                    "numerator_denominator",
                    "numerator_unknown",
                    "denominator_denominator",
                    "denominator_unknown",
                    "unknown_unknown")),
    /**
     * The rows of {@code risk} again, by cluster: clusters by sorted rank, those of one unit only where units are
     * followed from later than day 0; {@code set} numbers the row of {@code sets} that says which margins they are in.
     */
    RISK_CLUSTERS("risk-clusters", List.of("outcome", "cluster", "set", "time", "cause"), List.of("count")),
    /** Levels of units as {@code name=level;name=level}: a unit is in a margin that names some of them. */
    SETS("sets", List.of("set", "levels"), List.of()),
    /** Amounts as integer sums: true value = total / 10^scale; squares are scaled twice. */
    SUMS("sums", List.of("measure", "margin"), List.of("n", "total", "total_of_squares", "scale")),
    /**
     * Where people who began in STEM are in their studies, by term; state is {@code stem}, {@code credential}, {@code
     * switched}, {@code other-credential}, {@code away}, {@code left}, {@code unknown} or {@code not-yet}.
     */
    STATES("states", List.of("margin", "term", "state"), List.of("count")),
    /**
     * Shares of those who began in STEM and whose term has passed: institution-retention, enrolment-persistence,
     * stem-persistence, switching, stop-out, drop-out, graduation.
     */
    STUDIES("studies", List.of("indicator", "margin", "term"), List.of("numerator", "denominator", "unknown")),
    /** As {@code rate-clusters}, of the shares in {@code studies} and of each state in {@code states}. */
    STUDY_CLUSTERS("study-clusters", List.of("indicator", "margin", "term"), RATE_CLUSTERS.counts),
    /**
     * Where those of one stage at entry are when a year has passed, {@code term} being its last: a stage, {@code work},
     * {@code out} or {@code unknown}.
     */
    TRANSITIONS("transitions", List.of("margin", "term", "from", "to"), List.of("count")),
    /**
     * The list of those who wait for a match, from the end of a month (202103) on: how many more joined or left it, and
     * how many are no longer seen.
     */
    WAITING("waiting", List.of("margin", "month"), List.of("joined", "left", "unseen")),
    /** Answers to questionnaires. */
    ITEMS("items", List.of("instrument", "version", "wave", "role", "item", "margin", "response"), List.of("count")),
    /** Distinct mentors behind the answers to a question: of the match it is about, else of the first one. */
    ITEM_MENTORS(
            "item-mentors", List.of("instrument", "version", "wave", "role", "item", "margin"), List.of("mentors")),
    /**
     * Sums over those who answered two items of an instrument, for everyone and by programme; an item stands with itself
     * too. Basis is {@code complete}, those who answered every item, or {@code pairwise}, everyone.
     */
    ITEM_PAIRS(
            "item-pairs",
            List.of("instrument", "version", "wave", "role", "basis", "margin", "item", "other"),
            List.of("n", "sum", "other_sum", "product")),
    /** Who was invited to answer and who did. */
    ANSWERED("answered", List.of("instrument", "wave", "role", "margin"), List.of("invited", "answered")),
    /** How matches ended, by whom and why. */
    ENDINGS("endings", List.of("outcome", "margin", "cause", "ended_by", "reason"), List.of("count")),
    /** Who is not counted: subject is {@code population} or an outcome; position 0 is where it starts. */
    ATTRITION("attrition", List.of("subject", "position", "reason"), List.of("excluded", "remaining")),
    /** First identity: read = mapped + unreadable + blank. */
    FILES("files", List.of("source", "file"), List.of("read", "mapped", "unreadable", "blank")),
    /** Second identity: produced = accepted + quarantined + duplicates. */
    PRODUCED(
            "produced",
            List.of("source", "file", "table"),
            List.of("produced", "accepted", "quarantined", "duplicates")),
    /** Rows made that no longer stand, and why: a later batch brought the same key. */
    LEFT_OUT("left-out", List.of("source", "file", "table", "reason"), List.of("rows")),
    /** What the checks found. */
    CHECKS("checks", List.of("check", "severity", "table", "column"), List.of("failed", "checked")),
    /** Rows that found no partner in a lookup. */
    LOOKUPS("lookups", List.of("source", "lookup"), List.of("rows", "unmatched")),
    /** What the programmes say of themselves, as they say it: nobody stands behind these rows. */
    PROGRAMMES(ProgrammeTables.PROGRAMMES),
    /** Rules of the programmes, as they are. */
    POLICIES(ProgrammeTables.POLICIES),
    /** What the programmes set out to reach, as they say it. */
    TARGETS(ProgrammeTables.TARGETS),
    /** What cohorts cost, as the programmes say it. */
    COSTS(ProgrammeTables.COSTS),
    /** Numbers from elsewhere, as they are. */
    BENCHMARKS(ProgrammeTables.BENCHMARKS);

    /** Behind the name of a date: how precisely it is known, day, month or term. */
    public static final String PRECISION = "_precision";

    private static final java.util.Set<String> INTEGER_KEYS =
            java.util.Set.of("position", "time", "term", "month", "response", "cell", "cluster", "entry", "set");

    private final String fileName;
    private final List<String> keys;
    private final List<String> counts;

    SmallTable(String fileName, List<String> keys, List<String> counts) {
        this.fileName = fileName;
        this.keys = keys;
        this.counts = counts;
    }

    /** A raw table written as it is: every column a key, beside each date its precision, nothing counted. */
    SmallTable(RawTable table) {
        this(
                table.name(),
                table.columns().stream()
                        .flatMap(column -> column.type().equals(ColumnType.DATE)
                                ? Stream.of(column.name(), column.name() + PRECISION)
                                : Stream.of(column.name()))
                        .toList(),
                List.of());
    }

    public String fileName() {
        return fileName + ".csv";
    }

    public List<String> keys() {
        return keys;
    }

    public List<String> counts() {
        return counts;
    }

    /** All columns: keys, then counts. */
    public List<String> columns() {
        return Stream.concat(keys.stream(), counts.stream()).toList();
    }

    /** Whether a key column holds whole numbers, and so sorts by size. */
    public static boolean isInteger(String key) {
        return INTEGER_KEYS.contains(key);
    }
}

package org.adept.ingest.study;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How one programme's own columns and codes become the contract's.
 *
 * @param file the mapping's own file name, for messages
 * @param reading how its CSV files are read
 * @param missing texts that mean "no answer", compared after trimming
 * @param dates date patterns in order of trial
 * @param identity columns that may tell who somebody is, and what is done with them before anything else
 * @param lookups left joins done before expressions
 * @param tables what each raw table is made of
 */
public record MappingDefinition(
        String file,
        Reading reading,
        List<String> missing,
        List<DatePattern> dates,
        Map<String, IdentityTreatment> identity,
        List<Lookup> lookups,
        List<TableMapping> tables) {

    /**
     * How a CSV file is read. Encoding, separator and quote may be {@link #AUTO}, found out for each file;
     * {@code thousands} may be empty.
     */
    public record Reading(String encoding, String separator, String quote, String decimal, String thousands) {
        public static final String AUTO = "auto";
    }

    /**
     * How dates are written.
     *
     * @param pattern of java.time; of a term with {@code T} for its word; or {@link #EXCEL}
     * @param precision how exactly a date written so is known
     * @param terms of a term, its word to month and day it begins, such as 08-01; empty otherwise
     */
    public record DatePattern(String pattern, Precision precision, SortedMap<String, String> terms) {
        /** Days as spreadsheets count them, from 1 January 1900. */
        public static final String EXCEL = "excel";

        public DatePattern(String pattern, Precision precision) {
            this(pattern, precision, Collections.emptySortedMap());
        }
    }

    /** How exactly a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        TERM
    }

    /**
     * A many-to-one left join.
     *
     * @param name the lookup's name, for messages
     * @param file glob of the file looked into, relative to the study file
     * @param into glob of the files that are widened; the looked-up columns stand beside their own
     * @param keys source column to lookup column
     * @param columns columns taken, lookup column to the name they get in the source
     * @param where expression over the lookup's columns; rows for which it is not true are not looked into
     */
    public record Lookup(
            String name,
            String file,
            String into,
            Map<String, String> keys,
            Map<String, String> columns,
            Optional<String> where) {}

    /**
     * One raw table's making.
     *
     * @param table the contract's table
     * @param from glob over file names (not paths) of the source
     * @param where expression over source columns; rows for which it is not true make no row of this table
     * @param distinct whether the table's rows repeat by design, so that repeats are not counted as duplicates
     * @param columns contract column (or attribute) to where its value comes from
     * @param fold from wide to long; empty for none
     */
    public record TableMapping(
            String table,
            String from,
            Optional<String> where,
            boolean distinct,
            Map<String, ColumnMapping> columns,
            Optional<Fold> fold) {}

    /**
     * Where a value comes from: exactly one of column, constant, expression.
     *
     * @param codes looked up last
     * @param missing texts that mean "no answer" in this column, besides the mapping's
     */
    public record ColumnMapping(
            Optional<String> column,
            Optional<String> constant,
            Optional<String> expression,
            Map<String, String> codes,
            List<String> missing) {}

    /**
     * From wide to long: each of {@code columns} makes one row per source row, its key in contract column
     * {@code name}, its value in contract column {@code value}; a missing value makes no row.
     *
     * @param columns source column to the key it stands for, in order
     * @param codes codes of the value, as in {@link ColumnMapping}
     * @param missing texts that mean "no answer" in these columns, besides the mapping's
     */
    public record Fold(
            String name, String value, Map<String, String> columns, Map<String, String> codes, List<String> missing) {}
}

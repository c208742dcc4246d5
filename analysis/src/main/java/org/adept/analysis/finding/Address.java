package org.adept.analysis.finding;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a number is about; empty texts and 0 mean "does not apply".
 *
 * @param indicator the question's family: funnel, match-length, completion, persistence, feedback, attrition ...
 * @param quantity what is measured: count, share, share-of-previous, survival, incidence, median, test, mean, top-box, distribution ...
 * @param by the group, dimension to level, sorted; empty is everyone
 * @param contrast dimension whose levels are compared, for tests and differences
 * @param level level compared
 * @param reference level compared with
 * @param outcome the study's outcome
 * @param cause kind of end, step, state or reason
 * @param time time at which a curve is read, the term, or the step of the way in, counted from 1
 * @param timeUnit day, week, month, term or step; without a time, the unit of a curve or a median
 * @param instrument questionnaire
 * @param version version of the questionnaire
 * @param wave wave of the questionnaire
 * @param role who answered
 * @param item item of the questionnaire
 * @param adjustment model whose other covariates are held equal
 */
public record Address(
        String indicator,
        String quantity,
        SortedMap<String, String> by,
        String contrast,
        String level,
        String reference,
        String outcome,
        String cause,
        int time,
        String timeUnit,
        String instrument,
        String version,
        String wave,
        String role,
        String item,
        String adjustment) {

    public Address {
        by = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(by));
    }

    /** An address of which only indicator, quantity and group are known yet; the rest is added with the withers. */
    public static Address of(String indicator, String quantity, String margin) {
        return new Address(
                indicator, quantity, Margins.parse(margin), "", "", "", "", "", 0, "", "", "", "", "", "", "");
    }

    /** The same address for another quantity. */
    public Address quantity(String name) {
        return new Address(
                indicator,
                name,
                by,
                contrast,
                level,
                reference,
                outcome,
                cause,
                time,
                timeUnit,
                instrument,
                version,
                wave,
                role,
                item,
                adjustment);
    }

    public Address outcome(String name) {
        return new Address(
                indicator,
                quantity,
                by,
                contrast,
                level,
                reference,
                name,
                cause,
                time,
                timeUnit,
                instrument,
                version,
                wave,
                role,
                item,
                adjustment);
    }

    public Address cause(String name) {
        return new Address(
                indicator,
                quantity,
                by,
                contrast,
                level,
                reference,
                outcome,
                name,
                time,
                timeUnit,
                instrument,
                version,
                wave,
                role,
                item,
                adjustment);
    }

    public Address at(int when, String unit) {
        return new Address(
                indicator,
                quantity,
                by,
                contrast,
                level,
                reference,
                outcome,
                cause,
                when,
                unit,
                instrument,
                version,
                wave,
                role,
                item,
                adjustment);
    }

    public Address comparing(String dimension, String one, String other) {
        return new Address(
                indicator,
                quantity,
                by,
                dimension,
                one,
                other,
                outcome,
                cause,
                time,
                timeUnit,
                instrument,
                version,
                wave,
                role,
                item,
                adjustment);
    }

    public Address asked(String questionnaire, String when, String who, String question) {
        return new Address(
                indicator,
                quantity,
                by,
                contrast,
                level,
                reference,
                outcome,
                cause,
                time,
                timeUnit,
                questionnaire,
                version,
                when,
                who,
                question,
                adjustment);
    }

    public Address version(String edition) {
        return new Address(
                indicator,
                quantity,
                by,
                contrast,
                level,
                reference,
                outcome,
                cause,
                time,
                timeUnit,
                instrument,
                edition,
                wave,
                role,
                item,
                adjustment);
    }

    public Address adjusted(String model) {
        return new Address(
                indicator,
                quantity,
                by,
                contrast,
                level,
                reference,
                outcome,
                cause,
                time,
                timeUnit,
                instrument,
                version,
                wave,
                role,
                item,
                model);
    }

    /** The group as findings write it, {@code name=level;name=level}. */
    public String margin() {
        return Margins.text(by);
    }

    /**
     * The finding's id: the parts that apply, joined by dots. Letters, digits and {@code - _ = ; .} stand as they are,
     * any other character as {@code ~} and its number in hexadecimal, so that an id needs no quoting anywhere.
     */
    public String id() {
        StringBuilder id = new StringBuilder(indicator).append('.').append(quantity);
        String[] parts = {outcome, cause, instrument, version, wave, role, item, adjustment, contrast, level, reference
        };
        for (String part : parts) {
            if (!part.isEmpty()) {
                id.append('.').append(part);
            }
        }
        if (!timeUnit.isEmpty()) {
            id.append('.').append(timeUnit);
        }
        if (time != 0) {
            id.append('-').append(time);
        }
        if (!by.isEmpty()) {
            id.append('.').append(margin());
        }
        return plain(id);
    }

    private static String plain(StringBuilder id) {
        StringBuilder plain = new StringBuilder(id.length() + 8);
        for (int i = 0; i < id.length(); i++) {
            char character = id.charAt(i);
            if (isPlain(character)) {
                plain.append(character);
            } else {
                plain.append('~').append(Integer.toHexString(character));
            }
        }
        return plain.toString();
    }

    private static boolean isPlain(char character) {
        return Character.isLetterOrDigit(character) || "-_=;.".indexOf(character) >= 0;
    }

    /** Findings stand in order of their ids, so that the same findings are the same bytes. */
    public static final Comparator<Address> ORDER = Comparator.comparing(Address::id);
}

package org.adept.ingest.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.adept.ingest.contract.RawTable;

/**
 * What rules must know of a study.
 *
 * @param extractedOn by file, the day it was taken out, days since 1970-01-01
 * @param questionnaires by name
 * @param levels levels of the compared dimensions, by column of matches
 * @param ownCodes further codes the study names, by {@code table.column}
 * @param ranges lowest and highest plausible number, in whole units, by {@code table.column}
 * @param earliest first plausible day, days since 1970-01-01
 * @param attributes the study's own columns, by table
 * @param handedIn by file, the tables its programme hands in
 * @param maps whether any mapping makes a table, or fills a {@code table.column}
 */
public record Setting(
        List<Integer> extractedOn,
        Map<String, Questionnaire> questionnaires,
        Map<String, Set<String>> levels,
        Map<String, Set<String>> ownCodes,
        Map<String, Range> ranges,
        int earliest,
        Map<String, List<String>> attributes,
        List<Set<String>> handedIn,
        Predicate<String> maps) {

    public Setting {
        extractedOn = List.copyOf(extractedOn);
        questionnaires = Map.copyOf(questionnaires);
        levels = Map.copyOf(levels);
        ownCodes = Map.copyOf(ownCodes);
        ranges = Map.copyOf(ranges);
        attributes = Map.copyOf(attributes);
        handedIn = List.copyOf(handedIn);
    }

    /** A questionnaire's version, scale and items. */
    public record Questionnaire(String version, int lowest, int highest, Set<String> items) {
        public Questionnaire {
            items = Set.copyOf(items);
        }
    }

    /** By file. */
    boolean[] filesWhoseProgrammeHandsIn(String table) {
        boolean[] hands = new boolean[handedIn.size()];
        for (int file = 0; file < hands.length; file++) {
            hands[file] = handedIn.get(file).contains(table);
        }
        return hands;
    }

    boolean fills(String table, String column) {
        return maps.test(table + "." + column);
    }

    /** The column, when the table is the one that has it and some mapping fills it; else none. */
    List<String> filled(RawTable table, String name, String column) {
        return table.name().equals(name) && fills(name, column) ? List.of(column) : List.of();
    }
}

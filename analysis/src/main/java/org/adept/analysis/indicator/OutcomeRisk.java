package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Margins;
import org.adept.analysis.stats.survival.CompetingRisks;
import org.adept.analysis.stats.survival.RiskTable;
import org.adept.analysis.table.RiskView;
import org.adept.analysis.table.Tables;
import org.adept.analysis.table.TermView;
import org.adept.ingest.study.OutcomeDefinition;
import org.adept.ingest.study.ProgrammeOutcomes;

/**
 * One outcome of the study with its risk tables.
 *
 * @param definition the outcome's clock
 * @param causes kinds of end: those of the definition in order, then any other that the data hold
 * @param margins groups, each as cause to time to count
 * @param mentors distinct mentors by group; empty where no mentor stands behind the outcome
 * @param terms how long units were agreed to last
 * @param shared units that share their cluster with another
 */
record OutcomeRisk(
        OutcomeDefinition definition,
        List<String> causes,
        SortedMap<String, SortedMap<String, SortedMap<Integer, Long>>> margins,
        Map<String, Long> mentors,
        TermView terms,
        SharedUnits shared) {
    static final String INDICATOR = "outcome";

    static OutcomeRisk of(OutcomeDefinition definition, Tables tables) {
        var margins = tables.risk().margins(definition.name());
        List<String> causes = new ArrayList<>();
        definition.events().forEach(event -> causes.add(event.name()));
        TreeSet<String> found = new TreeSet<>();
        margins.values().forEach(margin -> found.addAll(margin.keySet()));
        found.remove(RiskView.CENSORED);
        found.remove(RiskView.ENTERED);
        causes.forEach(found::remove);
        causes.addAll(found);
        Map<String, Long> mentors = new HashMap<>();
        if (definition.unit() == OutcomeDefinition.Unit.MATCH) {
            tables.margins().sizes("match").forEach((margin, size) -> mentors.put(margin, size.mentors()));
        }
        SharedUnits shared = new SharedUnits(tables.clusters().parts(definition.name()));
        return new OutcomeRisk(definition, List.copyOf(causes), margins, mentors, tables.terms(), shared);
    }

    /** The kind of end that groups are compared on: {@code early} where the study has it, else the first. */
    String headline() {
        return causes.contains("early") ? "early" : causes.get(0);
    }

    /** Whether kinds of end are told by their incidence; else the share that still lasts is. */
    boolean competes() {
        return definition.competes() || ProgrammeOutcomes.isOne(definition.name());
    }

    /** How one left: when and in which way. */
    record Exit(int time, String cause) {}

    /** The same people with their exits told otherwise; those of whom nothing is told are left out. */
    OutcomeRisk recoded(Function<Exit, Optional<Exit>> telling) {
        SortedMap<String, SortedMap<String, SortedMap<Integer, Long>>> recoded = new TreeMap<>();
        TreeSet<String> left = new TreeSet<>(causes);
        left.removeIf(cause -> telling.apply(new Exit(0, cause))
                .filter(exit -> exit.cause().equals(cause))
                .isEmpty());
        margins.forEach((margin, exits) ->
                exits.forEach((cause, times) -> times.forEach((time, count) -> telling.apply(new Exit(time, cause))
                        .ifPresent(exit -> recoded.computeIfAbsent(margin, any -> new TreeMap<>())
                                .computeIfAbsent(exit.cause(), any -> new TreeMap<>())
                                .merge(exit.time(), count, Long::sum)))));
        return new OutcomeRisk(
                definition,
                causes.stream().filter(left::contains).toList(),
                recoded,
                mentors,
                terms,
                shared.recoded(telling));
    }

    /** The same outcome with some of its groups only. */
    OutcomeRisk among(SortedMap<String, SortedMap<String, SortedMap<Integer, Long>>> some) {
        return new OutcomeRisk(definition, causes, some, mentors, terms, shared);
    }

    long mentors(String margin) {
        return mentors.getOrDefault(margin, -1L);
    }

    /** Whether levels of a dimension hold somebody twice: a mentor counts at each level that she has matches of. */
    boolean overlap(String within, String dimension) {
        long together = margins.keySet().stream()
                .filter(margin -> {
                    SortedMap<String, String> by = Margins.parse(margin);
                    return by.remove(dimension) != null && Margins.text(by).equals(within);
                })
                .mapToLong(margin -> competing(margin).total())
                .sum();
        return margins.containsKey(within) && together > competing(within).total();
    }

    /** The last horizon of a group that each of its programmes has agreed terms for. */
    int lastHorizon(String margin) {
        return terms.lastHorizon(definition.name(), margin);
    }

    String grain() {
        return definition.grain().name().toLowerCase(Locale.ROOT);
    }

    Address address(String quantity, String margin) {
        return Address.of(INDICATOR, quantity, margin).outcome(definition.name());
    }

    CompetingRisks competing(String margin) {
        return competing(List.of(margin));
    }

    /** Groups that have nobody in common, as one. */
    CompetingRisks competing(List<String> groups) {
        Map<Integer, long[]> cells = new HashMap<>();
        groups.forEach(group -> margins.getOrDefault(group, new TreeMap<>()).forEach((cause, times) -> {
            if (cause.equals(RiskView.ENTERED)) {
                return; // units are followed from later on only where ends are of one kind
            }
            int at = cause.equals(RiskView.CENSORED) ? causes.size() : causes.indexOf(cause);
            times.forEach(
                    (time, count) -> cells.computeIfAbsent(time, key -> new long[causes.size() + 1])[at] += count);
        }));
        return CompetingRisks.of(causes.size(), cells);
    }

    /** Ends by one cause; every other way to leave counts as last seen still without it. */
    RiskTable only(String cause, String margin) {
        return only(cause, List.of(margin));
    }

    /** The same of groups that have nobody in common, as one. */
    RiskTable only(String cause, List<String> groups) {
        Map<Integer, long[]> moves = new HashMap<>();
        groups.forEach(group -> margins.getOrDefault(group, new TreeMap<>()).forEach((found, times) -> {
            int at = found.equals(RiskView.ENTERED) ? 0 : found.equals(cause) ? 1 : 2;
            times.forEach((time, count) -> moves.computeIfAbsent(time, key -> new long[3])[at] += count);
        }));
        return RiskTable.ofMoves(moves);
    }
}

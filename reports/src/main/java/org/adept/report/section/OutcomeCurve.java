package org.adept.report.section;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.OutcomeDefinition;
import org.adept.ingest.study.ProgrammeOutcomes;

/**
 * The one curve that pages show of an outcome: where kinds of end compete, the incidence of the first kind the study
 * names; else the share still there.
 */
record OutcomeCurve(OutcomeDefinition definition) {
    static final String INDICATOR = "outcome";

    static OutcomeCurve of(OutcomeDefinition definition) {
        return new OutcomeCurve(definition);
    }

    boolean competes() {
        return definition.competes() || isOfProgrammes();
    }

    boolean isAboutMatches() {
        return definition.unit() == OutcomeDefinition.Unit.MATCH;
    }

    /** Whether it is a clock that every programme has, with words of its own. */
    boolean isOfProgrammes() {
        return ProgrammeOutcomes.isOne(definition.name());
    }

    /** The kind of end spoken of. */
    String cause() {
        return definition.events().get(0).name();
    }

    String grain() {
        return definition.grain().name().toLowerCase(Locale.ROOT);
    }

    String quantity() {
        return competes() ? "incidence-curve" : "survival-curve";
    }

    /** The curve of a group. */
    Address address(Reading reading, Map<String, String> by) {
        return withCause(reading.address(INDICATOR, quantity(), by).outcome(definition.name()))
                .at(0, grain());
    }

    /** The curve read at a horizon. */
    Address at(Reading reading, Map<String, String> by, int horizon) {
        return withCause(reading.address(INDICATOR, competes() ? "incidence" : "survival", by)
                        .outcome(definition.name()))
                .at(horizon, grain());
    }

    /** The test of a dimension's levels. */
    Address test(Reading reading, String dimension) {
        return withCause(reading.address(INDICATOR, "test").outcome(definition.name()))
                .comparing(dimension, "", "");
    }

    Address atRisk(Reading reading, Map<String, String> by, int time) {
        return reading.address(INDICATOR, "at-risk", by)
                .outcome(definition.name())
                .at(time, grain());
    }

    Address followed(Reading reading, Map<String, String> by) {
        return reading.address(INDICATOR, "count", by)
                .outcome(definition.name())
                .cause("followed");
    }

    Address ended(Reading reading, Map<String, String> by) {
        return reading.address(INDICATOR, "count", by)
                .outcome(definition.name())
                .cause(cause());
    }

    /** The finding at the last horizon that the release can tell, whatever its status. */
    Optional<Finding> last(Reading reading, Map<String, String> by) {
        int horizon = commonHorizon(reading, List.of(new CurveGroup("", new TreeMap<>(by))));
        return horizon == 0 ? Optional.empty() : reading.find(at(reading, by, horizon));
    }

    /** The last horizon at which every group that is shown anywhere has a number; 0 when there is none. */
    int commonHorizon(Reading reading, List<CurveGroup> groups) {
        for (int k = definition.horizons().size() - 1; k >= 0; k--) {
            int horizon = definition.horizons().get(k);
            boolean all = groups.stream()
                    .filter(group -> definition.horizons().stream()
                            .anyMatch(any -> Numbers.estimate(reading.find(at(reading, group.by(), any)))
                                    .isPresent()))
                    .allMatch(group -> Numbers.estimate(reading.find(at(reading, group.by(), horizon)))
                            .isPresent());
            boolean any = groups.stream()
                    .anyMatch(group -> Numbers.estimate(reading.find(at(reading, group.by(), horizon)))
                            .isPresent());
            if (all && any) {
                return horizon;
            }
        }
        return 0;
    }

    /** Whether a horizon is past all agreed terms of a programme in one of the groups. */
    boolean outlastsTerms(Reading reading, List<CurveGroup> groups) {
        return groups.stream()
                .flatMap(group -> definition.horizons().stream()
                        .flatMap(horizon -> reading.find(at(reading, group.by(), horizon)).stream()))
                .anyMatch(finding -> finding.answer() instanceof Answer.Unknown unknown
                        && unknown.reason().equals("no-term-so-long"));
    }

    /** Whether a value of the curve is kept from the reader, so that its absence says nothing of following. */
    boolean hides(Reading reading) {
        return reading.findings().all(INDICATOR, competes() ? "incidence" : "survival").stream()
                .anyMatch(finding ->
                        finding.answer() instanceof Answer.Suppressed || finding.answer() instanceof Answer.Range);
    }

    /** What the curve shows, as the pattern's key. */
    String sentenceKey() {
        if (isOfProgrammes()) {
            return "curve." + definition.name();
        }
        if (!competes()) {
            return "curve.still";
        }
        return cause().equals("early") ? "curve.early" : "curve.ended.cause";
    }

    String measureKey() {
        if (isOfProgrammes()) {
            return "figure.curve.measure." + definition.name();
        }
        if (!competes()) {
            return "figure.curve.measure.still";
        }
        return cause().equals("early") ? "figure.curve.measure.early" : "figure.curve.measure.ended";
    }

    /** What the words of this outcome's questions end in. */
    String questionSuffix() {
        if (isOfProgrammes()) {
            return definition.name();
        }
        return competes() ? "early" : "staying";
    }

    String questionKey() {
        if (isOfProgrammes()) {
            return "q." + definition.name();
        }
        return competes() ? "q.when-early" : "q.staying";
    }

    /** When the clock starts, as the pattern's key. */
    String clockKey() {
        if (isOfProgrammes()) {
            return "clock." + definition.name();
        }
        return isAboutMatches() ? "clock.match" : "clock.participant";
    }

    /** What the axis of time counts from, as the pattern's key. */
    String axisKey() {
        return isOfProgrammes() ? "axis." + definition.name() : "axis.since-start." + grain();
    }

    /** How many came to the end spoken of, as the pattern's key. */
    String endedKey() {
        if (isOfProgrammes()) {
            return "rests." + definition.name();
        }
        return competes() && cause().equals("early") ? "rests.early-endings" : "rests.events";
    }

    /** The last time worth drawing: of a clock of programmes, some way past the last horizon. */
    int lastDrawn(int followed) {
        List<Integer> horizons = definition.horizons();
        return isOfProgrammes() ? Math.min(followed, 2 * horizons.get(horizons.size() - 1)) : followed;
    }

    private Address withCause(Address address) {
        return competes() ? address.cause(cause()) : address;
    }
}

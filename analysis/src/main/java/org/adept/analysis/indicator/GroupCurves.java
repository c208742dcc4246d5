package org.adept.analysis.indicator;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.stats.survival.AalenJohansen;
import org.adept.analysis.stats.survival.CompetingRisks;
import org.adept.analysis.stats.survival.KaplanMeier;
import org.adept.analysis.stats.survival.RestrictedMean;
import org.adept.analysis.stats.survival.RiskTable;
import org.adept.analysis.stats.survival.RobustRiskTable;
import org.adept.analysis.stats.survival.SpellIncidence;

/**
 * The curves of one group of an outcome: with plain intervals where everybody stands for herself, else with those over
 * clusters. Heights, counts and medians are the same.
 */
final class GroupCurves {
    private static final double CONFIDENCE = 0.95;
    private static final int FEWEST_CLUSTERS = 2;

    private final CompetingRisks exits;
    private final AalenJohansen plain;
    private final ClusteredRisk clusters;
    private final Optional<SpellIncidence> clustered;
    private final RiskTable only;
    private final KaplanMeier lasting;
    private final Optional<RobustRiskTable> robust;
    private final Optional<Outcome<KaplanMeier>> robustLasting;

    private GroupCurves(OutcomeRisk risk, String margin) {
        this.exits = risk.competing(margin);
        this.plain = AalenJohansen.of(exits);
        this.clusters = ClusteredRisk.of(risk, List.of(margin));
        boolean shared = clusters.isShared();
        this.clustered = shared && risk.competes()
                ? Optional.of(SpellIncidence.of(clusters.spells(risk.causes())))
                : Optional.empty();
        this.only = risk.only(risk.headline(), margin);
        this.lasting = risk.competes() ? plain.lasting() : KaplanMeier.of(only);
        this.robust = shared && !risk.competes() ? Optional.of(clusters.only(risk.headline(), 0)) : Optional.empty();
        this.robustLasting = robust.map(KaplanMeier::robust);
    }

    static GroupCurves of(OutcomeRisk risk, String margin) {
        return new GroupCurves(risk, margin);
    }

    CompetingRisks exits() {
        return exits;
    }

    /** How many are still there, whatever the intervals rest on. */
    KaplanMeier lasting() {
        return lasting;
    }

    /** Whether units share so few clusters that nothing can be said of how sure the curve is. */
    boolean hasTooFewClusters() {
        return clusters.isShared() && clusters.clusters() < FEWEST_CLUSTERS;
    }

    /** The incidence of a cause, counted from 0. */
    List<AalenJohansen.Point> incidence(int cause) {
        return clustered.map(curves -> curves.points(cause)).orElseGet(() -> plain.points(cause));
    }

    Outcome<Estimate> incidenceAt(int cause, int time) {
        return over(clustered.map(curves -> curves.incidenceAt(cause, time)), plain.incidenceAt(cause, time));
    }

    Outcome<Estimate> quantile(int cause, double share) {
        return clustered.map(curves -> curves.quantile(cause, share)).orElseGet(() -> plain.quantile(cause, share));
    }

    /** The share still without the one kind of end. */
    List<KaplanMeier.Point> survival() {
        return robustLasting
                .flatMap(robust -> robust.match(Optional::of, few -> Optional.<KaplanMeier>empty()))
                .orElse(lasting)
                .points();
    }

    Outcome<Estimate> survivalAt(int time) {
        return over(asked(curve -> curve.survivalAt(time)), lasting.survivalAt(time));
    }

    Outcome<Estimate> median() {
        return asked(KaplanMeier::median).orElseGet(lasting::median);
    }

    Outcome<Estimate> restrictedMean(int horizon) {
        return over(
                robust.map(table -> RestrictedMean.robust(table, horizon, CONFIDENCE)),
                RestrictedMean.of(only, horizon));
    }

    private Optional<Outcome<Estimate>> asked(Function<KaplanMeier, Outcome<Estimate>> question) {
        return robustLasting.map(curve -> curve.match(question, Outcome::unknown));
    }

    /** The one over clusters with how many independent units they come to: n by how much larger the variance is. */
    private Outcome<Estimate> over(Optional<Outcome<Estimate>> clustered, Outcome<Estimate> plain) {
        return clustered
                .map(own -> own.map(estimate -> {
                    double error = plain.match(found -> found.standardError().orElse(0), reason -> 0.0);
                    return estimate.over(new Estimate.Clusters(clusters.clusters(), effective(estimate, error)));
                }))
                .orElse(plain);
    }

    private double effective(Estimate estimate, double plainError) {
        double error = estimate.standardError().orElse(0);
        if (error == 0) {
            return clusters.clusters(); // none ended, or all: as many as the exact interval counts
        }
        return estimate.n() * StrictMath.min(1, plainError * plainError / (error * error));
    }
}

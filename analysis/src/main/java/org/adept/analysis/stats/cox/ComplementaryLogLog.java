package org.adept.analysis.stats.cox;

import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.likelihood.Maximum;
import org.adept.analysis.stats.likelihood.Newton;

/**
 * Hazard ratios when time comes in terms: grouped proportional hazards by the complementary log-log link.
 *
 * <p>In term t the event comes, to those still there, with chance 1 − exp(−exp(α_t + β·x)), with an α for each term
 * (and stratum); exp(β) is the hazard ratio of the Cox regression in continuous time, of which only the terms were
 * seen. Exits and entries of the spells are terms: a spell is at risk in the terms entry + 1 to exit. Terms in which
 * nobody, or everybody, has the event are fitted perfectly by their own α and say nothing of β; they are left out.
 *
 * <p>What cannot be had is as in {@link Cox}; where every term is left out it is {@link Reason.NoVariation}.
 *
 * @see <a href="https://doi.org/10.2307/2529588">Prentice &amp; Gloeckler (1978), Biometrics 34:57–67</a>
 */
public final class ComplementaryLogLog {
    private ComplementaryLogLog() {}

    /** The fit. */
    public static Outcome<TermFit> of(Spells spells) {
        if (spells.total() == 0) {
            return Outcome.unknown(new Reason.NoOne());
        }
        if (spells.events() == 0) {
            return Outcome.unknown(new Reason.TooFew("events", 0, 1));
        }
        RiskSets sets = RiskSets.of(spells);
        long[] atRisk = atRisk(sets);
        TermLikelihood likelihood = new TermLikelihood(sets, atRisk);
        if (likelihood.terms() == 0) {
            return Outcome.unknown(new Reason.NoVariation("terms"));
        }
        double[] start = new double[likelihood.parameters()];
        for (int position = 0; position < sets.times().positions(); position++) {
            if (likelihood.number(position) >= 0) {
                double chance = (double) sets.times().eventsAt(position) / atRisk[position];
                start[likelihood.number(position)] = StrictMath.log(-StrictMath.log1p(-chance));
            }
        }
        Outcome<Maximum> top = Newton.climb(likelihood, start);
        return top.match(
                found -> found.atStart().rank() == likelihood.terms()
                        ? Outcome.unknown(new Reason.NoVariation("covariates"))
                        : Outcome.known(new TermFit(sets, likelihood, found)),
                Outcome::unknown);
    }

    private static long[] atRisk(RiskSets sets) {
        long[] atRisk = new long[sets.times().positions() + 1];
        for (int place = 0; place < sets.rows(); place++) {
            atRisk[sets.from(place) + 1] += sets.count(place);
            atRisk[sets.to(place) + 1] -= sets.count(place);
        }
        for (int position = 1; position < atRisk.length; position++) {
            atRisk[position] += atRisk[position - 1];
        }
        return atRisk;
    }
}

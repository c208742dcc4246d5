package org.adept.analysis.stats.cox;

import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.likelihood.Maximum;
import org.adept.analysis.stats.likelihood.Newton;

/**
 * How much faster or slower those end who differ by one in a covariate, the others being equal: Cox regression.
 *
 * <p>The hazard is λ(t)·exp(β·x), with λ left open and, where there are strata, one for each. β makes the order of
 * events most likely: at each event, of those at risk, it was this one. Delayed entry, covariates that change (spells
 * that follow each other), repeated events, offsets and counts are allowed for.
 *
 * <p>A covariate that can be had from those before it, or is the same for all who are compared, is left out and its
 * coefficient {@link Reason.Singular}; the others are fitted, as R does. Special cases of the whole: nobody is {@link
 * Reason.NoOne}; no event {@link Reason.TooFew}; no covariate that differs among those compared {@link
 * Reason.NoVariation}; a covariate that tells the events apart without an overlap {@link Reason.Separated}.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1972.tb00899.x">Cox (1972), JRSS B 34:187–220</a>
 * @see <a href="https://doi.org/10.1080/01621459.1977.10480613">Efron (1977), JASA 72:557–565</a>
 */
public final class Cox {
    private Cox() {}

    /** The fit with tied events after Efron. */
    public static Outcome<CoxFit> of(Spells spells) {
        return of(spells, Ties.EFRON);
    }

    /** The fit. */
    public static Outcome<CoxFit> of(Spells spells, Ties ties) {
        if (spells.total() == 0) {
            return Outcome.unknown(new Reason.NoOne());
        }
        if (spells.events() == 0) {
            return Outcome.unknown(new Reason.TooFew("events", 0, 1));
        }
        RiskSets sets = RiskSets.of(spells);
        Outcome<Maximum> top = Newton.climb(
                new PartialLikelihood(sets, ties), new double[spells.names().size()]);
        return top.match(
                found -> found.atStart().rank() == 0
                        ? Outcome.unknown(new Reason.NoVariation("covariates"))
                        : Outcome.known(new CoxFit(sets, ties, found)),
                Outcome::unknown);
    }
}

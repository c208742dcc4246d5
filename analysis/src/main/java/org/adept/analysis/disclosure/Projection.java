package org.adept.analysis.disclosure;

import java.util.List;
import java.util.Optional;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Finding.Base;
import org.adept.analysis.finding.Meaning;

/** One finding as a profile lets it be seen; nothing of what is hidden is left in it. */
final class Projection {
    /** Over 90 per cent is told only where it could be at least three different counts. */
    private static final long RANGE_BASE = 21;

    private static final double NEARLY_ALL = 0.9;
    private static final double NEARLY_NONE = 0.1;
    private static final String CELLS = "cells";
    private static final String MERGED = "merged";
    private static final String CUT = "cut";

    private final Profile profile;
    private final Guard guard;
    private final Rounding rounding;
    private final Ledger ledger;

    Projection(Profile profile, Ledger ledger) {
        this.profile = profile;
        this.guard = new Guard(profile);
        this.rounding = new Rounding(profile.roundTo());
        this.ledger = ledger;
    }

    Finding of(Finding finding) {
        boolean process = Meaning.of(finding.address()).disclosureClass().equals(Meaning.PROCESS);
        if (profile.isOpen() || process) {
            return finding;
        }
        Optional<String> against = guard.against(finding);
        if (!finding.answer().isShown()) {
            return with(finding, finding.answer(), against.isPresent() ? Base.NONE : told(finding.base()));
        }
        if (against.isPresent()) {
            ledger.add(finding.address().id(), against.get());
            return hidden(finding, against.get());
        }
        return finding.match(this::figure, this::curve, this::distribution, this::flow);
    }

    private Finding hidden(Finding finding, String rule) {
        boolean smallGroup = rule.equals(Guard.BASE) && Guard.isCount(finding) && profile.tellsSmallGroupsAsRange();
        if (smallGroup) {
            return with(finding, new Answer.Range(0, profile.base()), Base.NONE);
        }
        if (rule.equals(Guard.PART) && Guard.isShare(finding) && finding.answer() instanceof Answer.Shown shown) {
            return share(finding, shown.estimate());
        }
        return with(finding, new Answer.Suppressed(), Base.NONE);
    }

    /** Over 90 or under 10 per cent; the numerator is not told, so it stands as the base. */
    private Finding share(Finding finding, Estimate estimate) {
        long n = finding.base().n();
        Base base = Base.of(n, n);
        if (n >= RANGE_BASE && estimate.value() > NEARLY_ALL) {
            return with(finding, new Answer.Range(NEARLY_ALL, 1), base);
        }
        if (n >= RANGE_BASE && estimate.value() < NEARLY_NONE) {
            return with(finding, new Answer.Range(0, NEARLY_NONE), base);
        }
        return with(finding, new Answer.Suppressed(), Base.NONE);
    }

    private Finding figure(Finding.Figure figure) {
        return new Finding.Figure(figure.address(), number(figure), told(figure.base()));
    }

    private Finding curve(Finding.Curve curve) {
        List<Finding.Point> points = Merging.points(curve.points(), profile.base(), profile.step());
        if (points.isEmpty()) {
            return suppressed(curve, CELLS);
        }
        if (points.size() < curve.points().size()) {
            ledger.add(curve.address().id(), CUT);
        }
        List<Finding.Point> told = profile.rounds() ? rounding.points(points) : points;
        return new Finding.Curve(curve.address(), number(curve), told(curve.base()), told);
    }

    private Finding distribution(Finding.Distribution distribution) {
        List<Finding.Category> categories = Merging.categories(distribution.categories(), profile.cell());
        if (categories.isEmpty()) {
            return suppressed(distribution, CELLS);
        }
        if (categories.size() < distribution.categories().size()) {
            ledger.add(distribution.address().id(), MERGED);
        }
        List<Finding.Category> told = profile.rounds() ? rounding.categories(categories) : categories;
        return new Finding.Distribution(distribution.address(), number(distribution), told(distribution.base()), told);
    }

    private Finding flow(Finding.Flow flow) {
        List<Finding.Step> steps = Merging.steps(flow.steps(), profile.cell());
        if (steps.isEmpty()) {
            return suppressed(flow, CELLS);
        }
        if (steps.size() < flow.steps().size()) {
            ledger.add(flow.address().id(), MERGED);
        }
        List<Finding.Step> told = profile.rounds() ? rounding.steps(steps) : steps;
        return new Finding.Flow(flow.address(), number(flow), told(flow.base()), told);
    }

    private Answer number(Finding finding) {
        if (!(finding.answer() instanceof Answer.Shown shown)) {
            return finding.answer();
        }
        return profile.rounds() ? rounding.answer(finding, shown) : clusters(shown);
    }

    /** Where the number of mentors is not told, neither is that of clusters: most of them are one mentor's. */
    private Answer clusters(Answer.Shown shown) {
        Optional<Estimate.Clusters> clusters = shown.estimate().clusters();
        return profile.mentors() > 0 && clusters.isPresent()
                ? new Answer.Shown(
                        shown.estimate()
                                .over(new Estimate.Clusters(-1, clusters.get().effectiveN())),
                        shown.test())
                : shown;
    }

    /** Mentors are counted for the rules only; under a rule on mentors their number is not told. */
    private Base told(Base base) {
        if (profile.rounds()) {
            return rounding.base(base);
        }
        return profile.mentors() > 0 ? Base.of(base.n(), base.numerator()) : base;
    }

    private Finding suppressed(Finding finding, String rule) {
        ledger.add(finding.address().id(), rule);
        return with(finding, new Answer.Suppressed(), Base.NONE);
    }

    /** The same address and shape with nothing but an answer. */
    private static Finding with(Finding finding, Answer answer, Base base) {
        return finding.match(
                figure -> new Finding.Figure(figure.address(), answer, base),
                curve -> new Finding.Curve(curve.address(), answer, base, List.of()),
                distribution -> new Finding.Distribution(distribution.address(), answer, base, List.of()),
                flow -> new Finding.Flow(flow.address(), answer, base, List.of()));
    }
}

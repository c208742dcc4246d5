package org.adept.analysis.disclosure;

import java.util.Optional;
import java.util.Set;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Finding.Base;
import org.adept.analysis.finding.Meaning;

/** Whether a number may be told under a profile; if not, which rule stands against it. */
final class Guard {
    /** Rules as the ledger names them. */
    static final String BASE = "base";

    static final String PART = "part";
    static final String MENTORS = "mentors";

    private static final Set<String> OF_SHARES = Set.of("difference", "slope", "ratio", "observed-to-expected");

    private final Profile profile;

    Guard(Profile profile) {
        this.profile = profile;
    }

    /** The rule against telling the number; empty when it may be told. */
    Optional<String> against(Finding finding) {
        Base base = finding.base();
        boolean count = isCount(finding);
        if (count && profile.rounds()) {
            return Optional.empty(); // rounding is what protects a count
        }
        if (base.n() < profile.base()) {
            return Optional.of(BASE);
        }
        if (base.mentors() >= 0 && base.mentors() < profile.mentors()) {
            return Optional.of(MENTORS);
        }
        return partIsSmall(finding, count) ? Optional.of(PART) : Optional.empty();
    }

    /** Means, medians and distributions have no complement: everyone counts in them. */
    private boolean partIsSmall(Finding finding, boolean count) {
        Base base = finding.base();
        if (base.numerator() < profile.part()) {
            return true;
        }
        boolean isPart =
                finding instanceof Finding.Figure && (tellsPart(finding) || (count && base.numerator() != base.n()));
        return isPart && base.complement() < profile.part();
    }

    /** Whether how many belong to a part can be found out from the number: a share, or what is made of shares. */
    private static boolean tellsPart(Finding finding) {
        return isShare(finding) || OF_SHARES.contains(finding.address().quantity());
    }

    /** Whether the number is a share or a difference of shares. */
    static boolean isOnScaleOfShares(Finding finding) {
        String unit = Meaning.of(finding.address()).unit();
        return unit.equals("share") || unit.equals("points");
    }

    static boolean isShare(Finding finding) {
        return Meaning.of(finding.address()).unit().equals("share");
    }

    /** Whether the number itself counts people, matches, answers or rows about them. */
    static boolean isCount(Finding finding) {
        String quantity = finding.address().quantity();
        boolean counts = quantity.equals("count") || quantity.equals("at-risk") || quantity.equals("failed");
        return finding instanceof Finding.Figure && counts;
    }

    static boolean hasNumber(Answer answer) {
        return answer.isShown();
    }
}

package org.adept.analysis.disclosure;

import java.util.function.Predicate;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.ReleasePlan;

/**
 * How many numbers of a release its reader sees.
 *
 * @param shown as computed
 * @param rounded after the profile's rounding
 * @param range as a coarse range
 * @param hidden suppressed or held
 */
public record Visible(long shown, long rounded, long range, long hidden) {

    /** Counts single numbers; curves, distributions and flows repeat them, and what the data cannot say is no number. */
    public static Visible of(Release release) {
        return of(release, finding -> true);
    }

    /** The same of the numbers that tell of one cohort: the ones that change with how cohorts are published. */
    public static Visible ofCohorts(Release release) {
        return of(release, finding -> finding.address().by().containsKey(ReleasePlan.COHORT));
    }

    private static Visible of(Release release, Predicate<Finding> which) {
        long shown = 0;
        long rounded = 0;
        long range = 0;
        long hidden = 0;
        for (Finding finding : release.findings().findings()) {
            Answer answer = finding.answer();
            if (!which.test(finding) || !(finding instanceof Finding.Figure) || answer instanceof Answer.Unknown) {
                continue;
            }
            shown += answer instanceof Answer.Shown ? 1 : 0;
            rounded += answer instanceof Answer.Rounded ? 1 : 0;
            range += answer instanceof Answer.Range ? 1 : 0;
            hidden += answer instanceof Answer.Suppressed || answer instanceof Answer.Held ? 1 : 0;
        }
        return new Visible(shown, rounded, range, hidden);
    }

    /** Numbers the reader sees in one way or another. */
    public long visible() {
        return shown + rounded + range;
    }

    /** All numbers of the release. */
    public long numbers() {
        return visible() + hidden;
    }
}

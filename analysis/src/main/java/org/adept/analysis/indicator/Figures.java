package org.adept.analysis.indicator;

import org.adept.analysis.estimate.Reason;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.stats.proportion.FourfoldTable;

/** The single numbers that most questions are answered with. */
final class Figures {
    /** The quantity of a finding that says which table or column the question lacks. */
    static final String NOT_TESTABLE = "not-testable";

    private Figures() {}

    /** A group's own size. */
    static Finding count(Address address, long count, long mentors) {
        return part(address, count, count, mentors);
    }

    /** How many of {@code n} belong to a part. */
    static Finding part(Address address, long count, long n, long mentors) {
        return new Finding.Figure(address, Answer.part(count, n), new Finding.Base(n, count, mentors));
    }

    /** The share {@code events / n} of units that stand for themselves, with Wilson's interval. */
    static Finding share(Address address, long events, long n, long mentors) {
        return share(address, Share.of(events, n), mentors);
    }

    /** A share with Wilson's interval, over clusters where units share any. */
    static Finding share(Address address, Share share, long mentors) {
        return new Finding.Figure(
                address, Answer.of(share.estimate()), new Finding.Base(share.n(), share.events(), mentors));
    }

    /**
     * What stands behind a difference: the smaller group and the smallest part or rest of either, so that it is told
     * only where both groups' own shares might be.
     */
    static Finding.Base smaller(FourfoldTable table) {
        long n = Math.min(table.n(), table.referenceN());
        long part = Math.min(table.events(), table.referenceEvents());
        long rest = Math.min(table.n() - table.events(), table.referenceN() - table.referenceEvents());
        return Finding.Base.of(n, part <= rest ? part : n - rest);
    }

    /** The question cannot be asked: a table or column, named as in the contract, is not in the data. */
    static Finding notTestable(String indicator, String missing) {
        return new Finding.Figure(
                Address.of(indicator, NOT_TESTABLE, "").cause(missing),
                new Answer.Unknown(new Reason.NotTestable(missing).code()),
                Finding.Base.NONE);
    }
}

package org.adept.analysis.stats.survival;

import org.adept.analysis.stats.testing.Draw;

/**
 * Ten matches worked by hand, out of order, with ties and censoring; cause 1 ended early, cause 2 as agreed.
 *
 * <pre>
 * time  at risk  early  agreed  censored   S
 *   2      10      1      1        1      8/10
 *   4       7      1      0        1      8/10·6/7 = 24/35
 *   6       5      0      1        0      24/35·4/5 = 96/175
 *   7       4      0      0        1
 *   9       3      1      1        0      96/175·1/3 = 32/175
 *  12       1      0      0        1
 * </pre>
 */
final class Worked {
    static final Draw TEN =
            new Draw(new int[] {6, 2, 4, 2, 9, 4, 7, 2, 12, 9}, new int[] {2, 1, 0, 2, 1, 1, 0, 0, 0, 2});

    private Worked() {}
}

/** What the tests of the numerics share: oracles, samples, seeded draws and how close is close. */
@NullMarked
package org.adept.analysis.stats.testing;

import org.jspecify.annotations.NullMarked;

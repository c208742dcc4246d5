/** Observed against expected: programmes beside a benchmark from outside. */
@NullMarked
package org.adept.analysis.stats.standard;

import org.jspecify.annotations.NullMarked;

/** Shares of something countable, with their intervals. */
@NullMarked
package org.adept.analysis.stats.proportion;

import org.jspecify.annotations.NullMarked;

/** How long it lasts and how it ends, from counts of ends and censorings at each time. */
@NullMarked
package org.adept.analysis.stats.survival;

import org.jspecify.annotations.NullMarked;

/** Do the items of a scale measure one thing: from cross-products of answers, which add up over parts of the data. */
@NullMarked
package org.adept.analysis.stats.scale;

import org.jspecify.annotations.NullMarked;

/** How covariates go with the pace of ending: Cox regression on spells at risk, one by one or counted. */
@NullMarked
package org.adept.analysis.stats.cox;

import org.jspecify.annotations.NullMarked;

/** An estimate with its interval, or the reason why there is none. */
@NullMarked
package org.adept.analysis.estimate;

import org.jspecify.annotations.NullMarked;

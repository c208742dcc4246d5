/** Small tables in, findings out. */
@NullMarked
package org.adept.analysis;

import org.jspecify.annotations.NullMarked;

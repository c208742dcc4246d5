/** Several questions at once: chances and levels that allow for how many were asked. */
@NullMarked
package org.adept.analysis.stats.multiple;

import org.jspecify.annotations.NullMarked;

/** The questions, one class each: what they read, what they answer, and what they say when they cannot. */
@NullMarked
package org.adept.analysis.indicator;

import org.jspecify.annotations.NullMarked;

/** Answers on ordered scales and other amounts, from how often each value occurs. */
@NullMarked
package org.adept.analysis.stats.summary;

import org.jspecify.annotations.NullMarked;

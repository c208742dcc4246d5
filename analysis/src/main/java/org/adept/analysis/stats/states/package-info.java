/** Which state people are in at each time, and how they move between states, from counts. */
@NullMarked
package org.adept.analysis.stats.states;

import org.jspecify.annotations.NullMarked;

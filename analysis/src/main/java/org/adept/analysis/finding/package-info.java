/** The shapes an answer can take, and how they are written and read. */
@NullMarked
package org.adept.analysis.finding;

import org.jspecify.annotations.NullMarked;

/** What must hold before a comparison may speak. */
@NullMarked
package org.adept.analysis.gate;

import org.jspecify.annotations.NullMarked;

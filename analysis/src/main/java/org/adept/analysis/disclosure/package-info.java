/** What a reader may see: profiles applied to a whole release before anything is drawn, and a ledger of what was hidden. */
@NullMarked
package org.adept.analysis.disclosure;

import org.jspecify.annotations.NullMarked;

/** Seeded mentoring programmes with planted effects: who is invited, who stays, how matches end, drawn without a clock. */
@NullMarked
package org.adept.ingest.simulate;

import org.jspecify.annotations.NullMarked;

/** Keeps identities out: looks at every cell for direct identifiers, and treats the columns a mapping declares. */
@NullMarked
package org.adept.ingest.identity;

import org.jspecify.annotations.NullMarked;

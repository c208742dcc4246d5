/** A program of its own that writes files with identifiers in them; it shares nothing with the guard. */
@NullMarked
package org.adept.ingest.planted;

import org.jspecify.annotations.NullMarked;

/** Exports in, small tables of counts out. */
@NullMarked
package org.adept.ingest;

import org.jspecify.annotations.NullMarked;

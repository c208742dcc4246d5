/** Spark's session and the one pass in which tasks read, check and count. */
@NullMarked
package org.adept.ingest.spark;

import org.jspecify.annotations.NullMarked;

/** The study and its mappings as data, read with all problems told at once. */
@NullMarked
package org.adept.ingest.study;

import org.jspecify.annotations.NullMarked;

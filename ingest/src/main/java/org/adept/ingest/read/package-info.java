/** CSV files into raw records that know their file and line; boundaries are found once, parsing is spread. */
@NullMarked
package org.adept.ingest.read;

import org.jspecify.annotations.NullMarked;

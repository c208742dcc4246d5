/** The vocabulary the stages agree on: raw tables, small tables, columns, and how they are written. */
@NullMarked
package org.adept.ingest.contract;

import org.jspecify.annotations.NullMarked;

package org.adept.ingest.read;

/**
 * A run of whole records in a file's bytes.
 *
 * @param offset first byte, counted in what {@link SourceFile#open} gives
 * @param length number of bytes
 * @param firstLine number of the line the first record starts on; the file's first line is 1
 * @param stray whether this is one line with a quote that never properly closes, {@code firstLine} being that line
 */
record Segment(long offset, int length, long firstLine, boolean stray) {}

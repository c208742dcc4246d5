package org.adept.ingest.read;

/**
 * A run of whole records in a file's bytes.
 *
 * @param offset first byte, counted in what {@link SourceFile#open} gives
 * @param length number of bytes
 * @param firstLine number of the line the first record starts on; the file's first line is 1
 * @param unreadable why this is one line to be set aside unread, {@code firstLine} being that line; empty otherwise
 */
record Segment(long offset, long length, long firstLine, String unreadable) {}

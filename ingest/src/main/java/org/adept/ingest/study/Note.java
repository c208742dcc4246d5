package org.adept.ingest.study;

/**
 * Something about a file that its owner ought to know and that stops nothing.
 *
 * @param file the file as the user named it
 * @param message what was found and what was done. Never a source cell's value
 */
public record Note(String file, String message) {}

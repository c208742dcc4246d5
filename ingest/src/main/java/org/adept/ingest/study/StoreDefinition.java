package org.adept.ingest.study;

import java.time.LocalDate;

/**
 * Where a study keeps what it took in, and under which rules; not part of what the study says, so that a study with a
 * store and one without give the same pages.
 *
 * @param place the folder, relative to the study file's
 * @param controller who answers for the data
 * @param basis on which legal basis they are kept
 * @param purpose what for
 * @param keepUntil last day they may be kept; after it the store opens only to erase
 */
public record StoreDefinition(String place, String controller, String basis, String purpose, LocalDate keepUntil) {}

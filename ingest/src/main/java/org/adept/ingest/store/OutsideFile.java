package org.adept.ingest.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.adept.ingest.store.BatchFile.Form;

/**
 * A file that was looked into while a batch was taken in and belongs to no source; none of it is stored.
 *
 * @param name the file as the study named it
 * @param bytes its size
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
 * @param form how it was read
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OutsideFile(String name, long bytes, String sha256, Form form) {}

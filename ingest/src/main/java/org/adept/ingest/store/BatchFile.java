package org.adept.ingest.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.adept.ingest.study.Origin;
import org.jspecify.annotations.Nullable;

/**
 * One file of a batch, as it was when it was taken in.
 *
 * @param position position among the batch's files; rows name their file by it
 * @param programme programme of its source
 * @param mapping the mapping file it was read through
 * @param name the file as the study named it
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
 * @param reading fingerprint of all that decides what is made of the bytes: mapping, attributes, lookups, dates
 * @param bytes its size
 * @param extractedOn day it was taken out, such as 2025-12-15
 * @param handedIn raw tables its source makes, of this file or of others, by name
 * @param listsMentors whether its source lists mentors among participants
 * @param tables raw tables made of it
 * @param mapped records read
 * @param unreadable records set aside unread
 * @param blank blank lines
 * @param lookups by lookup, records looked up and those that found no partner
 * @param form how it was read
 * @param replaces the same bytes in an earlier batch, read through another mapping; empty for none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BatchFile(
        int position,
        String programme,
        String mapping,
        String name,
        String sha256,
        String reading,
        long bytes,
        String extractedOn,
        List<String> handedIn,
        boolean listsMentors,
        List<String> tables,
        long mapped,
        long unreadable,
        long blank,
        Map<String, List<Long>> lookups,
        Form form,
        @Nullable FileRef replaces) {

    public Origin origin() {
        return new Origin(LocalDate.parse(extractedOn), Set.copyOf(handedIn), listsMentors);
    }

    /**
     * How a file was read.
     *
     * @param use rows, lookup (one that no row comes from) or outside
     * @param encoding of a text; empty for other kinds
     * @param separator of a text's fields, in a word when it cannot be seen; empty for other kinds
     */
    public record Form(String use, String encoding, String separator) {}

    /** A file of a batch. */
    public record FileRef(int batch, int position) {}
}

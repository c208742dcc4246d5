package org.adept.ingest.identity;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What the guard has to know of a file.
 *
 * @param name the file as the user named it
 * @param mapping the mapping it is read through, as the user named it
 * @param header names of its columns
 * @param declared positions of columns that the mapping's {@code identity} treats; those that it keeps are looked at
 * @param kept positions of columns it keeps, for a reason
 * @param extractedOn the day the data were taken out
 */
public record GuardedFile(
        String name, String mapping, ArrayList<String> header, BitSet declared, BitSet kept, LocalDate extractedOn)
        implements Serializable {

    /**
     * A file and which of its columns are declared.
     *
     * @param treated names of columns that are dropped, pseudonymised or banded
     * @param kept names of columns that stay as they are, for a reason
     */
    public static GuardedFile of(
            String name,
            String mapping,
            List<String> header,
            Set<String> treated,
            Set<String> kept,
            LocalDate extractedOn) {
        return new GuardedFile(
                name,
                mapping,
                new ArrayList<>(header),
                positions(header, treated),
                positions(header, kept),
                extractedOn);
    }

    private static BitSet positions(List<String> header, Set<String> names) {
        BitSet positions = new BitSet();
        for (int position = 0; position < header.size(); position++) {
            positions.set(position, names.contains(header.get(position)));
        }
        return positions;
    }
}

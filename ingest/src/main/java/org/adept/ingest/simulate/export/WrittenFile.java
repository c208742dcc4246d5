package org.adept.ingest.simulate.export;

import java.util.Map;

/**
 * One export file that was written.
 *
 * @param name path relative to the study folder, with slashes
 * @param rows rows besides the header, wrong ones included, blank lines not
 * @param bytes size
 * @param wrong how many rows were written wrong on purpose, by fault
 */
public record WrittenFile(String name, long rows, long bytes, Map<Fault, Long> wrong) {
    public WrittenFile {
        wrong = Map.copyOf(wrong);
    }
}

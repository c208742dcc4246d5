package org.adept.ingest.rule;

/** Lowest and highest plausible number of a column, in whole units, both included. */
public record Range(int lowest, int highest) {

    public Range {
        if (lowest > highest) {
            throw new IllegalArgumentException("range from " + lowest + " to " + highest + "; expected it to rise");
        }
    }
}

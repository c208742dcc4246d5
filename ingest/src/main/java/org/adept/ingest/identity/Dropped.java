package org.adept.ingest.identity;

/** The column is as good as empty. */
public record Dropped() implements Treatment {
    @Override
    public String treat(String cell) {
        return "";
    }
}

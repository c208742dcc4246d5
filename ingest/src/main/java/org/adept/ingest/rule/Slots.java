package org.adept.ingest.rule;

/** Where rows of raw tables hold their columns. */
public interface Slots {
    /** Position of a column of the contract, or of an attribute. */
    int slot(String table, String column);
}

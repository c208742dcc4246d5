package org.adept.ingest.identity;

/** Tells how much a cell speaks for one kind of identifier. Holds nothing of what it saw. */
interface Detector {
    IdentifierKind kind();

    /** Marks of {@link Cell} without all of which there is nothing to look for. */
    int needs();

    /** Marks of {@link Cell} with any of which there is nothing to look for. */
    default int bars() {
        return 0;
    }

    /** A level of {@link Evidence}. */
    int look(Cell cell);
}

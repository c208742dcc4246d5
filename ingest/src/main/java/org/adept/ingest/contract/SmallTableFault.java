package org.adept.ingest.contract;

import java.io.IOException;

/** A small table that is not as it was written: which file, which line, what was found, what was expected. */
public final class SmallTableFault extends IOException {
    private static final long serialVersionUID = 1L;

    SmallTableFault(SmallTable table, int line, String foundAndExpected) {
        super("private/tables/%s, line %d   %s. Run ingest again.".formatted(table.fileName(), line, foundAndExpected));
    }
}

package org.adept.ingest.check;

/** A row that is not counted: where it stands and every reason. It holds no value of the row. */
public final class SetAside {
    /** Stands for a record of which no row of any table was made. */
    public static final int NO_TABLE = -1;

    private final int file;
    private final long line;
    private final int table;
    private final String reasons;

    /** For the serializer. */
    public SetAside() {
        this(-1, -1, NO_TABLE, "");
    }

    /**
     * @param table position in {@link org.adept.ingest.contract.Contract#TABLES}, or {@link #NO_TABLE}
     * @param reasons separated by spaces
     */
    public SetAside(int file, long line, int table, String reasons) {
        this.file = file;
        this.line = line;
        this.table = table;
        this.reasons = reasons;
    }

    public int file() {
        return file;
    }

    public long line() {
        return line;
    }

    public int table() {
        return table;
    }

    public String reasons() {
        return reasons;
    }
}

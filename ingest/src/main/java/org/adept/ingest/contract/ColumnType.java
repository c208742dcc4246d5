package org.adept.ingest.contract;

/**
 * What a raw column holds.
 *
 * @param kind the family of values
 * @param scale digits after the decimal mark, for {@link Kind#DECIMAL} only, otherwise 0
 */
public record ColumnType(Kind kind, int scale) {

    /** A pseudonym: compared for equality, never read as a number, never published. */
    public static final ColumnType IDENTIFIER = new ColumnType(Kind.IDENTIFIER, 0);
    /** A short word out of a list. */
    public static final ColumnType CODE = new ColumnType(Kind.CODE, 0);
    /** A day, kept as days since 1970-01-01 with the precision it is known to. */
    public static final ColumnType DATE = new ColumnType(Kind.DATE, 0);
    /** A whole number. */
    public static final ColumnType INTEGER = new ColumnType(Kind.INTEGER, 0);

    public ColumnType {
        if (scale < 0 || scale > 9 || (scale > 0 && kind != Kind.DECIMAL)) {
            throw new IllegalArgumentException(
                    "scale of " + kind + " is " + scale + "; expected 0, or 1 to 9 of a decimal");
        }
    }

    /** A number with {@code scale} digits after the decimal mark. */
    public static ColumnType decimal(int scale) {
        return new ColumnType(Kind.DECIMAL, scale);
    }

    /** The type as a user reads it: identifier, code, date, integer, decimal(2). */
    public String words() {
        String word = kind.name().toLowerCase(java.util.Locale.ROOT);
        return kind == Kind.DECIMAL ? word + "(" + scale + ")" : word;
    }

    /** The families of values. */
    public enum Kind {
        IDENTIFIER,
        CODE,
        DATE,
        INTEGER,
        DECIMAL
    }
}

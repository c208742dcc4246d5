package org.adept.ingest.contract;

import java.util.List;

/**
 * One column of a raw table.
 *
 * @param name the contract's name
 * @param type what it holds
 * @param required whether every row must have it; a row without is set aside
 * @param meaning one sentence for the codebook
 * @param disclosure how far it may travel
 * @param unit what its numbers count, such as minutes; empty where there is none
 * @param codes the contract's codes; empty when it names none
 * @param closed whether no other codes than {@code codes} are known; otherwise a study may use its own
 */
public record Column(
        String name,
        ColumnType type,
        boolean required,
        String meaning,
        DisclosureClass disclosure,
        String unit,
        List<String> codes,
        boolean closed) {

    public Column {
        codes = List.copyOf(codes);
        if (closed && codes.isEmpty()) {
            throw new IllegalArgumentException("column " + name + " has a closed list without codes");
        }
        if (!codes.isEmpty() && type.kind() != ColumnType.Kind.CODE) {
            throw new IllegalArgumentException("column " + name + " has codes but is of type " + type.words());
        }
    }

    /** A column without a list of codes, not required. */
    static Column of(String name, ColumnType type, DisclosureClass disclosure, String meaning) {
        return new Column(name, type, false, meaning, disclosure, "", List.of(), false);
    }

    /** A column of codes of which a study may use others. */
    static Column open(String name, DisclosureClass disclosure, String meaning, String... codes) {
        return new Column(name, ColumnType.CODE, false, meaning, disclosure, "", List.of(codes), false);
    }

    /** A column of codes that are all there are. */
    static Column closed(String name, DisclosureClass disclosure, String meaning, String... codes) {
        return new Column(name, ColumnType.CODE, false, meaning, disclosure, "", List.of(codes), true);
    }

    /** The same column, required in every row. */
    Column everywhere() {
        return new Column(name, type, true, meaning, disclosure, unit, codes, closed);
    }

    /** The same column, its numbers in a unit. */
    Column in(String itsUnit) {
        return new Column(name, type, required, meaning, disclosure, itsUnit, codes, closed);
    }
}

package org.adept.ingest.identity;

/**
 * Only the beginning stays, as of a postcode.
 *
 * @param characters how many characters stay
 */
public record Prefix(int characters) implements Treatment {
    @Override
    public String treat(String cell) {
        int length = cell.codePointCount(0, cell.length());
        return length <= characters ? cell : cell.substring(0, cell.offsetByCodePoints(0, characters));
    }
}

package org.adept.ingest.identity;

/** Greek tax numbers (AFM): nine digits of which the last controls the others, as for one number in ten; EL before it. */
final class GreekTaxNumbers implements IdentityNumber {
    private static final int[] WEIGHTS = {256, 128, 64, 32, 16, 8, 4, 2};
    private static final int LENGTH = 9;

    private final byte[] digits = new byte[LENGTH];

    @Override
    public IdentifierKind kind() {
        return IdentifierKind.GREEK_TAX_NUMBER;
    }

    @Override
    public int look(Cell cell) {
        boolean prefixed = cell.length() >= 11 && cell.standsAt(0, "el");
        boolean bare = cell.length() == LENGTH;
        if (cell.digits() != LENGTH || !(bare || (prefixed && cell.length() <= 12))) {
            return Evidence.NONE;
        }
        cell.digitsInto(digits);
        if (Digits.weighted(digits, WEIGHTS) % 11 % 10 != digits[LENGTH - 1]) {
            return Evidence.SHAPED;
        }
        return prefixed ? Evidence.SURE : Evidence.LIKELY;
    }
}

package org.adept.ingest.identity;

/**
 * The kinds of direct identifiers the guard looks for, and how much of a kind a column may hold before it is refused.
 *
 * <p>Chance is the share of cells of the same shape that would pass the kind's test without being one: eleven digits
 * drawn at random are a Norwegian identity number about once in eight hundred times.
 */
public enum IdentifierKind {
    EMAIL_ADDRESS("e-mail addresses", 0, 0.2),
    PHONE_NUMBER("telephone numbers", 0, 0.5),
    /** Digits in a row without country or trunk prefix: said only of nearly whole columns. */
    BARE_PHONE_NUMBER("telephone numbers", 0, 0.8),
    NORWEGIAN_NUMBER("Norwegian identity numbers", 0.0012, 0.5),
    SWEDISH_NUMBER("Swedish personal identity numbers", 0.0075, 0.5),
    DANISH_NUMBER("Danish CPR numbers", 0.037, 0.8),
    FINNISH_NUMBER("Finnish personal identity codes", 0.0012, 0.5),
    DUTCH_NUMBER("Dutch citizen service numbers (BSN)", 0.091, 0.8),
    GREEK_HEALTH_NUMBER("Greek social security numbers (AMKA)", 0.0037, 0.5),
    GREEK_TAX_NUMBER("Greek tax numbers (AFM)", 0.1, 0.8),
    IP_ADDRESS("IP addresses", 0, 0.2),
    NAME("names of persons", 0, 0.3),
    POSTAL_ADDRESS("postal addresses", 0, 0.2),
    BIRTH_DATE("exact birth dates", 0, 0.8),
    FREE_TEXT("free text", 0, 0.05);

    private final String said;
    private final double chance;
    private final double share;

    IdentifierKind(String said, double chance, double share) {
        this.said = said;
        this.chance = chance;
        this.share = share;
    }

    /** The kind in words, plural. */
    public String said() {
        return said;
    }

    /** Whether a cell tells by itself that it is one, so that no mapping can keep it. */
    boolean provesItself() {
        return switch (this) {
            case EMAIL_ADDRESS, NORWEGIAN_NUMBER, SWEDISH_NUMBER, DANISH_NUMBER, FINNISH_NUMBER, GREEK_HEALTH_NUMBER ->
                true;
            case PHONE_NUMBER,
                    BARE_PHONE_NUMBER,
                    DUTCH_NUMBER,
                    GREEK_TAX_NUMBER,
                    IP_ADDRESS,
                    NAME,
                    POSTAL_ADDRESS,
                    BIRTH_DATE,
                    FREE_TEXT -> false;
        };
    }

    /** Share of cells of the kind's shape that pass its test by chance. */
    double chance() {
        return chance;
    }

    /** Share of the filled cells from which likely finds, none of them sure, refuse a column. */
    double share() {
        return share;
    }
}

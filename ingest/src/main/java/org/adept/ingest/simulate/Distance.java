package org.adept.ingest.simulate;

/** How far the mentee lives from where the programme meets. */
public enum Distance {
    NEAR("under-10-km"),
    MIDDLE("10-50-km"),
    FAR("over-50-km");

    private final String code;

    Distance(String code) {
        this.code = code;
    }

    /** The code written to exports. */
    public String code() {
        return code;
    }
}

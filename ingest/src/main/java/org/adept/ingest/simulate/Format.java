package org.adept.ingest.simulate;

/** Whether a mentor meets one mentee, a group, or both. */
public enum Format {
    ONE_TO_ONE("one-to-one"),
    GROUP("group"),
    MIXED("mixed");

    private final String code;

    Format(String code) {
        this.code = code;
    }

    /** The contract's code. */
    public String code() {
        return code;
    }
}

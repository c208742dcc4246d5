package org.adept.ingest.simulate;

/** Where mentor and mentee meet. */
public enum Mode {
    IN_PERSON("in-person"),
    ONLINE("online"),
    HYBRID("hybrid");

    private final String code;

    Mode(String code) {
        this.code = code;
    }

    /** The contract's code. */
    public String code() {
        return code;
    }
}

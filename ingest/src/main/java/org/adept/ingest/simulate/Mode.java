package org.adept.ingest.simulate;

/** Where mentor and mentee meet. */
public enum Mode {
    IN_PERSON("in-person", 0, 'p'),
    ONLINE("online", 1, 'n'),
    HYBRID("hybrid", 2, 'h');

    private final String code;
    private final int number;
    private final char letter;

    Mode(String code, int number, char letter) {
        this.code = code;
        this.number = number;
        this.letter = letter;
    }

    /** The contract's code. */
    public String code() {
        return code;
    }

    /** Key of what is drawn by mode; never changed, or the draws would be. */
    int number() {
        return number;
    }

    /** Letter in identifiers of groups. */
    char letter() {
        return letter;
    }
}

package org.adept.report.page;

import java.util.List;
import java.util.Locale;

/** How strongly an answer may be said; drawn as one to four filled bars and a word. */
public enum Tier {
    DESCRIBED(true, false, false, false),
    ASSOCIATED(true, true, false, false),
    ADJUSTED(true, true, true, false),
    TESTED(true, true, true, true);

    private final List<Boolean> bars;

    Tier(Boolean... bars) {
        this.bars = List.of(bars);
    }

    /** The tier a finding names, such as {@code described}. */
    public static Tier of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The key of its word. */
    public String key() {
        return "tier." + name().toLowerCase(Locale.ROOT);
    }

    /** Which of the four bars are filled. */
    public List<Boolean> bars() {
        return bars;
    }
}

package org.adept.report.page;

import java.util.List;
import java.util.Locale;

/** How strongly an answer may be said; drawn as one to four filled bars and a word. */
public enum Tier {
    DESCRIBED,
    ASSOCIATED,
    ADJUSTED,
    TESTED;

    /** The key of its word. */
    public String key() {
        return "tier." + name().toLowerCase(Locale.ROOT);
    }

    /** Which of the four bars are filled. */
    public List<Boolean> bars() {
        return List.of(true, ordinal() >= 1, ordinal() >= 2, ordinal() >= 3);
    }
}

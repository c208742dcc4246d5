package org.adept.ingest.contract;

import java.util.Locale;

/** How close a column stands to a person, and so how far it may travel. */
public enum DisclosureClass {
    /** Points at one person, match or session; never leaves the private folder in any form. */
    IDENTIFYING("points at one person, match or meeting; never leaves the private folder"),
    /** Says something about a person; leaves only as counts over enough persons. */
    PERSONAL("says something about a person; leaves only as counts over enough persons"),
    /** Health, origin, belief and the like; as {@link #PERSONAL}, and only when the study declares it. */
    SPECIAL_CATEGORY("health, origin, belief and the like; as personal, and only when the study declares it"),
    /** Says something about a match, a meeting or an answer; leaves only as counts over enough persons. */
    INTERACTION("says something about a match, a meeting or an answer; leaves only as counts over enough persons"),
    /** Says something about a programme and nobody in it. */
    PROGRAMME("says something about a programme and nobody in it");

    private final String meaning;

    DisclosureClass(String meaning) {
        this.meaning = meaning;
    }

    /** As a user reads it: identifying, special-category. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How far columns of the class may travel. */
    public String meaning() {
        return meaning;
    }
}

package org.adept.ingest.contract;

/** How close a column stands to a person, and so how far it may travel. */
public enum DisclosureClass {
    /** Points at one person, match or session; never leaves the private folder in any form. */
    IDENTIFYING,
    /** Says something about a person; leaves only as counts over enough persons. */
    PERSONAL,
    /** Health, origin, belief and the like; as {@link #PERSONAL}, and only when the study declares it. */
    SPECIAL_CATEGORY,
    /** Says something about a match, a meeting or an answer; leaves only as counts over enough persons. */
    INTERACTION,
    /** Says something about a programme and nobody in it. */
    PROGRAMME
}

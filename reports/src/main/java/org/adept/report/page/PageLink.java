package org.adept.report.page;

/**
 * A link to another page of the same run.
 *
 * @param language the other page's language
 * @param text what it is called there
 * @param address relative to this page
 */
public record PageLink(String language, String text, String address) {
    public PageLink {
        if (address.contains(":") || address.startsWith("/")) {
            throw new IllegalArgumentException("A page links its neighbours by relative addresses, was: " + address);
        }
    }
}

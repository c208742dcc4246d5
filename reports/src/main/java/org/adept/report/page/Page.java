package org.adept.report.page;

import java.util.List;

/**
 * One page: everything a reader gets, in one language.
 *
 * @param language the bundle's language
 * @param kind which reader it is for
 * @param study the study's title, in the bar above
 * @param title the page's own
 * @param eyebrow the line above the title
 * @param standfirst the page in three sentences
 * @param banners what must be seen first
 * @param otherLanguages the same page in other languages
 * @param opening what stands before the first part, such as headline numbers
 * @param parts the rest
 * @param footer where it comes from
 */
public record Page(
        String language,
        Kind kind,
        String study,
        String title,
        String eyebrow,
        RichText standfirst,
        List<Banner> banners,
        List<PageLink> otherLanguages,
        List<Block> opening,
        List<Part> parts,
        Footer footer) {
    /** The reader a page is for. */
    public enum Kind {
        FUNDER,
        ORGANISER,
        RESEARCH,
        FRONT
    }

    public Page {
        banners = List.copyOf(banners);
        otherLanguages = List.copyOf(otherLanguages);
        opening = List.copyOf(opening);
        parts = List.copyOf(parts);
    }

    /** Whether contents stand at the side. */
    public boolean hasContents() {
        return kind == Kind.RESEARCH;
    }

    /** Whether drawings are set small in print, two to a sheet. */
    public boolean isTight() {
        return kind != Kind.FRONT;
    }

    public boolean isInternal() {
        return banners.stream().anyMatch(Banner::isInternal);
    }
}

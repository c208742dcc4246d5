package org.adept.ingest.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.adept.ingest.study.CodeFolding;

/** Headers and codes as they are compared: lower case, no accents, words apart by single blanks. */
final class PlainWords {
    private PlainWords() {}

    /** {@code "Løpe-nummer_2"} is {@code "lopenummer 2"}'s neighbour {@code "lope nummer 2"}; may be empty. */
    static String of(String text) {
        String apart = text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
        String bare = CodeFolding.fold(apart)
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ł", "l");
        return bare.replaceAll("[^\\p{L}\\p{N}?]+", " ").strip();
    }

    static List<String> tokens(String plain) {
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }

    /** A name for files, programmes and items: lower-case letters, digits and hyphens; empty when nothing is left. */
    static String slug(String text) {
        return of(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }
}

package org.adept.ingest.study;

import java.text.Normalizer;
import java.util.Locale;

/** How codes are compared: case, accents and blanks around them do not count. */
public final class CodeFolding {
    private CodeFolding() {}

    /** The form in which two codes that count as the same are equal; ø, æ and ł have no accent and stay themselves. */
    public static String fold(String code) {
        String bare = Normalizer.normalize(code.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT);
    }
}

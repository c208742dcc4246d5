package org.adept.ingest.mapping;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Text as codes are compared: without case, accents and outer space. */
final class Folded {
    private Folded() {}

    static String of(String text) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        // letters that Unicode does not take apart
        return plain.toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("đ", "d");
    }

    static Map<String, String> keys(Map<String, String> codes) {
        Map<String, String> folded = new HashMap<>();
        codes.forEach((text, code) -> folded.put(of(text), code));
        return folded;
    }
}

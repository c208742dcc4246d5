package org.adept.ingest.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts by language: {@code {en: Women, nb: Kvinner}}, or one text that serves for every language.
 *
 * @param languages the study's languages
 */
record LanguageTexts(List<String> languages) {
    private static final String EXPECTED = "a text for each language, such as {en: Women, nb: Kvinner}";

    LanguageTexts {
        languages = List.copyOf(languages);
    }

    Map<String, String> read(Place place) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (place.yaml() instanceof Yaml.Text) {
            place.text(EXPECTED).ifPresent(text -> languages.forEach(language -> texts.put(language, text)));
            return texts;
        }
        place.entries(EXPECTED).forEach((language, value) -> {
            if (languages.contains(language)) {
                value.text("a text").ifPresent(text -> texts.put(language, text));
            } else {
                value.problems()
                        .addKey(
                                value.yaml().line(),
                                value.path(),
                                "is not a language of this study; expected %s. %sRename it, or add it to languages."
                                        .formatted(
                                                value.problems().oneOf(language, languages),
                                                value.problems().didYouMean(language, languages)));
            }
        });
        return texts;
    }
}

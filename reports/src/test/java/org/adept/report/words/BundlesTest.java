package org.adept.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every bundle owes its readers, whatever its language. */
class BundlesTest {
    /** Words that claim more than any design of ours can carry, or that belittle or praise. */
    private static final Map<String, String> FORBIDDEN = Map.of(
            "en",
                    "proves?|proven|proof|is effective|has no effect|no effect|significant(ly)?|trends?|boosts?|drives?"
                            + "|impacts?|works|unfortunately|just|dropped out|only \\{|success(ful)?",
            "nb",
                    "beviser|bevist|virker|er effektiv|ingen effekt|signifikant|tendens|løfter|driver fram|påvirker"
                            + "|dessverre|bare \\{|hele \\{|frafall|falt fra|mentee|kobling(er)?|STEM");

    /** These do run a programme, or name a project, and claim nothing. */
    private static final Set<String> ALLOWED = Set.of("footer.guide", "page.internal.whose");

    static List<String> languages() {
        return Words.languages();
    }

    @Test
    void englishAndBokmaalAreThere() {
        assertTrue(
                Words.languages().containsAll(List.of("en", "nb")),
                Words.languages().toString());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameKeys(String language) {
        assertEquals(Words.in("en").keys(), Words.in(language).keys());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKeyNeedsTheSamePartsInEveryLanguage(String language) {
        List<String> different = new ArrayList<>();
        for (String key : Words.in("en").keys()) {
            boolean dates = key.startsWith("format.date."); // a language writes its dates from the parts it wants
            if (!dates && !Words.in("en").partsOf(key).equals(Words.in(language).partsOf(key))) {
                different.add(key);
            }
        }
        assertEquals(List.of(), different);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noLineIsEmptyRepeatedOrHoldsAStraightApostrophe(String language) throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (String line : lines(language)) {
            int equals = line.indexOf('=');
            boolean empty = equals < 1 || line.substring(equals + 1).isBlank();
            if (empty || line.indexOf('\'') >= 0 || !seen.add(line.substring(0, equals))) {
                wrong.add(line);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noLineClaimsMoreThanADesignCanCarry(String language) throws IOException {
        String words = FORBIDDEN.getOrDefault(language, "\\b\\B");
        Pattern forbidden = Pattern.compile(
                "(?<![\\p{L}-])(" + words + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<String> wrong = new ArrayList<>();
        for (String line : lines(language)) {
            int equals = line.indexOf('=');
            boolean allowed = ALLOWED.contains(line.substring(0, equals));
            if (!allowed
                    && forbidden
                            .matcher(line.substring(equals + 1).replaceAll("\\{\\w+}", "{ }"))
                            .find()) {
                wrong.add(line);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyQuestionIsAQuestionAndEveryAnswerASentence(String language) {
        Words words = Words.in(language);
        for (String key : words.keys()) {
            if (key.startsWith("q.")) {
                assertTrue(told(words, key).endsWith("?"), key);
            }
            if (key.startsWith("rate.") || key.startsWith("curve.early") || key.startsWith("median.")) {
                assertTrue(told(words, key).endsWith("."), key);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKeyCanBeSaidWithItsParts(String language) {
        Words words = Words.in(language);
        for (String key : words.keys()) {
            assertFalse(told(words, key).contains("{"), key);
        }
    }

    private static String told(Words words, String key) {
        Parts parts = Parts.none();
        for (String name : words.partsOf(key)) {
            parts = parts.and(name, Part.quantity(2, "x"));
        }
        return words.say(key, parts);
    }

    private static List<String> lines(String language) throws IOException {
        try (InputStream stream = Words.class.getResourceAsStream("words_" + language + ".properties")) {
            String text = new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}

package org.adept.ingest.simulate.export;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A dialect's own texts for the contract's codes, by contract column. */
final class Wording {
    private final Map<String, Map<String, String>> texts;

    private Wording(Map<String, Map<String, String>> texts) {
        this.texts = texts;
    }

    /** From lines such as {@code gender: woman=kvinne, man=mann}. */
    static Wording parse(String lines) {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        for (String line : lines.strip().split("\n")) {
            int colon = line.indexOf(':');
            Map<String, String> codes = new TreeMap<>();
            for (String pair : line.substring(colon + 1).split(",")) {
                int equals = pair.indexOf('=');
                codes.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
            texts.put(line.substring(0, colon).strip(), codes);
        }
        return new Wording(texts);
    }

    /** The text for a code; empty for a missing code. */
    String of(String column, @Nullable String code) {
        if (code == null) {
            return "";
        }
        String text = texts.getOrDefault(column, Map.of()).get(code);
        if (text == null) {
            throw new IllegalArgumentException("No wording for %s in %s".formatted(code, column));
        }
        return text;
    }

    /** All texts, by contract column and code. */
    Map<String, Map<String, String>> texts() {
        return texts;
    }
}

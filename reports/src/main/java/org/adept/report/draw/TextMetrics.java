package org.adept.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.adept.report.draw.TextStyle.Weight;

/** Widths of texts in the reports' own typeface, without asking any system for its fonts. */
public final class TextMetrics {
    private static final Face REGULAR = Face.of("400");
    private static final Face SEMIBOLD = Face.of("600");

    /** Wide enough that rounding in a browser never lets a text touch what stands beside it. */
    private static final double SAFETY = 1.01;

    private TextMetrics() {}

    /** Whether the reports' typeface has a glyph for this character, in both weights. */
    public static boolean has(int codePoint) {
        return REGULAR.has(codePoint) && SEMIBOLD.has(codePoint);
    }

    /** The characters of a text for which the typeface has no glyph, each once; empty when all can be written. */
    public static String missing(String text) {
        StringBuilder missing = new StringBuilder();
        text.codePoints().filter(codePoint -> !has(codePoint)).distinct().forEach(missing::appendCodePoint);
        return missing.toString();
    }

    /** Whether the smaller, western file has every character that the typeface has at all. */
    static boolean latinWrites(String text) {
        return text.codePoints().allMatch(codePoint -> REGULAR.latin().has(codePoint) || !has(codePoint));
    }

    /** Width in pixels. */
    static double width(String text, TextStyle style) {
        Face face = style.weight() == Weight.REGULAR ? REGULAR : SEMIBOLD;
        return text.codePoints().mapToDouble(face::advance).sum() * style.size() * SAFETY;
    }

    /** Width of the widest of several texts, 0 when there is none. */
    static double widest(List<String> texts, TextStyle style) {
        return texts.stream().mapToDouble(text -> width(text, style)).max().orElse(0);
    }

    /**
     * Breaks a text into lines no wider than {@code most}: between words; within a word, after a hyphen or slash
     * if there is one, only when it alone is too wide.
     */
    static List<String> wrap(String text, TextStyle style, double most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : pieces(text, style, most)) {
            String longer = line + piece;
            if (width(longer.strip(), style) <= most) {
                line = longer;
                continue;
            }
            if (!line.isBlank()) {
                lines.add(line.strip());
            }
            line = piece;
            while (width(line.strip(), style) > most && line.strip().length() > 2) {
                int fits = charactersThatFit(line, style, most);
                lines.add(line.substring(0, fits) + "-");
                line = line.substring(fits);
            }
        }
        if (!line.isBlank()) {
            lines.add(line.strip());
        }
        return lines;
    }

    /** Words with the space after them; one that alone is too wide comes in parts. No-break spaces stay inside. */
    private static List<String> pieces(String text, TextStyle style, double most) {
        List<String> pieces = new ArrayList<>();
        for (String word : text.split("(?<= )")) {
            if (width(word.strip(), style) <= most) {
                pieces.add(word);
            } else {
                pieces.addAll(List.of(word.split("(?<=[/-])(?=\\p{L})")));
            }
        }
        return pieces;
    }

    private static int charactersThatFit(String word, TextStyle style, double most) {
        int fits = word.length() - 1;
        while (fits > 1 && width(word.substring(0, fits) + "-", style) > most) {
            fits--;
        }
        return Character.isHighSurrogate(word.charAt(fits - 1)) ? fits + 1 : fits;
    }

    /** One weight: the latin file, and latin-ext for what it lacks. */
    private record Face(FontFile latin, FontFile extended) {
        static Face of(String weight) {
            return new Face(
                    FontFile.bundled("source-sans-3-latin-" + weight + "-normal.woff"),
                    FontFile.bundled("source-sans-3-latin-ext-" + weight + "-normal.woff"));
        }

        boolean has(int codePoint) {
            return latin.has(codePoint) || extended.has(codePoint);
        }

        double advance(int codePoint) {
            return latin.has(codePoint) || !extended.has(codePoint)
                    ? latin.advance(codePoint)
                    : extended.advance(codePoint);
        }
    }
}

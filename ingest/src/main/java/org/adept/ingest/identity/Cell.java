package org.adept.ingest.identity;

import java.util.Arrays;
import java.util.List;

/**
 * One cell, or a part of one, as detectors see it: scanned once for what marks it holds, then looked into. One object
 * serves all cells of a task, so that looking makes no garbage.
 */
final class Cell {
    static final int DIGIT = 1;
    static final int LETTER = 1 << 1;
    static final int SPACE = 1 << 2;
    static final int UPPER = 1 << 3;
    static final int AT = 1 << 4;
    static final int DOT = 1 << 5;
    static final int COLON = 1 << 6;
    static final int HYPHEN = 1 << 7;
    static final int PLUS = 1 << 8;
    static final int SLASH = 1 << 9;
    static final int COMMA = 1 << 10;
    static final int OTHER = 1 << 11;
    /** More than any mask. */
    static final int MASKS = 1 << 12;

    /** Latin, IPA and Greek letters; what lies beyond is rare and taken for letters. */
    static final int COMMON = 0x400;

    private static final short[] MARKS = marks();
    private static final char[] FOLDED = folded();
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private String text = "";
    private int from;
    private int to;
    private int mask;
    private int digits;
    private int letters;
    private int spaces;
    private long hash;

    /** Looks at a whole cell. */
    Cell read(String cell) {
        return read(cell, 0, cell.length());
    }

    /** Looks at a part of a cell. */
    Cell read(String cell, int first, int end) {
        int seen = 0;
        int digitsSeen = 0;
        int lettersSeen = 0;
        int spacesSeen = 0;
        long mixed = (long) end - first;
        for (int i = first; i < end; i++) {
            char character = cell.charAt(i);
            int mark = character < COMMON ? MARKS[character] : beyond(character);
            seen |= mark;
            digitsSeen += mark & 1;
            lettersSeen += (mark >>> 1) & 1;
            spacesSeen += (mark >>> 2) & 1;
            mixed = (mixed ^ character) * SPREAD;
        }
        text = cell;
        from = first;
        to = end;
        mask = seen;
        digits = digitsSeen;
        letters = lettersSeen;
        spaces = spacesSeen;
        hash = mixed ^ (mixed >>> 32);
        return this;
    }

    private static int beyond(char character) {
        return Character.isWhitespace(character) || character == '\u202f' ? SPACE : LETTER;
    }

    /** Lets another look at a part of this one. */
    void part(int first, int end, Cell other) {
        other.read(text, from + first, from + end);
    }

    /** Which marks the cell holds. */
    int mask() {
        return mask;
    }

    boolean has(int marks) {
        return (mask & marks) != 0;
    }

    int digits() {
        return digits;
    }

    int letters() {
        return letters;
    }

    int spaces() {
        return spaces;
    }

    /** 64 bits that stand for the text within one run. */
    long hash() {
        return hash;
    }

    int length() {
        return to - from;
    }

    char at(int position) {
        return text.charAt(from + position);
    }

    /** The digit there, or -1. */
    int digit(int position) {
        int digit = at(position) - '0';
        return digit >= 0 && digit <= 9 ? digit : -1;
    }

    /** The number two digits make. */
    int two(int position) {
        return 10 * digit(position) + digit(position + 1);
    }

    boolean isLetter(int position) {
        return (mark(at(position)) & LETTER) != 0;
    }

    boolean isUpper(int position) {
        return (mark(at(position)) & UPPER) != 0;
    }

    boolean isSpace(int position) {
        return (mark(at(position)) & SPACE) != 0;
    }

    /** The letter there in lower case and without accent. */
    char folded(int position) {
        return fold(at(position));
    }

    /** Whether the cell is written like this: {@code d} for a digit, everything else for itself. */
    boolean hasForm(String form) {
        if (form.length() != length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char wanted = form.charAt(i);
            boolean fits = wanted == 'd' ? digit(i) >= 0 : at(i) == wanted;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Whether the folded text stands at that position. */
    boolean standsAt(int position, String foldedText) {
        if (position < 0 || position + foldedText.length() > length()) {
            return false;
        }
        for (int i = 0; i < foldedText.length(); i++) {
            if (folded(position + i) != foldedText.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Every digit in order, as many as fit; what stands between is left out. */
    int digitsInto(byte[] target) {
        int count = 0;
        for (int i = 0; i < length() && count < target.length; i++) {
            int digit = digit(i);
            if (digit >= 0) {
                target[count++] = (byte) digit;
            }
        }
        return count;
    }

    static char fold(char character) {
        return character < COMMON ? FOLDED[character] : Character.toLowerCase(character);
    }

    /** Words as detectors compare them. */
    static List<String> folded(String... words) {
        return Arrays.stream(words)
                .map(word -> {
                    StringBuilder folded = new StringBuilder();
                    word.chars().forEach(character -> folded.append(fold((char) character)));
                    return folded.toString();
                })
                .toList();
    }

    private static int mark(char character) {
        return character < COMMON ? MARKS[character] : beyond(character);
    }

    private static short[] marks() {
        short[] marks = new short[COMMON];
        for (char character = 0; character < COMMON; character++) {
            marks[character] = (short) markOf(character);
        }
        return marks;
    }

    private static int markOf(char character) {
        if (Character.isLetter(character)) {
            return Character.isUpperCase(character) ? LETTER | UPPER : LETTER;
        }
        if (character >= '0' && character <= '9') {
            return DIGIT;
        }
        return switch (character) {
            case ' ', '\t', '\n', '\r', '\u00a0' -> SPACE;
            case '@' -> AT;
            case '.' -> DOT;
            case ':' -> COLON;
            case '-' -> HYPHEN;
            case '+' -> PLUS;
            case '/' -> SLASH;
            case ',' -> COMMA;
            default -> OTHER;
        };
    }

    private static char[] folded() {
        char[] folded = new char[COMMON];
        for (char character = 0; character < COMMON; character++) {
            folded[character] = foldedOf(character);
        }
        return folded;
    }

    /** One letter for one letter, so that positions stay: æ is told as a, which lists of names are as well. */
    private static char foldedOf(char character) {
        char lower = Character.toLowerCase(character);
        return switch (lower) {
            case 'ø' -> 'o';
            case 'æ' -> 'a';
            case 'ß' -> 's';
            case 'ł' -> 'l';
            case 'đ', 'ð' -> 'd';
            case 'þ' -> 't';
            case 'ς' -> 'σ';
            default ->
                java.text.Normalizer.normalize(String.valueOf(lower), java.text.Normalizer.Form.NFD)
                        .charAt(0);
        };
    }
}

package org.adept.report.figure;

import java.util.List;

/** Checks of what a caller hands to a figure. */
final class Require {
    private Require() {}

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s must be finite, was %s".formatted(name, value));
        }
        return value;
    }

    static String text(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return text;
    }

    static void size(String name, List<?> list, int expected) {
        if (list.size() != expected) {
            throw new IllegalArgumentException(
                    "%s must hold %d entries, holds %d".formatted(name, expected, list.size()));
        }
    }

    static void atLeastOne(String name, List<?> list) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException(name + " must hold at least one entry");
        }
    }
}

package org.adept.ingest.profile;

import java.util.List;

/** Patterns of names, as mapping and study write them. */
final class NamePattern {
    private NamePattern() {}

    /**
     * A pattern that means all of these names and none of the others: what they share with a star between, or a list.
     */
    static String of(List<String> meant, List<String> others) {
        List<String> names = meant.stream().distinct().toList();
        if (names.size() == 1) {
            return escaped(names.get(0));
        }
        String start = common(names, false);
        String end = common(names, true);
        boolean apart = start.length() + end.length()
                <= names.stream().mapToInt(String::length).min().orElse(0);
        boolean alone = others.stream()
                .filter(other -> !names.contains(other))
                .noneMatch(other -> other.startsWith(start) && other.endsWith(end));
        if (apart && alone && !start.isEmpty()) {
            return escaped(start) + "*" + escaped(end);
        }
        return "{" + String.join(",", names.stream().map(NamePattern::escaped).toList()) + "}";
    }

    private static String common(List<String> names, boolean fromEnd) {
        String first = names.get(0);
        int length = 0;
        while (length < first.length()) {
            String part = fromEnd ? first.substring(first.length() - length - 1) : first.substring(0, length + 1);
            if (!names.stream().allMatch(name -> fromEnd ? name.endsWith(part) : name.startsWith(part))) {
                break;
            }
            length++;
        }
        String common = fromEnd ? first.substring(first.length() - length) : first.substring(0, length);
        // years differ in their last digits: what is common of a number is no part of the name
        return fromEnd ? common.replaceFirst("^\\d+", "") : common.replaceFirst("\\d+$", "");
    }

    private static String escaped(String name) {
        return name.replace('/', '_').replace('\0', '_').replaceAll("[\\\\*?\\[\\]{},]", "\\\\$0");
    }
}

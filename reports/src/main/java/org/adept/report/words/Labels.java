package org.adept.report.words;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What dimensions, levels, steps and endings are called: first as the study declares it, then as the bundle does, and
 * else by their own code.
 *
 * @param words the language
 * @param declared the study's labels: dimension, then level (empty for the dimension itself), then language
 */
public record Labels(Words words, Map<String, Map<String, Map<String, String>>> declared) {
    /** Parts the names of levels that disclosure control has put together. */
    private static final String MERGED = "\\+";

    /** A dimension's heading, such as Format. */
    public String dimension(String dimension) {
        return own(dimension, "").or(() -> words.find("dimension." + dimension)).orElse(dimension);
    }

    /** A level's label, such as One-to-one; levels put together are listed. */
    public String level(String dimension, String level) {
        List<String> levels = Arrays.stream(level.split(MERGED))
                .map(one -> own(dimension, one)
                        .or(() -> words.find("level." + dimension + "." + one))
                        .or(() -> one.equals("unknown") ? words.find("level.unknown") : Optional.empty())
                        .orElse(one))
                .toList();
        return words.list(levels);
    }

    /** A level as a phrase of place or manner, such as in group mentoring. */
    public String phrase(String dimension, String level) {
        String key = "level." + dimension + "." + level + ".phrase";
        if (own(dimension, level).isEmpty() && words.has(key)) {
            return words.say(key);
        }
        Parts label = Parts.of("label", level(dimension, level));
        String ofDimension = "level." + dimension + ".phrase";
        return words.has(ofDimension)
                ? words.say(ofDimension, label)
                : words.say("level.phrase", label.and("dimension", withoutCapital(dimension(dimension))));
    }

    /** The name of a code within a family of names: step, ending, ended-by, end-reason, outcome, check and so on. */
    public String name(String family, String code) {
        return own(family, code).or(() -> words.find(family + "." + code)).orElse(code);
    }

    private Optional<String> own(String dimension, String level) {
        return Optional.ofNullable(declared.getOrDefault(dimension, Map.of())
                .getOrDefault(level, Map.of())
                .get(words.language()));
    }

    /** Inside a sentence a name begins small, unless it is an abbreviation. */
    private static String withoutCapital(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation || name.isEmpty()
                ? name
                : Character.toString(Character.toLowerCase(name.codePointAt(0)))
                        + name.substring(Character.charCount(name.codePointAt(0)));
    }
}

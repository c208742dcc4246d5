package org.adept.report.words;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The named parts of one sentence; a value, so each addition gives new parts. */
public final class Parts {
    private static final Parts NONE = new Parts(new TreeMap<>());

    private final SortedMap<String, Part> byName;

    private Parts(SortedMap<String, Part> byName) {
        this.byName = Collections.unmodifiableSortedMap(byName);
    }

    public static Parts none() {
        return NONE;
    }

    public static Parts of(String name, Part part) {
        return NONE.and(name, part);
    }

    public static Parts of(String name, String written) {
        return NONE.and(name, written);
    }

    public static Parts of(String name, long count) {
        return NONE.and(name, count);
    }

    public Parts and(String name, Part part) {
        SortedMap<String, Part> more = new TreeMap<>(byName);
        more.put(name, part);
        return new Parts(more);
    }

    public Parts and(String name, String written) {
        return and(name, Part.text(written));
    }

    public Parts and(String name, long count) {
        return and(name, Part.count(count));
    }

    /** All parts of both; where a name is in both, the other's part stands. */
    public Parts and(Parts other) {
        SortedMap<String, Part> more = new TreeMap<>(byName);
        more.putAll(other.byName);
        return new Parts(more);
    }

    /** Marks every part that shows a digit and has no finding yet as a number of this finding. */
    public Parts from(String findingId) {
        SortedMap<String, Part> marked = new TreeMap<>();
        for (Map.Entry<String, Part> entry : byName.entrySet()) {
            Part part = entry.getValue();
            boolean number = part.written() == null || part.written().chars().anyMatch(Character::isDigit);
            marked.put(entry.getKey(), number && part.finding().isEmpty() ? part.from(findingId) : part);
        }
        return new Parts(marked);
    }

    /** Sets one part in bold. */
    public Parts emphasising(String name) {
        return find(name).map(part -> and(name, part.emphasised())).orElse(this);
    }

    Optional<Part> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}

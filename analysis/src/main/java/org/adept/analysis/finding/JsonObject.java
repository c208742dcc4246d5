package org.adept.analysis.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One JSON object on its way in: a missing text is empty, a missing number is refused unless asked for as optional. */
record JsonObject(Map<String, Object> values) {

    static JsonObject of(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> values = new LinkedHashMap<>();
            map.forEach((name, held) -> values.put((String) name, held));
            return new JsonObject(values);
        }
        throw new IllegalArgumentException("An object was expected");
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString).orElse("");
    }

    long whole(String name) {
        return Long.parseLong(text(name));
    }

    double number(String name) {
        return Doubles.of(text(name));
    }

    OptionalDouble optional(String name) {
        return has(name) ? OptionalDouble.of(number(name)) : OptionalDouble.empty();
    }

    boolean truth(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    JsonObject object(String name) {
        return Optional.ofNullable(values.get(name)).map(JsonObject::of).orElseGet(() -> new JsonObject(Map.of()));
    }

    Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(name).values().forEach((key, text) -> texts.put(key, text.toString()));
        return texts;
    }

    List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }
}

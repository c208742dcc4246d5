package org.adept.ingest.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A group of a definition with a closed list of keys. */
final class Section {
    private final Place place;
    private final Map<String, Place> values;

    private Section(Place place, Map<String, Place> values) {
        this.place = place;
        this.values = values;
    }

    static Section of(Place place, String noun, List<String> known) {
        Map<String, Place> values = new LinkedHashMap<>();
        place.entries("keys of " + noun).forEach((key, value) -> {
            if (known.contains(key)) {
                values.put(key, value);
            } else {
                place.problems()
                        .addKey(
                                value.yaml().line(),
                                value.path(),
                                place.problems().unknownKey(key, noun, known));
            }
        });
        return new Section(place, values);
    }

    Place place() {
        return place;
    }

    Optional<Place> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key that must be there; a problem when it is not. */
    Optional<Place> required(String key, String expected, String act) {
        Place value = values.get(key);
        if (value == null) {
            place.problems()
                    .add(
                            place.yaml().line(),
                            place.below(key),
                            "found nothing; expected %s. %s".formatted(expected, act));
        }
        return Optional.ofNullable(value);
    }
}

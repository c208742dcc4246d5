package org.adept.ingest.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.study.StudyDefinition.Instrument;
import org.adept.ingest.study.StudyDefinition.Item;

/** The {@code instruments} of a study: questionnaires, their scales and items. */
final class InstrumentsReader {
    private static final List<String> KEYS =
            List.of("version", "label", "scale", "top-box-from", "items", "reversed", "answers");
    private static final String RANKING = "ranking";
    private static final int FURTHEST = 1_000_000;

    private final LanguageTexts languages;

    InstrumentsReader(LanguageTexts languages) {
        this.languages = languages;
    }

    List<Instrument> read(Section study) {
        List<Instrument> instruments = new ArrayList<>();
        study.get("instruments")
                .ifPresent(place -> place.entries("questionnaires by name").forEach((name, value) -> {
                    named(name, value);
                    instruments.add(instrument(name, value.section("an instrument", KEYS)));
                }));
        return List.copyOf(instruments);
    }

    private Instrument instrument(String name, Section section) {
        int[] scale = section.get("scale").map(InstrumentsReader::scale).orElse(new int[] {1, 5});
        int top = section.get("top-box-from")
                .flatMap(place -> place.integer(scale[0], scale[1]))
                .orElse(Instrument.hasSteps(scale[0], scale[1]) ? scale[1] - 1 : scale[1] + 1);
        List<Item> items = items(section);
        return new Instrument(
                name,
                section.get("version")
                        .flatMap(place -> place.name("a version such as 1"))
                        .orElse("1"),
                section.get("label").map(languages::read).orElse(Map.of()),
                scale[0],
                scale[1],
                top,
                items,
                reversed(section, items.stream().map(Item::name).toList()),
                section.get("answers")
                        .flatMap(place -> place.choice(List.of("scale", RANKING), "Choose one."))
                        .filter(RANKING::equals)
                        .isPresent());
    }

    /** Items that ask the other way round, each one of the instrument's. */
    private static List<String> reversed(Section section, List<String> items) {
        return section.get("reversed")
                .map(place -> place.items("items that ask the other way round").stream()
                        .flatMap(item -> item.choice(items, "Name one of the items.").stream())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static int[] scale(Place place) {
        List<Place> ends = place.items("lowest and highest answer, such as [1, 5]");
        if (ends.size() != 2) {
            if (place.yaml() instanceof Yaml.Items) {
                place.problem(
                        "a list of " + ends.size(), "lowest and highest answer, such as [1, 5]", "Write those two.");
            }
            return new int[] {1, 5};
        }
        Optional<Integer> lowest = ends.get(0).integer(-FURTHEST, FURTHEST);
        Optional<Integer> highest = ends.get(1).integer(-FURTHEST, FURTHEST);
        if (lowest.isPresent() && highest.isPresent() && lowest.get() < highest.get()) {
            return new int[] {lowest.get(), highest.get()};
        }
        if (lowest.isPresent() && highest.isPresent()) {
            place.problem("a lowest answer that is not below the highest", "lowest first", "Turn them round.");
        }
        return new int[] {1, 5};
    }

    private List<Item> items(Section section) {
        List<Item> items = new ArrayList<>();
        section.required("items", "the items by name and their wording", "Add them.")
                .ifPresent(place -> {
                    if (place.yaml() instanceof Yaml.Items) {
                        place.items("items").forEach(item -> item.name("an item's name")
                                .ifPresent(name -> items.add(new Item(name, Map.of()))));
                        return;
                    }
                    place.entries("items by name").forEach((name, value) -> {
                        named(name, value);
                        items.add(new Item(
                                name, value.yaml() instanceof Yaml.Nothing ? Map.of() : languages.read(value)));
                    });
                });
        return List.copyOf(items);
    }

    private static void named(String name, Place value) {
        if (!Place.isName(name)) {
            value.problem(
                    "\"" + name + "\" as name", "letters, digits, hyphens, points or single blanks", "Rename it.");
        }
    }
}

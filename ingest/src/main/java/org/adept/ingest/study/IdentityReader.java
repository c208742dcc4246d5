package org.adept.ingest.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.study.IdentityTreatment.Deed;

/** The {@code identity} of a mapping: columns that are dropped, pseudonymised, banded, or kept for a reason. */
final class IdentityReader {
    private static final String EXPECTED =
            "drop, pseudonymise, {band: age, on: 2024-08-01, width: 5}, {band: number, width: 5}, "
                    + "{band: prefix, keep: 2} or {keep: the reason}";
    private static final List<String> WORDS = List.of("drop", "pseudonymise");
    private static final List<String> BANDS = List.of("age", "number", "prefix");
    private static final int SHORTEST_REASON = 10;

    private IdentityReader() {}

    static Map<String, IdentityTreatment> read(Section mapping) {
        Map<String, IdentityTreatment> treatments = new LinkedHashMap<>();
        mapping.get("identity")
                .map(place -> place.section("identity", List.of("columns")))
                .flatMap(section -> section.required("columns", "source column: what is done with it", "Add it."))
                .ifPresent(place -> place.entries("source column: what is done with it")
                        .forEach((column, value) ->
                                treatment(value).ifPresent(treatment -> treatments.put(column, treatment))));
        return treatments;
    }

    private static Optional<IdentityTreatment> treatment(Place place) {
        if (place.yaml() instanceof Yaml.Text text) {
            if (!WORDS.contains(text.text())) {
                place.problem(EXPECTED, place.problems().didYouMean(text.text(), WORDS) + "Write one of them.");
                return Optional.empty();
            }
            return Optional.of(IdentityTreatment.of(text.text().equals("drop") ? Deed.DROP : Deed.PSEUDONYMISE));
        }
        if (!(place.yaml() instanceof Yaml.Entries entries)) {
            place.problem(EXPECTED, "Write one of them.");
            return Optional.empty();
        }
        return entries.entries().containsKey("band") ? band(place) : kept(place);
    }

    private static Optional<IdentityTreatment> kept(Place place) {
        Section section = place.section("a treatment", List.of("keep"));
        Optional<Place> at = section.required(
                "keep", "keep: and why the column is no identifier, or band:", "Write {keep: the reason}.");
        Optional<String> reason = at.flatMap(why -> why.text("why the column is no identifier"));
        if (reason.isPresent() && reason.get().strip().length() < SHORTEST_REASON) {
            at.get().problem("a reason in words, such as names of programmes, not of persons", "Say what it holds.");
            return Optional.empty();
        }
        return reason.map(because -> new IdentityTreatment(Deed.KEEP, Optional.empty(), 0, 0, because.strip()));
    }

    private static Optional<IdentityTreatment> band(Place place) {
        Optional<String> band =
                Optional.ofNullable(place.entries("a band").get("band")).flatMap(at -> at.choice(BANDS, "Choose one."));
        if (band.isEmpty()) {
            return Optional.empty();
        }
        Section section = place.section("a band of " + band.get() + "s", keys(band.get()));
        return switch (band.get()) {
            case "age" -> {
                var on = section.required("on", "the day on which ages are reckoned, such as 2024-08-01", "Add it.")
                        .flatMap(Place::date);
                yield width(section)
                        .flatMap(width ->
                                on.map(day -> new IdentityTreatment(Deed.BAND_AGE, Optional.of(day), width, 0, "")));
            }
            case "number" ->
                width(section).map(width -> new IdentityTreatment(Deed.BAND_NUMBER, Optional.empty(), width, 0, ""));
            default ->
                section.required("keep", "how many characters stay", "Add it.")
                        .flatMap(at -> at.integer(1, 4))
                        .map(keep -> new IdentityTreatment(Deed.BAND_PREFIX, Optional.empty(), 0, keep, ""));
        };
    }

    private static List<String> keys(String band) {
        return switch (band) {
            case "age" -> List.of("band", "on", "width");
            case "number" -> List.of("band", "width");
            default -> List.of("band", "keep");
        };
    }

    private static Optional<Integer> width(Section section) {
        return section.required("width", "how wide a band is, such as 5", "Add it.")
                .flatMap(at -> at.integer(2, 100_000));
    }
}

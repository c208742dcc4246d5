package org.adept.ingest.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The keys {@code store} and {@code protection}: neither stands without the other. */
final class StoreReader {
    private static final String STORE = "store";
    private static final String PROTECTION = "protection";
    private static final List<String> KEYS = List.of("controller", "basis", "purpose", "keep-until");

    private StoreReader() {}

    static Optional<StoreDefinition> read(Section study) {
        Optional<Place> store = study.get(STORE);
        Optional<Place> protection = study.get(PROTECTION);
        if (store.isEmpty()) {
            protection.ifPresent(place -> place.problem(
                    "protection without store", "both or neither", "Add store: store/, or take protection out."));
            return Optional.empty();
        }
        Optional<String> place = store.flatMap(StoreReader::folder);
        if (protection.isEmpty()) {
            study.required(
                    PROTECTION,
                    "the rules under which the store keeps data",
                    "Add protection: {controller: ..., basis: ..., purpose: ..., keep-until: 2030-12-31}.");
            return Optional.empty();
        }
        Section section = protection.get().section(PROTECTION, KEYS);
        Optional<String> controller = text(section, "controller", "who answers for the data");
        Optional<String> basis = text(section, "basis", "the legal basis, such as consent");
        Optional<String> purpose = text(section, "purpose", "what the data are kept for");
        Optional<LocalDate> until = section.required(
                        "keep-until", "the last day the data may be kept", "Add it, such as 2030-12-31.")
                .flatMap(Place::date);
        return place.map(at -> new StoreDefinition(
                at, controller.orElse(""), basis.orElse(""), purpose.orElse(""), until.orElse(LocalDate.EPOCH)));
    }

    private static Optional<String> text(Section section, String key, String expected) {
        return section.required(key, expected, "Add it.").flatMap(place -> place.text(expected));
    }

    /** A folder of its own below the study's, so that a study moves as one piece and nothing else is swept. */
    private static Optional<String> folder(Place place) {
        String expected = "a folder below the study file's, such as store/";
        Optional<String> text = place.text(expected);
        if (text.isEmpty()) {
            return text;
        }
        Path path = Path.of(text.get()).normalize();
        if (path.isAbsolute()
                || path.startsWith("..")
                || path.toString().isEmpty()
                || text.get().startsWith("~")) {
            place.problem(expected, "Write it from there, with / between folders.");
            return Optional.empty();
        }
        return Optional.of(path.toString());
    }
}

package org.adept.ingest.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.study.ReleaseDefinition.Profile;
import org.adept.ingest.study.ReleaseDefinition.Reader;

/** The {@code releases} of a study, "each" spelled out programme by programme. */
final class ReleasesReader {
    private static final List<String> KEYS = List.of("to", "programme", "profile", "because", "source", "licence");
    private static final List<String> READERS = List.of("research", "funder", "organiser");
    private static final List<String> PROFILES = List.of("open-data", "internal", "controlled", "public", "rounded");

    private final LanguageTexts texts;
    private final List<String> programmes;
    private final List<ReleaseDefinition> releases = new ArrayList<>();

    private ReleasesReader(LanguageTexts texts, List<String> programmes) {
        this.texts = texts;
        this.programmes = programmes;
    }

    /** The releases asked for, or without any: one for research, one for each organiser. */
    static List<ReleaseDefinition> read(Section study, LanguageTexts texts, List<String> programmes) {
        ReleasesReader reader = new ReleasesReader(texts, programmes);
        Optional<Place> place = study.get("releases");
        if (place.isEmpty()) {
            return usual(programmes);
        }
        List<Place> items = place.get().items("a list of {to: ..., profile: ...}");
        if (items.isEmpty() && place.get().yaml() instanceof Yaml.Items) {
            place.get().problem("an empty list", "at least one release", "Add one, or leave the key out.");
        }
        items.forEach(reader::release);
        return List.copyOf(reader.releases);
    }

    private static List<ReleaseDefinition> usual(List<String> programmes) {
        List<ReleaseDefinition> releases = new ArrayList<>();
        releases.add(ReleaseDefinition.of(Reader.RESEARCH, Optional.empty(), Profile.CONTROLLED));
        programmes.forEach(programme ->
                releases.add(ReleaseDefinition.of(Reader.ORGANISER, Optional.of(programme), Profile.INTERNAL)));
        return List.copyOf(releases);
    }

    private static Profile usual(Reader to) {
        return switch (to) {
            case RESEARCH -> Profile.CONTROLLED;
            case FUNDER -> Profile.PUBLIC;
            case ORGANISER -> Profile.INTERNAL;
        };
    }

    private void release(Place place) {
        Section section = place.section("a release", KEYS);
        Optional<Reader> to = section.required("to", "research, funder or organiser", "Add it.")
                .flatMap(at -> at.choice(READERS, "Choose one."))
                .map(word -> Reader.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
        Optional<Profile> written = section.get("profile")
                .flatMap(at -> at.choice(PROFILES, "Choose one."))
                .map(word ->
                        Profile.valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_')));
        Map<String, String> because = texts(section, "because");
        Map<String, String> source = texts(section, "source");
        Optional<String> licence = section.get("licence").flatMap(at -> at.text("a text"));
        openData(section, written.orElse(to.map(ReleasesReader::usual).orElse(Profile.CONTROLLED)));
        if (to.isEmpty()) {
            return;
        }
        Profile profile = written.orElse(usual(to.get()));
        for (Optional<String> programme : programmes(section, to.get())) {
            if (profile == Profile.INTERNAL && programme.isEmpty() && programmes.size() > 1) {
                place.problem(
                        "profile: internal over " + programmes.size() + " programmes",
                        "one programme, since internal numbers are a programme's own",
                        "Add programme: each, or choose another profile.");
            }
            add(place, new ReleaseDefinition(to.get(), programme, profile, because, source, licence));
        }
    }

    private void add(Place place, ReleaseDefinition release) {
        boolean twice = releases.stream().anyMatch(other -> other.folder().equals(release.folder()));
        if (twice) {
            place.problem(
                    "a second release in " + release.folder(), "one for each reader and programme", "Take one out.");
        } else {
            releases.add(release);
        }
    }

    private Map<String, String> texts(Section section, String key) {
        return section.get(key).map(texts::read).orElse(Map.of());
    }

    private static void openData(Section section, Profile profile) {
        List<String> needed = List.of("because", "source", "licence");
        List<String> absent =
                needed.stream().filter(key -> section.get(key).isEmpty()).toList();
        if (profile == Profile.OPEN_DATA && !absent.isEmpty()) {
            section.place()
                    .problem(
                            "profile: open-data without " + and(absent),
                            "because, source and licence, since open-data hides nothing",
                            "Add what is missing, or use profile: public.");
        }
        if (profile != Profile.OPEN_DATA) {
            needed.forEach(key -> section.get(key)
                    .ifPresent(place -> place.problem(
                            key + " without profile: open-data",
                            "it only there",
                            "Take it out, or change the profile.")));
        }
    }

    private static String and(List<String> words) {
        return words.size() == 1
                ? words.get(0)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }

    /** The programmes a release is cut to; one empty entry is all together. */
    private List<Optional<String>> programmes(Section section, Reader to) {
        Optional<Place> place = section.get("programme");
        if (place.isEmpty()) {
            if (to != Reader.ORGANISER) {
                return List.of(Optional.empty());
            }
            if (programmes.isEmpty()) {
                section.required("programme", "a programme's name", "Name one under programmes.");
            }
            return programmes.stream().map(Optional::of).toList();
        }
        Optional<String> written = place.get().text("each, or a programme's name");
        if (written.isPresent() && written.get().equals("each")) {
            if (programmes.isEmpty()) {
                place.get()
                        .problem(
                                "programmes that are named",
                                "Name them under programmes, since the sources say \"*\".");
            }
            return programmes.stream().map(Optional::of).toList();
        }
        if (programmes.isEmpty()) {
            return written.map(name -> List.of(Optional.of(name))).orElse(List.of());
        }
        return written.flatMap(ignored -> place.get().choice(programmes, "Choose one, or write each."))
                .map(name -> List.of(Optional.of(name)))
                .orElse(List.of());
    }
}

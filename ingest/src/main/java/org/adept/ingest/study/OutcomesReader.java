package org.adept.ingest.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.ColumnType;
import org.adept.ingest.study.OutcomeDefinition.Event;
import org.adept.ingest.study.OutcomeDefinition.Exclusion;
import org.adept.ingest.study.OutcomeDefinition.Grain;
import org.adept.ingest.study.OutcomeDefinition.Unit;
import org.adept.ingest.study.OutcomeDefinition.Unlisted;

/** The {@code outcomes} of a study: each with one clock, its defaults filled in. */
final class OutcomesReader {
    private static final List<String> KEYS = List.of(
            "unit",
            "start",
            "end",
            "reason",
            "events",
            "unlisted",
            "planned-end",
            "censor",
            "grain",
            "horizons",
            "exclude",
            "entry",
            "restricted-mean",
            "models",
            "label");
    /** Every match outcome reads ends so, unless the study says otherwise. */
    private static final List<Event> MATCH_EVENTS = List.of(
            new Event("early", List.of("mentor-left", "mentee-left", "conflict", "lost-contact", "moved", "time")),
            new Event("as-agreed", List.of("completed")),
            new Event("continued", List.of("extended")));
    /** Causes the engine itself writes. */
    private static final List<String> RESERVED = List.of("other", "end-unknown", "censored", "entered");
    /** Ends of observation that hold for every outcome and need not be named. */
    private static final List<String> ALWAYS = List.of("observed-until", "extracted-on");

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final int LONGEST = 40_000;

    private final KnownColumns known;
    private final LanguageTexts languages;

    OutcomesReader(KnownColumns known, LanguageTexts languages) {
        this.known = known;
        this.languages = languages;
    }

    List<OutcomeDefinition> read(Place place) {
        List<OutcomeDefinition> outcomes = new ArrayList<>();
        place.entries("outcomes by name").forEach((name, value) -> {
            if (!isCode(name) || name.equals("population")) {
                value.problem(
                        "\"" + name + "\" as name",
                        "lower-case letters, digits and hyphens, other than population",
                        "Rename the outcome.");
            }
            if (ProgrammeOutcomes.isOne(name)) {
                value.problem(
                        "\"" + name + "\" as name",
                        "a name of the study's own: that one is counted without being asked for",
                        "Rename the outcome, or leave it out.");
            }
            outcomes.add(
                    value.yaml() instanceof Yaml.Nothing
                            ? matchDefault(name)
                            : outcome(name, value.section("an outcome", KEYS)));
        });
        return List.copyOf(outcomes);
    }

    /** How long matches last: from the day they begin to the day they end, by kind of end. */
    static OutcomeDefinition matchDefault(String name) {
        return new OutcomeDefinition(
                name,
                Unit.MATCH,
                "started",
                "ended",
                "end_reason",
                MATCH_EVENTS,
                Unlisted.OTHER,
                Optional.of("planned_end"),
                List.of(),
                Grain.WEEK,
                horizons(Grain.WEEK),
                List.of(),
                Map.of());
    }

    private static List<Integer> horizons(Grain grain) {
        return switch (grain) {
            case DAY -> List.of(90, 180, 365);
            case WEEK -> List.of(13, 26, 52);
            case MONTH -> List.of(3, 6, 12);
        };
    }

    private OutcomeDefinition outcome(String name, Section section) {
        Unit unit = section.get("unit")
                .flatMap(place -> place.choice(List.of("match", "participant"), "Choose one."))
                .map(word -> word.equals("match") ? Unit.MATCH : Unit.PARTICIPANT)
                .orElse(Unit.MATCH);
        boolean match = unit == Unit.MATCH;
        String table = match ? "matches" : "participants";
        String start = column(section, table, "start", match ? "started" : "entry_on", ColumnType.Kind.DATE);
        String end = column(section, table, "end", match ? "ended" : "", ColumnType.Kind.DATE);
        if (start.equals(end)) {
            section.get("end").ifPresent(place -> place.problem("another column than start", "Change one of the two."));
        }
        String reason = section.get("reason")
                .map(place -> isNone(place)
                        ? ""
                        : column(place, table, ColumnType.Kind.CODE).orElse("end_reason"))
                .orElse(match ? "end_reason" : "");
        Optional<String> planned = section.get("planned-end").isPresent()
                ? section.get("planned-end")
                        .filter(place -> !isNone(place))
                        .flatMap(place -> column(place, table, ColumnType.Kind.DATE))
                : match ? Optional.of("planned_end") : Optional.empty();
        Grain grain = section.get("grain")
                .flatMap(place -> place.choice(List.of("day", "week", "month"), "Choose one."))
                .map(word -> Grain.valueOf(word.toUpperCase(java.util.Locale.ROOT)))
                .orElse(Grain.WEEK);
        List<Event> events = events(section, table, reason);
        OutcomeDefinition outcome = new OutcomeDefinition(
                name,
                unit,
                start,
                end,
                reason,
                events,
                unlisted(section, reason),
                planned,
                censor(section, table),
                grain,
                section.get("horizons").map(OutcomesReader::horizons).orElse(horizons(grain)),
                exclude(section),
                section.get("entry").flatMap(place -> column(place, table, ColumnType.Kind.DATE)),
                section.get("restricted-mean").map(OutcomesReader::horizons).orElse(List.of()),
                section.get("models")
                        .map(place -> new ModelsReader(known, languages, unit).read(place, events))
                        .orElse(List.of()),
                section.get("label").map(languages::read).orElse(Map.of()));
        if (outcome.competes()) {
            for (String key : List.of("entry", "restricted-mean")) {
                section.get(key)
                        .ifPresent(place -> place.problem(
                                "an outcome with several kinds of end",
                                "one kind of end, since this version of Adept answers " + key + " only there",
                                "Name one event and set unlisted: ignore and planned-end: none, or take it out."));
            }
        }
        return outcome;
    }

    /** Whether a name is one: lower-case letters, digits and hyphens. */
    static boolean isCode(String name) {
        return CODE.matcher(name).matches();
    }

    private static boolean isNone(Place place) {
        return place.yaml() instanceof Yaml.Text text && text.text().equals("none");
    }

    private String column(Section section, String table, String key, String otherwise, ColumnType.Kind kind) {
        Optional<Place> place =
                otherwise.isEmpty() ? section.required(key, "a date column of " + table, "Add it.") : section.get(key);
        return place.flatMap(at -> column(at, table, kind)).orElse(otherwise);
    }

    /** A column of the unit's table, written with or without the table's name. */
    private Optional<String> column(Place place, String table, ColumnType.Kind kind) {
        List<String> names = known.names(table, kind);
        Optional<String> written = place.text(place.problems().oneOf("", names));
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String name =
                written.get().startsWith(table + ".") ? written.get().substring(table.length() + 1) : written.get();
        Optional<Column> column = known.of(table, name);
        if (column.isPresent() && column.get().type().kind() == kind) {
            return Optional.of(name);
        }
        if (column.isPresent()) {
            place.problem(
                    "\"%s\", which holds %s"
                            .formatted(written.get(), column.get().type().words()),
                    "a column of %s that holds %s".formatted(table, kind.name().toLowerCase(java.util.Locale.ROOT)),
                    "Choose one: " + place.problems().oneOf(name, names) + ".");
        } else {
            place.problem(
                    "a column of " + table + ": " + place.problems().oneOf(name, names),
                    place.problems().didYouMean(name, names) + "Choose one, or declare it under attributes." + table
                            + ".");
        }
        return Optional.empty();
    }

    private List<Event> events(Section section, String table, String reason) {
        Optional<Place> place = section.get("events");
        if (place.isEmpty()) {
            if (reason.isEmpty()) {
                return List.of(new Event("ended", List.of()));
            }
            if (!reason.equals("end_reason")) {
                section.required("events", "kinds of end and the codes of " + reason + " that mean them", "Add them.");
            }
            return MATCH_EVENTS;
        }
        if (reason.isEmpty()) {
            return oneKind(place.get());
        }
        List<String> codes = known.of(table, reason)
                .filter(Column::closed)
                .map(Column::codes)
                .orElse(List.of());
        List<Event> events = new ArrayList<>();
        Map<String, String> taken = new LinkedHashMap<>();
        place.get().entries("kinds of end and their codes").forEach((name, value) -> {
            eventName(name, value);
            List<String> own = new ArrayList<>();
            for (Place item : value.oneOrMore("a list of codes of " + reason)) {
                Optional<String> code = codes.isEmpty() ? item.text("a code") : item.choice(codes, "Choose one.");
                code.ifPresent(found -> {
                    own.add(found);
                    String before = taken.putIfAbsent(found, name);
                    if (before != null) {
                        item.problem(
                                "\"" + found + "\", which is in " + before + " as well",
                                "each code in one event",
                                "Take one out.");
                    }
                });
            }
            if (value.yaml() instanceof Yaml.Items list && list.items().isEmpty()) {
                value.problem("an empty list", "at least one code of " + reason, "Add one, or take the event out.");
            }
            events.add(new Event(name, List.copyOf(own)));
        });
        return List.copyOf(events);
    }

    private static List<Event> oneKind(Place place) {
        Map<String, Place> entries = place.entries("one kind of end");
        if (entries.size() > 1) {
            place.problem(
                    "%d kinds of end and no reason".formatted(entries.size()),
                    "the column that tells them apart",
                    "Add reason.");
        }
        entries.forEach((name, value) -> {
            eventName(name, value);
            if (!(value.yaml() instanceof Yaml.Nothing)
                    && !(value.yaml() instanceof Yaml.Items list && list.items().isEmpty())) {
                value.problem("codes and no reason", "the column that holds them", "Add reason.");
            }
        });
        return entries.keySet().stream()
                .limit(1)
                .map(name -> new Event(name, List.of()))
                .toList();
    }

    private static void eventName(String name, Place value) {
        if (RESERVED.contains(name)) {
            value.problem(
                    "\"" + name + "\" as name",
                    "another name, since Adept writes this one itself",
                    "Rename the event.");
        } else if (!isCode(name)) {
            value.problem("\"" + name + "\" as name", "lower-case letters, digits and hyphens", "Rename the event.");
        }
    }

    private static Unlisted unlisted(Section section, String reason) {
        return section.get("unlisted")
                .flatMap(place -> place.choice(List.of("other", "ignore"), "Choose one."))
                .map(word -> word.equals("other") ? Unlisted.OTHER : Unlisted.IGNORE)
                .orElse(reason.isEmpty() ? Unlisted.IGNORE : Unlisted.OTHER);
    }

    private List<String> censor(Section section, String table) {
        List<String> columns = new ArrayList<>();
        section.get("censor").ifPresent(place -> {
            for (Place item : place.oneOrMore("a list of date columns of " + table)) {
                if (!(item.yaml() instanceof Yaml.Text text && ALWAYS.contains(text.text()))) {
                    column(item, table, ColumnType.Kind.DATE).ifPresent(columns::add);
                }
            }
        });
        return List.copyOf(columns);
    }

    private static List<Integer> horizons(Place place) {
        List<Integer> horizons = new ArrayList<>();
        List<Place> items = place.oneOrMore("a list of times such as [13, 26, 52]");
        if (items.isEmpty() && place.yaml() instanceof Yaml.Items) {
            place.problem("an empty list", "at least one time", "Add one, or leave the key out.");
        }
        for (Place item : items) {
            if (item.yaml() instanceof Yaml.Text text && text.text().equals("agreed-term")) {
                item.problem("numbers, since this version of Adept does not answer at the agreed term", "Take it out.");
                continue;
            }
            item.integer(1, LONGEST).ifPresent(horizon -> {
                if (!horizons.isEmpty() && horizon <= horizons.get(horizons.size() - 1)) {
                    item.problem("times that rise", "Put them in order, each once.");
                } else {
                    horizons.add(horizon);
                }
            });
        }
        return List.copyOf(horizons);
    }

    private static List<Exclusion> exclude(Section section) {
        List<Exclusion> exclusions = new ArrayList<>();
        section.get("exclude").ifPresent(place -> {
            for (Place item : place.items("a list of {when: ..., because: ...}")) {
                Section one = item.section("an exclusion", List.of("when", "because"));
                Optional<String> when = one.required("when", "an expression over the unit's columns", "Add it.")
                        .flatMap(MappedTables::expression);
                Optional<String> because = one.required("because", "why these rows are left out", "Add it.")
                        .flatMap(OutcomesReader::because);
                if (when.isPresent() && because.isPresent()) {
                    exclusions.add(new Exclusion(when.get(), because.get()));
                }
            }
        });
        return List.copyOf(exclusions);
    }

    /** The reason as a code: words are joined by hyphens. */
    private static Optional<String> because(Place place) {
        Optional<String> code = place.text("a reason in a few words")
                .map(text -> text.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[ _]+", "-"));
        if (code.isPresent() && !isCode(code.get())) {
            place.problem("a reason of letters a to z, digits, blanks and hyphens", "Say it in those.");
            return Optional.empty();
        }
        return code;
    }
}

package org.adept.report.section;

import java.util.Arrays;
import java.util.Map;
import org.adept.ingest.study.OutcomeDefinition;
import org.adept.ingest.study.ReleaseDefinition;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Instrument;
import org.adept.ingest.study.StudyDefinition.Item;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** What things are called in one language: the study's own labels first, then the bundle's, then the code itself. */
public final class Names {
    private final StudyDefinition study;
    private final Words words;

    Names(StudyDefinition study, Words words) {
        this.study = study;
        this.words = words;
    }

    public Words words() {
        return words;
    }

    /** The study's title. */
    public String title() {
        return inLanguage(study.title(), study.study());
    }

    /** Why nothing is hidden in a release of open data. */
    public String because(ReleaseDefinition release) {
        return inLanguage(release.because(), "");
    }

    /** Where open data come from. */
    public String source(ReleaseDefinition release) {
        return inLanguage(release.source(), "");
    }

    public String dimension(String dimension) {
        String known = words.find("dimension." + dimension).orElse(spoken(dimension));
        return inLanguage(study.labels().getOrDefault(dimension, Map.of()).getOrDefault("", Map.of()), known);
    }

    /** A dimension within a sentence: format, mode. */
    public String inSentence(String dimension) {
        return lower(dimension(dimension));
    }

    /** A level as a label: One-to-one. */
    public String level(String dimension, String level) {
        if (dimension.equals("programme")) {
            return programme(level);
        }
        String known = words.find("level." + dimension + "." + level)
                .or(() -> words.find("level." + level))
                .orElse(level.replaceAll("^(\\d+)-(\\d+)$", "$1\u2013$2")); // a span of numbers has a dash
        return labelled(dimension, level, known);
    }

    /** What the study calls a level, else what it is known as. */
    private String labelled(String dimension, String level, String known) {
        return inLanguage(study.labels().getOrDefault(dimension, Map.of()).getOrDefault(level, Map.of()), known);
    }

    public String programme(String programme) {
        return inLanguage(study.programmes().getOrDefault(programme, Map.of()), spoken(programme));
    }

    public String outcome(String outcome) {
        String known = words.find("outcome." + outcome).orElse(spoken(outcome));
        return study.outcomes().stream()
                .filter(definition -> definition.name().equals(outcome))
                .map(OutcomeDefinition::label)
                .findFirst()
                .map(label -> inLanguage(label, known))
                .orElse(known);
    }

    /** A kind of end. */
    public String ending(String cause) {
        return labelled("cause", cause, words.find("ending." + cause).orElse(spoken(cause)));
    }

    public String step(String step) {
        return labelled("milestone", step, words.find("step." + step).orElse(spoken(step)));
    }

    public String instrument(String instrument) {
        return study.instruments().stream()
                .filter(known -> known.name().equals(instrument))
                .map(Instrument::label)
                .findFirst()
                .map(label -> inLanguage(label, spoken(instrument)))
                .orElse(spoken(instrument));
    }

    public String item(String instrument, String item) {
        return study.instruments().stream()
                .filter(known -> known.name().equals(instrument))
                .flatMap(known -> known.items().stream())
                .filter(known -> known.name().equals(item))
                .map(Item::label)
                .findFirst()
                .map(label -> inLanguage(label, spoken(item)))
                .orElse(spoken(item));
    }

    /** An item as it is quoted within a sentence, without a full stop of its own. */
    public String quotedItem(String instrument, String item) {
        return item(instrument, item).replaceAll("\\.$", "");
    }

    /** When it was asked: day 30, the end. */
    public String wave(String wave) {
        if (wave.matches("day-\\d{1,4}")) {
            return labelled("wave", wave, words.say("wave.day", Parts.of("day", wave.substring("day-".length()))));
        }
        return labelled("wave", wave, words.find("wave." + wave).orElse(spoken(wave)));
    }

    /** The same standing by itself: Day 30, At the end. */
    public String waveAlone(String wave) {
        return upper(wave(wave));
    }

    /** Why someone is not counted; a reason of the study's own is told as such. */
    public String exclusion(String reason) {
        if (reason.indexOf('+') > 0) { // put together by a release, since few were left out for one of them
            return words.list(
                    Arrays.stream(reason.split("\\+", -1)).map(this::exclusion).toList());
        }
        if (reason.startsWith("population:")) {
            return words.say("exclude.population");
        }
        return words.find("exclude." + reason)
                .orElseGet(() -> words.say("exclude.study", Parts.of("because", lower(spoken(reason)))));
    }

    private String inLanguage(Map<String, String> byLanguage, String otherwise) {
        String own = byLanguage.get(words.language());
        return own == null ? byLanguage.getOrDefault(study.languages().get(0), otherwise) : own;
    }

    /** A code as words: withdrawn-without-a-date becomes Withdrawn without a date. */
    private static String spoken(String code) {
        String words = code.replace('-', ' ').replace('_', ' ');
        return upper(words);
    }

    private static String upper(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static String lower(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }
}

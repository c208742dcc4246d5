package org.adept.report.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file {@code words_<language>.properties}, read once. */
final class Bundle {
    private final String language;
    private final SortedMap<String, Sentence> sentences;

    private Bundle(String language, SortedMap<String, Sentence> sentences) {
        this.language = language;
        this.sentences = Collections.unmodifiableSortedMap(sentences);
    }

    static boolean exists(String language) {
        return Bundle.class.getResource(fileName(language)) != null;
    }

    static Bundle read(String language) {
        Properties properties = new Properties();
        try (InputStream stream = Bundle.class.getResourceAsStream(fileName(language))) {
            if (stream == null) {
                throw new IllegalArgumentException("There are no words in language “" + language + "”");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("The words in language “" + language + "” cannot be read", failed);
        }
        SortedMap<String, Sentence> sentences = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            sentences.put(key, Sentence.read(key, properties.getProperty(key)));
        }
        return new Bundle(language, sentences);
    }

    SortedMap<String, Sentence> sentences() {
        return sentences;
    }

    boolean has(String key) {
        return sentences.containsKey(key);
    }

    Sentence sentence(String key) {
        Sentence sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalStateException("Words: no key “%s” in language “%s”".formatted(key, language));
        }
        return sentence;
    }

    private static String fileName(String language) {
        return "words_" + language + ".properties";
    }
}

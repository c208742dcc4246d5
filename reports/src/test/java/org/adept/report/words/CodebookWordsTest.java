package org.adept.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.DisclosureClass;
import org.adept.ingest.contract.RawTable;
import org.adept.ingest.rule.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundles have words for everything that the contract and the rules name. */
class CodebookWordsTest {

    @Test
    void theEnglishMeaningsAreTheContracts() {
        Words words = Words.in("en");
        for (RawTable table : Contract.TABLES) {
            assertEquals(table.meaning().replace('\'', '’'), words.say("codebook." + table.name()));
            for (Column column : table.columns()) {
                String key = "codebook." + table.name() + "." + column.name();
                assertEquals(column.meaning().replace('\'', '’'), words.say(key), key);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.adept.report.words.BundlesTest#languages")
    void everyColumnHasItsMeaningUnitAndClassInEveryLanguage(String language) {
        Words words = Words.in(language);
        for (RawTable table : Contract.TABLES) {
            for (Column column : table.columns()) {
                String key = "codebook." + table.name() + "." + column.name();
                assertTrue(words.find(key).isPresent(), key);
                String unit = "unit." + column.unit().replace(' ', '-');
                assertTrue(column.unit().isEmpty() || words.find(unit).isPresent(), unit);
            }
        }
        for (DisclosureClass disclosure : DisclosureClass.values()) {
            assertTrue(words.find("class." + disclosure.word()).isPresent(), disclosure.word());
        }
    }

    @ParameterizedTest
    @MethodSource("org.adept.report.words.BundlesTest#languages")
    void everyRuleHasItsNameAndItsSentenceInEveryLanguage(String language) {
        Words words = Words.in(language);
        for (String rule : Rules.names()) {
            assertTrue(words.find("check." + rule).isPresent(), rule);
            assertTrue(words.find("check." + rule + ".sentence").orElse("").endsWith("."), rule);
        }
    }
}

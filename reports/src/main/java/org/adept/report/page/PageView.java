package org.adept.report.page;

import java.util.List;
import org.adept.report.words.Parts;
import org.adept.report.words.Words;

/** A page with what its template needs beside it. */
public record PageView(Page page, Words words, String styles, String script, String policy) {

    public String say(String key) {
        return words.say(key);
    }

    /** How a number is written, for sorting in the browser. */
    public String decimalMark() {
        return words.say("format.decimal-mark");
    }

    public List<String> footerLines() {
        Footer footer = page.footer();
        Parts parts = Parts.of("version", footer.version())
                .and("study", footer.study())
                .and("studyHash", footer.studyHash())
                .and("dataHash", footer.dataHash())
                .and("date", words.date(footer.observedUntil()))
                .and("seed", Long.toString(footer.seed()));
        return List.of(
                words.say("footer.line", parts) + ". " + words.say("footer.same"), words.say("footer.cite", parts));
    }
}

package org.adept.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.adept.report.words.Run;

/** Running text: words, bold words, and numbers that name their finding. Nothing in it is escaped yet. */
public record RichText(List<Run> runs) {
    public RichText {
        runs = List.copyOf(runs);
    }

    public static RichText of(String text) {
        return text.isEmpty() ? new RichText(List.of()) : new RichText(List.of(Run.plain(text)));
    }

    public static RichText of(Run... runs) {
        return new RichText(Arrays.asList(runs));
    }

    /** Several texts in one, with a space between. */
    public static RichText sentences(List<RichText> texts) {
        List<Run> runs = new ArrayList<>();
        for (RichText text : texts) {
            if (!runs.isEmpty() && !text.isEmpty()) {
                runs.add(Run.plain(" "));
            }
            runs.addAll(text.runs());
        }
        return new RichText(runs);
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** The words without bold and findings. */
    public String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}

package org.adept.report.app;

import java.util.ArrayList;
import java.util.List;
import org.adept.ingest.StoreAccount;
import org.adept.ingest.StoreAccount.HandedIn;

/** What would become of a store, in lines for the terminal. */
final class StoreLines {
    private StoreLines() {}

    static List<String> of(StoreAccount store) {
        List<String> lines = new ArrayList<>();
        lines.add(
                store.isNew()
                        ? "The store would get batch " + store.batch() + "; everything here is counted as if it had:"
                        : "The store would get no new batch: it has every file.");
        for (HandedIn file : store.handedIn()) {
            lines.add("  " + file.file() + "   " + news(file));
        }
        return lines;
    }

    private static String news(HandedIn file) {
        String batch = file.batch().map(number -> "batch " + number).orElse("");
        return switch (file.news()) {
            case NEW -> changes("new", file);
            case SAME -> "the same as in " + batch + ": not taken in again";
            case READ_AGAIN -> changes("the same bytes as in " + batch + ", read anew and in its place", file);
        };
    }

    private static String changes(String news, HandedIn file) {
        if (file.corrects() + file.repeats() == 0) {
            return news;
        }
        return "%s: %,d rows correct earlier ones, %,d say the same again"
                .formatted(news, file.corrects(), file.repeats());
    }
}

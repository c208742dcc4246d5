package org.adept.ingest;

import java.util.List;
import java.util.Optional;
import org.adept.ingest.contract.SmallTableRow;

/**
 * What was counted of a study's store, and what became of the files handed in.
 *
 * @param batch the last batch counted
 * @param isNew whether it is of this run
 * @param isAsOf whether the store was asked for what it held then, and took nothing in
 * @param stored names of the files whose rows were counted, in the order in which they were taken in
 * @param handedIn what became of each file of the study; nothing when the store took nothing in
 * @param before what the checks had counted with the batch before as the last; nothing when there is none
 */
public record StoreAccount(
        int batch,
        boolean isNew,
        boolean isAsOf,
        List<String> stored,
        List<HandedIn> handedIn,
        List<SmallTableRow> before) {

    public StoreAccount {
        stored = List.copyOf(stored);
        handedIn = List.copyOf(handedIn);
        before = List.copyOf(before);
    }

    /** What a file is to a store. */
    public enum News {
        /** Bytes it does not have. */
        NEW("new"),
        /** Bytes it has, read as they were. */
        SAME("same"),
        /** Bytes it has, now read through another mapping. */
        READ_AGAIN("read-again");

        private final String word;

        News(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * One file that was handed in.
     *
     * @param programme its programme
     * @param file its name as the study has it
     * @param batch the batch its bytes were taken in with before; none for new ones
     * @param corrects its rows that have a key of an earlier batch, and other content
     * @param repeats its rows that say what an earlier batch said
     */
    public record HandedIn(
            String programme, String file, News news, Optional<Integer> batch, long corrects, long repeats) {}
}

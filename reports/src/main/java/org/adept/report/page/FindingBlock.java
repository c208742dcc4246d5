package org.adept.report.page;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answer, what the answer rests on and what shows it.
 *
 * @param question the reader's, ending in a question mark
 * @param finding id of the finding that answers it; also its address in the page
 * @param answer one sentence, number first
 * @param more at most three lines: what could mislead
 * @param tier how strongly it may be said; null where nothing is claimed
 * @param rests units, clusters, programmes, share unknown
 * @param exhibits drawing, table or the box that says why not
 */
public record FindingBlock(
        String question,
        String finding,
        RichText answer,
        List<RichText> more,
        @Nullable Tier tier,
        List<RichText> rests,
        List<Exhibit> exhibits)
        implements Block {
    public FindingBlock {
        more = List.copyOf(more);
        rests = List.copyOf(rests);
        exhibits = List.copyOf(exhibits);
        if (!question.endsWith("?")) {
            throw new IllegalArgumentException("A finding is headed by a question, was: " + question);
        }
        if (finding.isEmpty() || finding.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("A finding's id is an address without spaces, was: " + finding);
        }
        if (answer.isEmpty()) {
            throw new IllegalArgumentException("A question has an answer, or a sentence why not: " + question);
        }
    }

    public static FindingBlock of(String question, String finding, RichText answer) {
        return new FindingBlock(question, finding, answer, List.of(), null, List.of(), List.of());
    }

    /** Adds lines below the answer. */
    public FindingBlock more(RichText... lines) {
        return new FindingBlock(question, finding, answer, join(more, Arrays.asList(lines)), tier, rests, exhibits);
    }

    /** Says how strong it is and what it rests on. */
    public FindingBlock restingOn(Tier strength, RichText... what) {
        return new FindingBlock(
                question,
                finding,
                answer,
                more,
                Objects.requireNonNull(strength),
                join(rests, Arrays.asList(what)),
                exhibits);
    }

    /** Adds what shows it. */
    public FindingBlock showing(Exhibit... what) {
        return new FindingBlock(question, finding, answer, more, tier, rests, join(exhibits, Arrays.asList(what)));
    }

    private static <T> List<T> join(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}

package org.adept.report.page;

import java.util.List;

/** A piece of a page, from its upper edge to its lower. */
public sealed interface Block
        permits FindingBlock,
                Block.Bullets,
                Block.Cards,
                Block.DefinitionList,
                Block.FoldedTable,
                Block.HeadlineNumbers,
                Block.HeldBox,
                Block.NotTestable,
                Block.Prose,
                Block.SideBySide,
                Block.TableBlock,
                Block.TryBoxes {

    /** Paragraphs. */
    record Prose(List<RichText> paragraphs) implements Block {
        public Prose {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** A list with a heading of its own; an empty heading is left out. */
    record Bullets(String heading, List<RichText> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Two lists beside each other. */
    record SideBySide(List<Bullets> lists) implements Block {
        public SideBySide {
            lists = List.copyOf(lists);
        }
    }

    /** Terms and what they mean, or a trial's parts. */
    record DefinitionList(List<Entry> entries) implements Block {
        public DefinitionList {
            entries = List.copyOf(entries);
        }

        /** One term and its meaning. */
        public record Entry(String term, RichText meaning) {}
    }

    /** A table on its own, with the files that hold more of it. */
    record TableBlock(Table table, List<RichText> notes, List<Download> files) implements Block {
        public TableBlock {
            notes = List.copyOf(notes);
            files = List.copyOf(files);
        }
    }

    /** Up to four numbers that open a page. */
    record HeadlineNumbers(List<Headline> numbers) implements Block {
        public HeadlineNumbers {
            numbers = List.copyOf(numbers);
        }

        /**
         * One of them.
         *
         * @param value the number as written, or the word in its place
         * @param below its interval and target, or that it was counted
         */
        public record Headline(String label, String value, String finding, RichText below, Tier tier) {}
    }

    /** A comparison held back: what was asked, which check failed, what would help. */
    record HeldBox(String heading, RichText failed, RichText remedy) implements Block, Exhibit {}

    /** One line in the place of an answer: which table or column is missing. */
    record NotTestable(RichText text) implements Block, Exhibit {}

    /** A table that opens when its line is chosen; in print its line stands alone. */
    record FoldedTable(String line, Table table) implements Block, Exhibit {}

    /** What to try, each with what to measure. */
    record TryBoxes(List<Trial> trials) implements Block {
        public TryBoxes {
            trials = List.copyOf(trials);
        }

        /** One thing to try. */
        public record Trial(Tier tier, String heading, RichText text, String measure) {}
    }

    /** The releases of a run, one card for each reader. */
    record Cards(List<Card> cards) implements Block {
        public Cards {
            cards = List.copyOf(cards);
        }

        /** One reader's release; {@code internal} sets its small line in red. */
        public record Card(String heading, RichText text, List<PageLink> links, String small, boolean internal) {
            public Card {
                links = List.copyOf(links);
            }
        }
    }

    /** Whether it is a row of boxes, which no page break may part from its heading. */
    default boolean isRow() {
        return this instanceof HeadlineNumbers || this instanceof TryBoxes || this instanceof Cards;
    }
}

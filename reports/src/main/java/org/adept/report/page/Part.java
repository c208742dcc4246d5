package org.adept.report.page;

import java.util.List;

/**
 * A part of a page under one heading.
 *
 * @param id its address in the page
 * @param heading its name
 * @param aside a few words beside it; may be empty
 * @param newSheet whether it begins a sheet in print
 * @param blocks what stands under it
 */
public record Part(String id, String heading, String aside, boolean newSheet, List<Block> blocks) {
    public Part {
        blocks = List.copyOf(blocks);
    }

    public static Part of(String id, String heading, String aside, List<Block> blocks) {
        return new Part(id, heading, aside, false, blocks);
    }

    /** The same, beginning a sheet. */
    public Part onNewSheet() {
        return new Part(id, heading, aside, true, blocks);
    }

    /** Whether heading and first block must stay on one sheet. */
    public boolean opensWithRow() {
        return !blocks.isEmpty() && blocks.get(0).isRow();
    }
}

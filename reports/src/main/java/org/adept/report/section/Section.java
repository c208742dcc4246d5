package org.adept.report.section;

import java.util.List;
import org.adept.report.page.Block;

/** Findings to blocks: one question or a few that belong together. */
@FunctionalInterface
public interface Section {
    /** The blocks, none when the release holds nothing on the question. */
    List<Block> blocks(Reading reading);
}

package org.adept.ingest.corpus;

import java.util.function.Consumer;

/**
 * One bad input.
 *
 * @param name in words
 * @param spoil what is done to a good study
 * @param fate what must come of it
 */
record BadInput(String name, Consumer<GoodStudy> spoil, Fate fate) {

    /** One place of the study written otherwise. */
    static BadInput studyWith(String name, String from, String to, Fate fate) {
        return new BadInput(name, good -> good.study(from, to), fate);
    }

    /** One place of the mapping written otherwise. */
    static BadInput mappingWith(String name, String from, String to, Fate fate) {
        return new BadInput(name, good -> good.mapping(from, to), fate);
    }

    /** Another text in place of the study or the mapping. */
    static BadInput definitionOf(String name, String file, String text, Fate fate) {
        return new BadInput(name, good -> good.definition(file, text), fate);
    }

    /** An export in place of a good one, or beside them. */
    static BadInput exportOf(String name, String file, String text, Fate fate) {
        return new BadInput(name, good -> good.export(file, text), fate);
    }

    static BadInput exportOf(String name, String file, byte[] bytes, Fate fate) {
        return new BadInput(name, good -> good.export(file, bytes), fate);
    }

    /** More after the last line of a good export. */
    static BadInput moreIn(String name, String file, String lines, Fate fate) {
        return new BadInput(name, good -> good.more(file, lines), fate);
    }

    static BadInput moreIn(String name, String file, byte[] lines, Fate fate) {
        return new BadInput(name, good -> good.more(file, lines), fate);
    }
}

package org.adept.ingest.corpus;

import java.util.function.Consumer;

/**
 * One bad input.
 *
 * @param name in words
 * @param spoil what is done to a good study
 * @param fate what must come of it
 */
record BadInput(String name, Consumer<GoodStudy> spoil, Fate fate) {}

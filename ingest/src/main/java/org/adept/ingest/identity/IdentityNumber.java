package org.adept.ingest.identity;

/** A national number of a person; the only kinds that are also looked for among words. */
interface IdentityNumber extends Detector {
    @Override
    default int needs() {
        return Cell.DIGIT;
    }

    @Override
    default int bars() {
        return Cell.AT;
    }
}

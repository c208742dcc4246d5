package org.adept.ingest.simulate;

/**
 * Who a mentee is: known before anything begins, in the contract's codes.
 *
 * @param personId the same in every intake she takes part in
 * @param gender woman, man, other, undisclosed
 * @param stage school, bachelor, master, phd
 * @param field her subject
 * @param ageBand her age in wide steps
 * @param distance how far she lives from where the programme meets
 * @param firstInFamily whether nobody in the family has studied before her
 * @param preferredFormat what she asks for
 * @param preferredMode what she asks for
 */
public record Traits(
        String personId,
        String gender,
        String stage,
        String field,
        String ageBand,
        Distance distance,
        boolean firstInFamily,
        Format preferredFormat,
        Mode preferredMode) {}

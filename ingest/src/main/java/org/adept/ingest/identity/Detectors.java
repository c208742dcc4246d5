package org.adept.ingest.identity;

import java.time.LocalDate;
import java.util.List;

/** Every detector there is, and the few of them that are worth asking about a cell. */
final class Detectors {
    /** Fewer digits than any identity number has. */
    private static final int FEWEST_DIGITS = 9;

    static final IdentifierKind[] KINDS = IdentifierKind.values();

    private final List<Detector> all;
    private final Detector[][] byMask = new Detector[Cell.MASKS][0];
    private final boolean[] known = new boolean[Cell.MASKS];
    private final Cell part = new Cell();

    private Detectors(List<Detector> all) {
        this.all = all;
    }

    /**
     * One detector for each kind.
     *
     * @param extractedOn the day the data were taken out, from which ages are reckoned
     */
    static Detectors of(LocalDate extractedOn) {
        return new Detectors(List.of(
                new EmailAddresses(),
                new PhoneNumbers(),
                new BarePhoneNumbers(),
                new NorwegianNumbers(),
                new SwedishNumbers(),
                new DanishNumbers(),
                new FinnishNumbers(),
                new DutchNumbers(),
                new GreekHealthNumbers(),
                new GreekTaxNumbers(),
                new IpAddresses(),
                new PersonNames(),
                new PostalAddresses(),
                new BirthDates(extractedOn),
                new FreeText()));
    }

    /** The evidence for every kind. */
    long look(Cell cell) {
        long evidence = 0;
        for (Detector detector : worthAsking(cell.mask())) {
            evidence |= Evidence.of(detector.kind(), detector.look(cell));
        }
        if (cell.digits() >= FEWEST_DIGITS && cell.has(Cell.SPACE | Cell.COLON | Cell.COMMA | Cell.OTHER)) {
            evidence = Evidence.stronger(evidence, inWords(cell));
        }
        return evidence;
    }

    /** Identity numbers among words, such as "fnr. 01010112345": only what is sure counts there. */
    private long inWords(Cell cell) {
        long evidence = 0;
        int start = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i == cell.length() || isBetween(cell, i)) {
                if (i - start >= FEWEST_DIGITS && i - start < cell.length()) {
                    cell.part(start, i, part);
                    evidence = Evidence.stronger(evidence, sureNumbers());
                }
                start = i + 1;
            }
        }
        return evidence;
    }

    private long sureNumbers() {
        long evidence = 0;
        if (part.digits() >= FEWEST_DIGITS) {
            for (Detector detector : worthAsking(part.mask())) {
                if (detector instanceof IdentityNumber && detector.look(part) == Evidence.SURE) {
                    evidence |= Evidence.of(detector.kind(), Evidence.SURE);
                }
            }
        }
        return evidence;
    }

    private static boolean isBetween(Cell cell, int position) {
        return cell.isSpace(position) || ",;:()[]\"'".indexOf(cell.at(position)) >= 0;
    }

    private Detector[] worthAsking(int mask) {
        Detector[] few = byMask[mask];
        if (!known[mask]) {
            few = all.stream()
                    .filter(detector -> (mask & detector.needs()) == detector.needs() && (mask & detector.bars()) == 0)
                    .toArray(Detector[]::new);
            byMask[mask] = few;
            known[mask] = true;
        }
        return few;
    }
}

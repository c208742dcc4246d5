package org.adept.ingest.identity;

import java.util.List;

/**
 * Names of persons: one to five words of letters of which the first or last is a known given name or surname, or has a
 * form that only surnames have. "Hansen, Kari", initials, and particles such as van der are understood.
 */
final class PersonNames implements Detector {
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 60;
    private static final List<String> PARTICLES = Cell.folded(
            "van", "von", "de", "der", "den", "het", "ten", "ter", "af", "av", "da", "di", "la", "le", "zu", "'t");
    private static final List<String> ENDINGS = Cell.folded(
            "sson", "ssen", "dottir", "datter", "strom", "qvist", "kvist", "gren", "opoulos", "opoulou", "akis", "aki",
            "idis", "idou", "iadis", "iadou", "oglou", "nen", "gaard", "stra", "sma", "οπουλος", "οπουλου", "ακης",
            "ακη", "ιδης", "ιδου", "ιαδης", "ιαδου", "ογλου", "ινου");
    /** Endings of other words too: only of surnames where another word stands before. */
    private static final List<String> LOOSE_ENDINGS = Cell.folded("sen", "son", "mann", "lund", "holm", "dahl", "haug");

    private final int[] starts = new int[MOST_WORDS];
    private final int[] ends = new int[MOST_WORDS];
    private int comma;

    @Override
    public IdentifierKind kind() {
        return IdentifierKind.NAME;
    }

    @Override
    public int needs() {
        return Cell.LETTER;
    }

    @Override
    public int bars() {
        return Cell.DIGIT | Cell.AT | Cell.COLON | Cell.SLASH | Cell.PLUS;
    }

    @Override
    public int look(Cell cell) {
        if (cell.letters() < 2 || cell.length() > LONGEST) {
            return Evidence.NONE;
        }
        int words = words(cell);
        if (words == 0) {
            return Evidence.NONE;
        }
        boolean turned = comma > 0 && comma < words;
        return words == 1 ? single(cell) : several(cell, turned ? comma : 0, (turned ? comma : words) - 1);
    }

    /** How many words there are; 0 when something stands there that no name has. */
    private int words(Cell cell) {
        int words = 0;
        comma = 0;
        int position = 0;
        while (position < cell.length()) {
            if (cell.isSpace(position)) {
                position++;
                continue;
            }
            if (words == MOST_WORDS) {
                return 0;
            }
            int start = position;
            while (position < cell.length() && isOfWord(cell, position)) {
                position++;
            }
            if (position == start) {
                return 0;
            }
            starts[words] = start;
            ends[words++] = position;
            if (position < cell.length() && cell.at(position) == ',') {
                comma = comma == 0 ? words : MOST_WORDS;
                position++;
            } else if (position < cell.length() && !cell.isSpace(position)) {
                return 0;
            }
        }
        return words;
    }

    private static boolean isOfWord(Cell cell, int position) {
        return cell.isLetter(position) || "-'.\u2019\u00b4".indexOf(cell.at(position)) >= 0;
    }

    private int single(Cell cell) {
        if (!cell.isUpper(starts[0])) {
            return Evidence.NONE;
        }
        boolean known = isOn(NameList.GIVEN, cell, 0)
                || isOn(NameList.FAMILY, cell, 0)
                || (cell.letters() > 5 && ends(cell, 0, ENDINGS));
        return known ? Evidence.LIKELY : Evidence.SHAPED;
    }

    private int several(Cell cell, int given, int family) {
        boolean first = isOn(NameList.GIVEN, cell, given) || isSurname(cell, given);
        boolean last = isSurname(cell, family) || isOn(NameList.GIVEN, cell, family);
        if (first && last) {
            return Evidence.LIKELY;
        }
        if (!isCapitalised(cell, Math.max(given, family) + 1)) {
            return Evidence.NONE;
        }
        boolean loose = ends[family] - starts[family] > 5 && ends(cell, family, LOOSE_ENDINGS);
        boolean initial = cell.length() > 2 && cell.at(1) == '.' && ends[0] - starts[0] == 2;
        return first || last || loose || initial ? Evidence.LIKELY : Evidence.SHAPED;
    }

    private boolean isSurname(Cell cell, int word) {
        return isOn(NameList.FAMILY, cell, word) || ends(cell, word, ENDINGS);
    }

    /** Whether every word begins with a capital, but for particles. */
    private boolean isCapitalised(Cell cell, int words) {
        for (int word = 0; word < words; word++) {
            if (!cell.isUpper(starts[word]) && !isParticle(cell, word)) {
                return false;
            }
        }
        return true;
    }

    private boolean isParticle(Cell cell, int word) {
        for (String particle : PARTICLES) {
            if (ends[word] - starts[word] == particle.length() && cell.standsAt(starts[word], particle)) {
                return true;
            }
        }
        return false;
    }

    /** The word, or for double names its first or last part. */
    private boolean isOn(NameList list, Cell cell, int word) {
        if (list.holds(cell, starts[word], ends[word])) {
            return true;
        }
        for (int i = starts[word] + 1; i < ends[word]; i++) {
            if (cell.at(i) == '-') {
                return list.holds(cell, starts[word], i) || list.holds(cell, i + 1, ends[word]);
            }
        }
        return false;
    }

    private boolean ends(Cell cell, int word, List<String> endings) {
        for (String ending : endings) {
            if (ends[word] - starts[word] > ending.length() + 1
                    && cell.standsAt(ends[word] - ending.length(), ending)) {
                return true;
            }
        }
        return false;
    }
}

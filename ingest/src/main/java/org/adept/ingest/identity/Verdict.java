package org.adept.ingest.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.adept.ingest.identity.Sightings.Column;
import org.adept.ingest.study.StudyProblems.Problem;

/**
 * Which columns are refused. One cell that surely is an identifier is enough, unless chance alone would have given a
 * fifth as many; what is only likely must be much of the column; where the header says a kind, one cell that looks the
 * part is enough. So a header never refuses clean codes, and codes never hide behind a header.
 */
public final class Verdict {
    /** How much more than chance gives. */
    private static final int BEYOND_CHANCE = 5;

    private static final int FEWEST = 3;
    /** Numbers of telephones begin in many ways, running numbers do not. */
    private static final int WAYS_TO_BEGIN = 8;
    /** Texts of which fewer are different are codes. */
    private static final double VARIED = 0.6;

    private Verdict() {}

    /** One kind that a column must not hold. */
    private record Refusal(IdentifierKind kind, Seen seen) {}

    /**
     * A problem for each column that is refused.
     *
     * @param files every file that was looked at
     */
    public static List<Problem> problems(Sightings sightings, List<GuardedFile> files) {
        Map<String, GuardedFile> byName =
                files.stream().collect(Collectors.toMap(Verdict::key, file -> file, (one, same) -> one));
        List<Problem> problems = new ArrayList<>();
        sightings.forEach((column, seen) -> {
            GuardedFile file = byName.get(column.file() + '\n' + column.mapping());
            if (file != null) {
                refusal(column, seen, file).ifPresent(refusal -> problems.add(problem(column, seen, file, refusal)));
            }
        });
        return problems;
    }

    /** What the refused columns of one file hold, by the column's name; a value is never told. */
    public static Map<String, String> refused(Sightings sightings, GuardedFile file) {
        Map<String, String> refused = new java.util.TreeMap<>();
        sightings.forEach((column, seen) -> {
            if (key(file).equals(column.file() + '\n' + column.mapping())) {
                refusal(column, seen, file).ifPresent(refusal -> name(file, column.position())
                        .ifPresent(name -> refused.put(name, refusal.kind().said())));
            }
        });
        return refused;
    }

    /** Headers that hold identifiers themselves, as when the first line is a record; told by position, never by name. */
    public static List<Problem> ofHeaders(List<GuardedFile> files) {
        List<Problem> problems = new ArrayList<>();
        for (GuardedFile file : files) {
            Detectors detectors = Detectors.of(file.extractedOn());
            Cell cell = new Cell();
            for (int position = 0; position < file.header().size(); position++) {
                long evidence = detectors.look(cell.read(file.header().get(position)));
                for (IdentifierKind kind : Detectors.KINDS) {
                    if (kind != IdentifierKind.FREE_TEXT && Evidence.level(evidence, kind) == Evidence.SURE) {
                        problems.add(new Problem(
                                file.name(),
                                "line 1, column " + (position + 1),
                                "found one of " + kind.said()
                                        + " where a column's name should stand; expected a line of names. Put such a"
                                        + " line first, and take the identifiers out."));
                    }
                }
            }
        }
        return problems;
    }

    private static String key(GuardedFile file) {
        return file.name() + '\n' + file.mapping();
    }

    private static Optional<Refusal> refusal(Column column, ColumnSightings seen, GuardedFile file) {
        boolean kept = file.kept().get(column.position());
        Set<IdentifierKind> said =
                HeaderWords.kinds(name(file, column.position()).orElse(""));
        return Arrays.stream(Detectors.KINDS)
                .flatMap(kind -> refused(kind, seen, said, kept).stream().map(found -> new Refusal(kind, found)))
                .max(Comparator.comparingLong(
                                (Refusal refusal) -> refusal.seen().count())
                        .thenComparingDouble(refusal -> -refusal.kind().chance()));
    }

    /** The cells that refuse the column for being of a kind; empty when none do. */
    private static Optional<Seen> refused(
            IdentifierKind kind, ColumnSightings column, Set<IdentifierKind> said, boolean kept) {
        Seen shaped = column.seen(kind, Evidence.SHAPED);
        Seen likely = column.seen(kind, Evidence.LIKELY);
        Seen sure = column.seen(kind, Evidence.SURE);
        if (sure.count() > 0
                && sure.count() >= BEYOND_CHANCE * kind.chance() * shaped.count()
                && (!kept || kind.provesItself())) {
            return Optional.of(likely);
        }
        if (kept) {
            return Optional.empty();
        }
        if (likely.count() >= FEWEST
                && likely.different() >= (kind == IdentifierKind.BARE_PHONE_NUMBER ? WAYS_TO_BEGIN : FEWEST)
                && likely.count() >= kind.share() * column.filled()
                && (kind != IdentifierKind.FREE_TEXT || isVaried(likely))) {
            return Optional.of(likely);
        }
        boolean header = said.contains(kind) && shaped.count() > 0 && looksThePart(kind, shaped, likely);
        return header ? Optional.of(shaped) : Optional.empty();
    }

    /** Names and sentences that a header tells of must also be different from each other, as codes are not. */
    private static boolean looksThePart(IdentifierKind kind, Seen shaped, Seen likely) {
        return switch (kind) {
            case NAME -> likely.count() > 0 || isVaried(shaped);
            case FREE_TEXT -> isVaried(shaped);
            default -> true;
        };
    }

    private static boolean isVaried(Seen seen) {
        return seen.different() >= Math.min(2, seen.count()) && seen.different() >= VARIED * seen.count();
    }

    private static Optional<String> name(GuardedFile file, int position) {
        return position < file.header().size() ? Optional.of(file.header().get(position)) : Optional.empty();
    }

    private static Problem problem(Column column, ColumnSightings seen, GuardedFile file, Refusal refusal) {
        long count = refusal.seen().count();
        String where = name(file, column.position())
                .map(name -> "column \"" + name + "\"")
                .orElse("field " + (column.position() + 1) + ", which has no column");
        String otherwise = refusal.kind().provesItself() ? "" : ", or keep with a reason when it holds something else";
        return new Problem(
                file.name(),
                where,
                "found %s in %,d of %,d filled cells (%s), first in %s; expected no direct identifiers. Take the column out of the export, or declare it in %s under identity.columns: drop, pseudonymise or band%s."
                        .formatted(
                                refusal.kind().said(),
                                count,
                                seen.filled(),
                                share(count, seen.filled()),
                                lines(refusal.seen().lines()),
                                file.mapping(),
                                otherwise));
    }

    private static String share(long count, long filled) {
        double percent = 100.0 * count / filled;
        return percent < 1 ? "under 1 %" : String.format(Locale.ROOT, "%.0f %%", percent);
    }

    private static String lines(long[] lines) {
        return (lines.length == 1 ? "line " : "lines ")
                + Arrays.stream(lines).mapToObj(Long::toString).collect(Collectors.joining(", "));
    }
}

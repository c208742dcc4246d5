package org.adept.report.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.adept.analysis.AnalysisStage;
import org.adept.analysis.disclosure.Release;
import org.adept.analysis.disclosure.Visible;
import org.adept.analysis.finding.StudyFindings;
import org.adept.ingest.study.ReleaseDefinition;
import org.adept.ingest.study.StudyDefinition;

/**
 * What each release would show, by how cohorts are published.
 *
 * @param releases release to the years of a block to what would be visible
 * @param declared years of a block as the study declares
 */
record Visibility(Map<ReleaseDefinition, Map<Integer, Visibility.Seen>> releases, int declared) {
    private static final int BY_YEAR = 1;
    private static final int THREE_YEARS = 3;

    /** Every number of a release, and those among them that tell of one cohort. */
    record Seen(Visible all, Visible cohorts) {}

    /** Ways to publish that are tried, the declared one among them. */
    static List<Integer> ways(StudyDefinition study) {
        TreeMap<Integer, Boolean> ways = new TreeMap<>();
        for (int years : List.of(BY_YEAR, THREE_YEARS, study.cohorts().publishYears())) {
            ways.put(years, true);
        }
        return List.copyOf(ways.keySet());
    }

    static Visibility none(StudyDefinition study) {
        return new Visibility(new LinkedHashMap<>(), study.cohorts().publishYears());
    }

    /** Adds what the releases of tables in {@code hidden} would show; nothing is written but findings beside them. */
    void add(int years, StudyDefinition study, Path hidden) throws IOException {
        StudyFindings findings = AnalysisStage.run(hidden);
        for (ReleaseDefinition release : study.releases()) {
            Release made = Release.of(findings, release);
            releases.computeIfAbsent(release, first -> new TreeMap<>())
                    .put(years, new Seen(Visible.of(made), Visible.ofCohorts(made)));
        }
    }

    /** "funder, public: 14 of 212 numbers by year, 96 of 212 by three-year block". */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        releases.forEach((release, byYears) -> {
            lines.add("  " + name(release) + ", " + profile(release) + ":");
            byYears.forEach((years, seen) -> lines.add("    %,d of %,d numbers %s%s: %s; of single cohorts %,d of %,d"
                    .formatted(
                            seen.all().visible(),
                            seen.all().numbers(),
                            way(years),
                            years == declared ? ", as the study says" : "",
                            kinds(seen.all()),
                            seen.cohorts().visible(),
                            seen.cohorts().numbers())));
        });
        return lines;
    }

    private static String kinds(Visible visible) {
        List<String> kinds = new ArrayList<>();
        kind(kinds, visible.shown(), "shown");
        kind(kinds, visible.rounded(), "rounded");
        kind(kinds, visible.range(), "as a range");
        kind(kinds, visible.hidden(), "hidden");
        return kinds.isEmpty() ? "none" : String.join(", ", kinds);
    }

    private static void kind(List<String> kinds, long count, String word) {
        if (count > 0) {
            kinds.add("%,d %s".formatted(count, word));
        }
    }

    static String way(int years) {
        return switch (years) {
            case BY_YEAR -> "by year";
            case THREE_YEARS -> "by three-year block";
            default -> "by " + years + "-year block";
        };
    }

    static String name(ReleaseDefinition release) {
        return release.folder().replace("/", " ");
    }

    static String profile(ReleaseDefinition release) {
        return release.profile().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

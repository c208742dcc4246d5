package org.adept.ingest.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * By what a study's numbers are published, derived once so that reducers, indicators and disclosure agree.
 *
 * <p>A margin set is a set of dimensions, sorted by name: none (everyone), each dimension alone, each pair of formats;
 * and where there is more than one programme, {@code programme} together with each of those. Every level of a set is
 * published, {@code unknown} among them.
 *
 * @param formats dimensions of matches, which participants have only through their first match
 * @param others dimensions of participants besides the programme
 * @param severalProgrammes whether programmes are crossed with everything else
 */
public record ReleasePlan(List<String> formats, List<String> others, boolean severalProgrammes) {
    /** The dimension of programmes. */
    public static final String PROGRAMME = "programme";
    /** The dimension of cohorts, in the blocks in which they are published. */
    public static final String COHORT = "cohort";

    public ReleasePlan {
        formats = List.copyOf(formats);
        others = List.copyOf(others);
    }

    public static ReleasePlan of(StudyDefinition study) {
        List<String> others = new ArrayList<>(List.of(COHORT));
        others.addAll(study.subgroups());
        Set<String> programmes = new LinkedHashSet<>();
        study.sources().forEach(source -> programmes.add(source.programme()));
        // "*" leaves the programmes to the mapping, so there may be several
        boolean several = programmes.size() > 1 || programmes.contains("*");
        return new ReleasePlan(
                study.formats().stream().map(StudyDefinition.Dimension::name).toList(), others, several);
    }

    /**
     * Whether a group's studies are told in full: everyone, single dimensions, and the cohorts of a programme. Of other
     * groups only how many stay in STEM is, or findings would be mostly about ever smaller groups' studies.
     *
     * @param margin as tables name it, {@code name=level;name=level}
     */
    public static boolean tellsStudies(String margin) {
        List<String> names = Arrays.stream(margin.split(";"))
                .map(part -> part.substring(0, Math.max(0, part.indexOf('='))))
                .toList();
        return names.size() <= 1 || names.equals(List.of(COHORT, PROGRAMME));
    }

    /** Whom a number counts, and so which dimensions it can have. */
    public enum Unit {
        /** A match: formats are its own, everything else its mentee's. */
        MATCH,
        /** A participant: formats are those of her first match; without a match she is in no format margin. */
        PARTICIPANT,
        /** Anyone on the way in, matched or not: no formats. */
        APPLICANT
    }

    /** Every margin set: everyone, programme, cohort, formats, subgroups, pairs of formats, then crossed with programme. */
    public List<List<String>> margins() {
        List<List<String>> within = new ArrayList<>();
        within.add(List.of());
        others.subList(0, 1).forEach(name -> within.add(List.of(name)));
        formats.forEach(name -> within.add(List.of(name)));
        others.subList(1, others.size()).forEach(name -> within.add(List.of(name)));
        for (int i = 0; i < formats.size(); i++) {
            for (int j = i + 1; j < formats.size(); j++) {
                within.add(sorted(formats.get(i), formats.get(j)));
            }
        }
        List<List<String>> margins = new ArrayList<>(within);
        margins.add(1, List.of(PROGRAMME));
        if (severalProgrammes) {
            within.stream().filter(set -> !set.isEmpty()).forEach(set -> {
                List<String> crossed = new ArrayList<>(set);
                crossed.add(PROGRAMME);
                margins.add(crossed.stream().sorted().toList());
            });
        }
        return List.copyOf(margins);
    }

    /** The margin sets a number of that unit can have, in the same order. */
    public List<List<String>> margins(Unit unit) {
        return switch (unit) {
            case MATCH, PARTICIPANT -> margins();
            case APPLICANT ->
                margins().stream()
                        .filter(set -> set.stream().noneMatch(formats::contains))
                        .toList();
        };
    }

    private static List<String> sorted(String one, String other) {
        return one.compareTo(other) <= 0 ? List.of(one, other) : List.of(other, one);
    }
}

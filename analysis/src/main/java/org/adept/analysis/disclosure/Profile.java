package org.adept.analysis.disclosure;

import java.util.Locale;
import org.adept.ingest.study.ReleaseDefinition;

/**
 * How small numbers are protected. A figure is told when its base, its parts and its mentors suffice; a category of a
 * distribution, an exclusion of a flow and a step of a curve must each hold enough people, else neighbours are merged.
 *
 * @param code the profile as the study names it
 * @param base fewest that may stand behind a number
 * @param part fewest in a numerator and in its complement
 * @param cell fewest in a category or an exclusion
 * @param step fewest ends in one step of a curve
 * @param mentors fewest distinct mentors, where they are known
 * @param roundTo counts are told to the nearest multiple; 1 tells them exactly
 */
public record Profile(String code, long base, long part, long cell, long step, long mentors, int roundTo) {

    /** A percentage on fewer than 22.5 people moves by more than four points with each of them. */
    private static final long ROUNDED_BASE = 23;

    /** The rules of a profile. */
    public static Profile of(ReleaseDefinition.Profile profile) {
        String code = profile.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (profile) {
            case OPEN_DATA -> new Profile(code, 0, 0, 0, 0, 0, 1);
            case INTERNAL, CONTROLLED -> new Profile(code, 5, 0, 3, 0, 0, 1);
            case PUBLIC -> new Profile(code, 10, 3, 3, 3, 3, 1);
            case ROUNDED -> new Profile(code, ROUNDED_BASE, 0, 0, 3, 0, 5);
        };
    }

    /** Whether nothing is hidden. */
    public boolean isOpen() {
        return code.equals("open-data");
    }

    /** Whether counts are told to a multiple only. */
    public boolean rounds() {
        return roundTo > 1;
    }

    /** Whether a group's own size below the base is told as a range: to those who run the programme. */
    public boolean tellsSmallGroupsAsRange() {
        return code.equals("internal");
    }
}

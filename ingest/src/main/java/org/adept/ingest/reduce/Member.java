package org.adept.ingest.reduce;

import java.util.List;
import org.adept.ingest.mapping.RawRow;

/**
 * One accepted participant with everything accepted that is hers.
 *
 * @param row her row
 * @param counted whether she is in the population
 * @param applicant her levels without formats
 * @param levels her levels with the formats of her first match
 * @param matches her matches as mentee, by start and identifier
 * @param mentored matches in which she is the mentor
 */
record Member(
        RawRow row,
        boolean counted,
        Levels applicant,
        Levels levels,
        List<RawRow> matches,
        List<RawRow> mentored,
        List<RawRow> milestones,
        List<RawRow> statuses,
        List<RawRow> invitations,
        List<RawRow> feedback) {}

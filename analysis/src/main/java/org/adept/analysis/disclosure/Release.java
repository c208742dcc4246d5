package org.adept.analysis.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Meaning;
import org.adept.analysis.finding.StudyFindings;
import org.adept.ingest.study.ReleaseDefinition;
import org.adept.ingest.study.ReleasePlan;

/**
 * What one reader sees: every finding of the study, or of one programme, after the release's profile.
 *
 * @param definition for whom, cut to which programme, under which profile
 * @param findings the findings as the reader may see them
 * @param ledger what was hidden and by which rule; never part of the release itself
 */
public record Release(ReleaseDefinition definition, StudyFindings findings, List<Ledger.Entry> ledger) {
    private static final String PROGRAMME = ReleasePlan.PROGRAMME;
    private static final String UNKNOWN_LEVEL = "unknown";
    /** With fewer, the others' numbers are all minus one's own. */
    private static final int PROGRAMMES_FOR_COMPARISON = 3;

    public Release {
        ledger = List.copyOf(ledger);
    }

    /** The projection of all findings; done before anything is drawn. */
    public static Release of(StudyFindings all, ReleaseDefinition definition) {
        Profile profile = Profile.of(definition.profile());
        Ledger ledger = new Ledger();
        Projection own = new Projection(profile, ledger);
        List<Finding> seen = definition
                .programme()
                .map(programme -> cut(all, programme, own, ledger))
                .orElseGet(() -> all.findings().stream()
                        .filter(finding -> isFor(definition.to(), finding))
                        .map(own::of)
                        .toList());
        return new Release(definition, StudyFindings.of(all.about().under(profile.code()), seen), ledger.entries());
    }

    /** Whether nothing is hidden, because the data are open. */
    public boolean isOpen() {
        return definition.profile() == ReleaseDefinition.Profile.OPEN_DATA;
    }

    /** What pages must say about protection. */
    public Protection protection() {
        return isOpen() ? Protection.NOTHING_HIDDEN : Protection.SMALL_CELLS_HIDDEN_NOT_CHECKED;
    }

    /** How far a release is protected. */
    public enum Protection {
        /** Open data: nothing is hidden, and the page says why. */
        NOTHING_HIDDEN,
        /** Small cells hidden; not checked for recalculation; do not publish. */
        SMALL_CELLS_HIDDEN_NOT_CHECKED;

        /** The code as bundles name it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** A funder reads of programmes and of groups, not of groups within programmes: less is told, less can leak. */
    private static boolean isFor(ReleaseDefinition.Reader reader, Finding finding) {
        Map<String, String> by = finding.address().by();
        return reader != ReleaseDefinition.Reader.FUNDER || by.size() < 2 || !by.containsKey(PROGRAMME);
    }

    /** One programme's own findings, and those of all programmes together, guarded as for the public. */
    private static List<Finding> cut(StudyFindings all, String programme, Projection own, Ledger ledger) {
        TreeSet<String> programmes = new TreeSet<>();
        all.findings().forEach(finding -> {
            String level = finding.address().by().get(PROGRAMME);
            if (level != null && !level.equals(UNKNOWN_LEVEL)) {
                programmes.add(level);
            }
        });
        boolean onlyOne = programmes.isEmpty() || programmes.equals(Set.of(programme));
        Projection together = new Projection(Profile.of(ReleaseDefinition.Profile.PUBLIC), ledger);
        List<Finding> seen = new ArrayList<>();
        for (Finding finding : all.findings()) {
            Map<String, String> by = finding.address().by();
            String level = by.get(PROGRAMME);
            if (onlyOne || programme.equals(level) || isProcess(finding)) {
                seen.add(own.of(finding));
            } else if (by.isEmpty() && (programmes.size() >= PROGRAMMES_FOR_COMPARISON || isWithoutPeople(finding))) {
                seen.add(together.of(finding)); // everyone together, to hold one's own numbers against
            } else if (by.isEmpty()) {
                ledger.add(finding.address().id(), "few-programmes");
            }
        }
        return seen;
    }

    private static boolean isProcess(Finding finding) {
        return Meaning.of(finding.address()).disclosureClass().equals(Meaning.PROCESS);
    }

    /** A question that the data cannot answer is told to everyone. */
    private static boolean isWithoutPeople(Finding finding) {
        return finding.address().quantity().equals("not-testable");
    }
}

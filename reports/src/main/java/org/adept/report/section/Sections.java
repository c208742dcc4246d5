package org.adept.report.section;

import java.util.List;
import java.util.Map;
import org.adept.ingest.study.ReleaseDefinition.Reader;

/** Which sections each reader gets, in order; a new one is a class and a line here. */
public final class Sections {
    /**
     * One part of a page.
     *
     * @param id its address in the page; {@code opening} stands before the first heading
     * @param heading key of its heading
     * @param aside key of the words beside it; may be empty
     * @param onNewSheet whether it begins a sheet in print
     * @param sections what stands under the heading
     */
    public record Entry(String id, String heading, String aside, boolean onNewSheet, List<Section> sections) {}

    /** Everything there is. */
    public static final Map<Reader, List<Entry>> ALL = Map.of(
            Reader.RESEARCH,
            List.of(
                    part("glance", "", new SummarySection()),
                    part("flow", "aside.counts", new FlowSection()),
                    part(
                            "recruitment",
                            "",
                            new FunnelSection(),
                            new WaitingSection(WaitingSection.EVERYTHING),
                            new ReachSection()),
                    part(
                            "curves",
                            "aside.unadjusted",
                            new AgreedTermSection(),
                            new CurvesSection(false),
                            new HazardsSection(),
                            new EndingsSection(),
                            new ReturningSection(),
                            new ExpectedSection()),
                    part("formats", "aside.unadjusted", new GridSection()),
                    part("meetings", "", new MeetingsSection()),
                    part("stem-entry", "", new StemEntrySection(List.of("cohort"))),
                    part(
                            "persistence",
                            "",
                            new StudiesSection(false),
                            new BecameSection(),
                            new StagesSection(),
                            new CohortsSection()),
                    part("feedback", "", new FeedbackSection(), new ResponseSection(), new ReliabilitySection()),
                    part("scores", "aside.unadjusted", new ScoresSection()),
                    part("data", "", new DataSection()),
                    part("methods", "aside.methods", PlainSections::methods),
                    part("codebook", "aside.codebook", new CodebookSection()),
                    part("not-shown", "", PlainSections::notShown),
                    part("downloads", "", PlainSections::files)),
            Reader.FUNDER,
            List.of(
                    part("opening", "", new SummarySection()),
                    part("recruitment", "", new FunnelSection(), new WaitingSection(WaitingSection.IN_SHORT)),
                    sheet(
                            "matches",
                            "aside.unadjusted",
                            new AgreedTermSection(),
                            new CurvesSection(true),
                            new ExpectedSection()),
                    part("stem-entry", "", new StemEntrySection(List.of())),
                    part("studies", "", new StudiesSection(true), new CohortsSection()),
                    part("feedback", "", new FeedbackSection()),
                    part("scores", "aside.unadjusted", new ScoresSection()),
                    part("sure", "", PlainSections::notShown)),
            Reader.ORGANISER,
            List.of(
                    part("opening", "", new SummarySection()),
                    part("people", "", new FunnelSection(), new WaitingSection(WaitingSection.OWN), new ReachSection()),
                    part(
                            "matches",
                            "aside.unadjusted",
                            new AgreedTermSection(),
                            new CurvesSection(true),
                            new EndingsSection(),
                            new ReturningSection(),
                            new ExpectedSection()),
                    part("formats", "aside.unadjusted", new GridSection()),
                    part("meetings", "", new MeetingsSection()),
                    part("stem-entry", "", new StemEntrySection(List.of())),
                    part("studies", "", new StudiesSection(true), new CohortsSection()),
                    part("feedback", "", new FeedbackSection()),
                    part("scores", "aside.unadjusted", new ScoresSection()),
                    part("try", "", PlainSections::advice, PlainSections::small),
                    part("not-shown", "", PlainSections::notShown)));

    private Sections() {}

    /** A reader's parts in order. */
    public static List<Entry> of(Reader reader) {
        return ALL.getOrDefault(reader, List.of());
    }

    private static Entry part(String id, String aside, Section... sections) {
        return new Entry(id, "part." + id, aside, false, List.of(sections));
    }

    private static Entry sheet(String id, String aside, Section... sections) {
        return new Entry(id, "part." + id, aside, true, List.of(sections));
    }
}

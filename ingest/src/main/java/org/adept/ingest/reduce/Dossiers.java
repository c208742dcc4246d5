package org.adept.ingest.reduce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.adept.ingest.check.DossierChecks;
import org.adept.ingest.check.KeyCheck;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.check.Withdrawals;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.rule.Rules;

/**
 * Everything that stands under one participant's identifier is checked and counted together: her own row, her
 * milestones, statuses, invitations and answers, the matches in which she is mentee, and those in which she is mentor.
 */
public final class Dossiers {
    private final Plan plan;
    private final KeyCheck keys;
    private final Withdrawals withdrawals;
    private final Set<String> withdrawn;
    private final DossierChecks checks;
    private final Ledger ledger;
    private final Tally tally;
    private final Consumer<Object> onwards;
    private final Slots slots;
    private final Population population;
    private final Outcomes outcomes;
    private final MatchRates rates;
    private final Questionnaires questionnaires;
    private final States states;
    private final Waiting waiting;
    private final StemEntry stemEntry;
    private final Persons persons;
    private final Patterns patterns;
    private final Clusters clusters;
    private final int milestone;
    private final int aboutMatch;
    private final int mentee;
    private final int group;
    private final int started;
    private final int ended;
    private final int distance;

    /**
     * @param withdrawn identifiers of matches whose mentee withdrew consent; they come to no dossier, and what is about
     *     them is as if it had never been handed in
     * @param onwards takes what is counted elsewhere, {@link MatchSeen}s and {@link Mark}s, and attendances, whose
     *     meeting is elsewhere
     */
    public Dossiers(
            Plan plan,
            KeyCheck keys,
            Withdrawals withdrawals,
            Set<String> withdrawn,
            DossierChecks checks,
            Ledger ledger,
            Tally tally,
            Consumer<Object> onwards) {
        this.plan = plan;
        this.keys = keys;
        this.withdrawals = withdrawals;
        this.withdrawn = withdrawn;
        this.checks = checks;
        this.ledger = ledger;
        this.tally = tally;
        this.onwards = onwards;
        this.slots = new Slots(plan);
        this.population = new Population(plan);
        this.outcomes = new Outcomes(plan);
        this.rates = new MatchRates(plan);
        this.questionnaires = new Questionnaires(plan, slots);
        this.states = new States(plan);
        this.waiting = new Waiting(plan);
        this.stemEntry = new StemEntry(plan);
        this.persons = new Persons(plan);
        this.patterns = new Patterns(plan);
        this.clusters = new Clusters(plan, slots);
        this.milestone = plan.slot("milestones", "milestone");
        this.aboutMatch = plan.slot("feedback", "match_id");
        this.mentee = plan.slot("matches", "mentee_id");
        this.group = plan.slot("matches", "group_id");
        this.started = plan.slot("matches", "started");
        this.ended = plan.slot("matches", "ended");
        this.distance = plan.slot("participants", "distance_band");
    }

    /**
     * Checks and counts one dossier.
     *
     * @param identifier the participant's
     * @param rows of tables that belong to participants
     * @param matches with this mentee or this mentor, each already distinct by its key
     * @param withheld identifiers of those matches whose mentor withdrew consent: they are checked as all others are, and
     *     neither they nor what is about them is counted
     */
    public void close(String identifier, List<RawRow> rows, List<RawRow> matches, Set<String> withheld) {
        if (withdrawals.anyStanding(rows, keys)) {
            withdraw(rows);
            return;
        }
        Map<String, List<RawRow>> byTable = new HashMap<>();
        for (RawRow row : keys.distinct(rows, row -> withdrawals.isAbout(row, withdrawn), ledger)) {
            byTable.computeIfAbsent(Contract.TABLES.get(row.table()).name(), any -> new ArrayList<>())
                    .add(row);
        }
        RawRow participant = null;
        for (RawRow row : byTable.getOrDefault("participants", List.of())) {
            participant = ledger.accepts(row) ? row : participant;
        }
        boolean known = participant != null;
        byTable.forEach((table, some) -> some.forEach(row -> belongs(table, row, known)));
        List<RawRow> own = new ArrayList<>();
        List<RawRow> mentored = new ArrayList<>();
        share(identifier, known, matches, own, mentored);
        checks.examine(new OpenDossier(participant, byTable, own, mentored, ledger, slots));
        own.removeIf(match -> !ledger.accepts(match));
        own.forEach(match -> ledger.counted(match, match.has(ended)));
        Map<String, RawRow> byMatch = new HashMap<>();
        own.forEach(row -> byMatch.put(slots.match(row), row));
        mentored.stream()
                .filter(row -> !ledger.setsAside(row))
                .forEach(row -> byMatch.putIfAbsent(slots.match(row), row));
        List<RawRow> milestones = accepted(byTable, "milestones");
        List<RawRow> statuses = accepted(byTable, "statuses");
        List<RawRow> invitations = accepted(byTable, "invitations");
        byTable.getOrDefault("feedback", List.of()).stream()
                .filter(row -> row.has(aboutMatch) && !byMatch.containsKey(row.text(aboutMatch)))
                .forEach(row -> row.because(Rules.REFERENCE.of("match_id")));
        List<RawRow> feedback = accepted(byTable, "feedback");
        byTable.getOrDefault("attendances", List.of()).forEach(onwards);
        if (participant != null) {
            Levels applicant = slots.applicant(participant);
            boolean counted = population.counts(participant, tally);
            own.stream()
                    .filter(match -> withheld.contains(slots.match(match)))
                    .forEach(match -> onwards(match, slots.matched(applicant, match), false, ""));
            own.removeIf(match -> withheld.contains(slots.match(match)));
            feedback.removeIf(answer -> withheld.contains(answer.text(aboutMatch, "")));
            patterns.count(participant, Objects.requireNonNullElse(applicant.level(MarginSets.COHORT), ""), counted);
            Levels levels = own.isEmpty() ? applicant : slots.matched(applicant, own.get(0));
            count(
                    new Member(
                            participant,
                            counted,
                            applicant,
                            levels,
                            own,
                            mentored,
                            milestones,
                            statuses,
                            invitations,
                            feedback),
                    byMatch);
        }
    }

    /** Participants by their quasi-identifiers. */
    public Map<String, long[]> patterns() {
        return patterns.counts();
    }

    /** Leaves everything out but that she withdrew consent; where she is the mentor the match is withheld elsewhere. */
    private void withdraw(List<RawRow> rows) {
        List<RawRow> own = new ArrayList<>();
        List<RawRow> standing =
                keys.latest(rows.stream().filter(withdrawals::isParticipant).toList());
        for (RawRow row : rows) {
            if (withdrawals.isParticipant(row)) {
                own.add(standing.contains(row) ? withdrawals.withdrawn(row) : row);
            } else {
                ledger.withdrawn(row);
            }
        }
        for (RawRow row : keys.distinct(own, ledger)) {
            if (ledger.accepts(row)) {
                population.counts(row, tally);
            }
        }
    }

    /** Which matches are hers as mentee, by start, and which she mentors. */
    private void share(
            String identifier, boolean known, List<RawRow> matches, List<RawRow> own, List<RawRow> mentored) {
        for (RawRow match : matches) {
            String hers = match.text(mentee);
            if (hers == null ? identifier.equals(nobody(match)) : hers.equals(identifier)) {
                if (!known && hers != null) {
                    match.because(Rules.REFERENCE.of("mentee_id"));
                }
                own.add(match);
            } else {
                mentored.add(match);
                if (!known && plan.listsMentors(match.file())) {
                    ledger.failed(Rules.UNKNOWN_MENTOR, "matches", "mentor_id");
                }
            }
        }
        own.sort(Comparator.comparingInt((RawRow row) -> row.has(started) ? row.day(started) : Integer.MAX_VALUE)
                .thenComparing(slots::match)
                .thenComparingInt(RawRow::file)
                .thenComparingLong(RawRow::line));
    }

    /** Under what a match without a mentee stands: a place of its own, where it is set aside. */
    public static String nobody(RawRow match) {
        return "\u0000" + match.file() + ":" + match.line();
    }

    private List<RawRow> accepted(Map<String, List<RawRow>> byTable, String table) {
        List<RawRow> accepted = new ArrayList<>();
        for (RawRow row : byTable.getOrDefault(table, List.of())) {
            if (ledger.accepts(row)) {
                accepted.add(row);
            }
        }
        return accepted;
    }

    private void belongs(String table, RawRow row, boolean known) {
        if (!known && !table.equals("participants") && row.has(plan.slot(table, "participant_id"))) {
            row.because(Rules.REFERENCE.of("participant_id"));
        }
    }

    private void count(Member member, Map<String, RawRow> byMatch) {
        List<Levels> matchLevels = new ArrayList<>();
        for (int at = 0; at < member.matches().size(); at++) {
            RawRow match = member.matches().get(at);
            Levels levels = slots.matched(member.applicant(), match);
            matchLevels.add(levels);
            String cluster = followed(() -> clusters.ofMatch(match, member.row()));
            onwards(match, levels, member.counted(), cluster);
            if (member.counted()) {
                UnitNote note = tally.unit(cluster, levels).unit(Persons.MATCH);
                outcomes.countMatch(match, member.row(), levels, note, tally);
                rates.count(member.matches(), at, levels, note, tally);
                note.close();
                tally.add(levels, SmallTable.MARGINS, Persons.margins(Persons.MATCH), Persons.MATCHES, 1);
                tally.add(
                        member.levels(), SmallTable.MARGINS, Persons.margins(Persons.PARTICIPANT), Persons.MATCHES, 1);
                Sites.behind(levels, Persons.MATCH, tally);
            }
        }
        boolean mentors =
                member.row().text(plan.slot("participants", "role"), "").equals("mentor");
        if (member.counted() || mentors) {
            questionnaires.count(member, byMatch, tally, onwards);
        }
        if (member.counted()) {
            String cluster = followed(() -> clusters.ofMember(member));
            UnitNote note = tally.unit(cluster, member.levels()).unit(Persons.PARTICIPANT);
            outcomes.countParticipant(member.row(), member.levels(), note, tally);
            states.count(member, note, tally);
            Map<String, RawRow> milestones = byMilestone(member);
            // who she will be matched with says nothing of her wait
            UnitNote waits = tally.unit(followed(() -> clusters.ofPerson(member.row())), member.applicant());
            waiting.count(member, milestones, waits, tally);
            if (clusters.mayShare(member.row())) {
                waits.close();
            }
            stemEntry.count(member, milestones, note, tally);
            if (!plan.farAway().isEmpty() && !member.matches().isEmpty()) {
                String band = member.row().text(distance, "");
                new MatchRates.Rates(member.levels(), note, tally)
                        .add("far-away", band.equals(plan.farAway()), band.isEmpty());
            }
            note.close();
            Sites.behind(member.levels(), Persons.PARTICIPANT, tally);
            marks(
                    persons.of(member, slots, steps(member), rates.completion(member.matches()), matchLevels, cluster),
                    slots.hasPerson(member.row()));
        }
    }

    /** The cluster, where clusters are followed; else nothing, which travels for nothing. */
    private String followed(Supplier<String> cluster) {
        return tally.notes().isFollowed() ? cluster.get() : "";
    }

    private Map<String, RawRow> byMilestone(Member member) {
        Map<String, RawRow> steps = new HashMap<>();
        member.milestones().forEach(row -> steps.put(row.text(milestone, ""), row));
        return steps;
    }

    /** Steps of the funnel reached: up to the last one that is dated. */
    private int steps(Member member) {
        int steps = 0;
        for (RawRow row : member.milestones()) {
            steps = Math.max(steps, plan.funnel().indexOf(row.text(milestone)) + 1);
        }
        return steps;
    }

    /** Counts her own marks here when nobody else can be the same person; mentors are put together elsewhere. */
    private void marks(List<Mark> marks, boolean takesPartElsewhere) {
        List<Mark> here = new ArrayList<>(marks.size());
        for (Mark mark : marks) {
            if (takesPartElsewhere || mark.kind() == Mark.Kind.MENTOR) {
                onwards.accept(mark);
            } else {
                here.add(mark);
            }
        }
        if (!here.isEmpty()) {
            persons.count(here, tally);
        }
    }

    private void onwards(RawRow match, Levels levels, boolean counted, String cluster) {
        if (plan.maps("sessions")) {
            boolean logged = plan.logsMeetings(match.file());
            onwards.accept(new MatchSeen(
                    slots.match(match),
                    match.text(group, ""),
                    match.has(started) ? match.day(started) : MatchSeen.NEVER,
                    match.has(ended) ? match.day(ended) : MatchSeen.NEVER,
                    plan.observedUntil(match.file()),
                    counted && logged,
                    Objects.requireNonNull(levels),
                    cluster));
        }
    }
}

package org.adept.ingest.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Every rule there is. */
public final class Rules {
    public static final Unreadable UNREADABLE = new Unreadable();
    public static final NotUnderstood NOT_UNDERSTOOD = new NotUnderstood();
    public static final KeyConflict KEY_CONFLICT = new KeyConflict();
    public static final ExactDuplicate EXACT_DUPLICATE = new ExactDuplicate();
    public static final Reference REFERENCE = new Reference();
    public static final UnknownMentor UNKNOWN_MENTOR = new UnknownMentor();
    public static final NoMentorList NO_MENTOR_LIST = new NoMentorList();
    public static final EmptyEnd EMPTY_END = new EmptyEnd();
    public static final OutsideMatch OUTSIDE_MATCH = new OutsideMatch();

    /** Every rule, by family: how data are written, what is there, what can be true. */
    public static final List<Rule> ALL = List.of(
            UNREADABLE,
            NOT_UNDERSTOOD,
            KEY_CONFLICT,
            EXACT_DUPLICATE,
            REFERENCE,
            new OwnCode(),
            new UnlistedLevel(),
            new UnknownInstrument(),
            new UnknownItem(),
            new MixedVersions(),
            new Required(),
            UNKNOWN_MENTOR,
            NO_MENTOR_LIST,
            EMPTY_END,
            new UninvitedAnswer(),
            new EndsBeforeStart(),
            new DatesOutOfOrder(),
            new StepsOutOfOrder(),
            new StepBeforeEntry(),
            new MatchBeforeEntry(),
            new OverlappingMatches(),
            OUTSIDE_MATCH,
            new AnsweredBeforeMatch(),
            new StatusAfterCredential(),
            new AfterExtraction(),
            new ImplausibleDate(),
            new Negative(),
            new ImplausibleNumber(),
            new OffScale());

    private static final int PER_CENT = 10_000;

    private Rules() {}

    /** Names of all rules, in the registry's order. */
    public static List<String> names() {
        return ALL.stream().map(Rule::name).toList();
    }

    public static Optional<Rule> named(String name) {
        return ALL.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** Rules that one row breaks by itself. */
    public static Stream<RowRule> ofRows() {
        return ALL.stream().filter(RowRule.class::isInstance).map(RowRule.class::cast);
    }

    /** Rules over what stands under one participant. */
    public static Stream<DossierRule> ofDossiers() {
        return ALL.stream().filter(DossierRule.class::isInstance).map(DossierRule.class::cast);
    }

    /** The share of rows that may break a rule of the severity unless the study says otherwise, in millionths. */
    public static OptionalInt usualAtMost(Severity severity) {
        return switch (severity) {
            case ERROR -> OptionalInt.of(PER_CENT);
            case WARNING -> OptionalInt.of(5 * PER_CENT);
            case NOTE -> OptionalInt.empty();
        };
    }
}

package org.adept.ingest.simulate.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.adept.ingest.simulate.Life;
import org.adept.ingest.simulate.Way;
import org.jspecify.annotations.Nullable;

/** The steps of a mentee in the order every dialect writes them. */
final class Steps {
    private Steps() {}

    /** A step and its day, missing where it was not reached. */
    record Step(String milestone, @Nullable LocalDate on) {}

    /** Invited, applied, eligible, accepted, enrolled, matched, first-meeting, withdrew, entered-stem. */
    static List<Step> of(Life life) {
        Way way = life.way();
        LocalDate matched =
                life.matches().isEmpty() ? null : life.matches().get(0).started();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("invited", way.invited()));
        steps.add(new Step("applied", way.applied()));
        steps.add(new Step("eligible", way.eligible()));
        steps.add(new Step("accepted", way.accepted()));
        steps.add(new Step("enrolled", way.enrolled()));
        steps.add(new Step("matched", matched));
        steps.add(new Step("first-meeting", life.firstMeeting()));
        steps.add(new Step("withdrew", way.withdrew()));
        steps.add(new Step("entered-stem", life.enteredStem()));
        return steps;
    }

    /** Their days in the same order, as a dialect writes them. */
    static List<String> texts(Life life, DateStyle style) {
        return of(life).stream().map(step -> style.of(step.on())).toList();
    }
}

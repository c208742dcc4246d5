package org.adept.ingest.check;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.rule.Rule;
import org.adept.ingest.rule.Rules;
import org.adept.ingest.rule.Severity;
import org.adept.ingest.study.StudyDefinition;

/** What failing each rule means in a study. */
public final class Severities implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, Severity> byRule = new HashMap<>();

    public Severities(StudyDefinition study) {
        Rules.ALL.forEach(rule -> byRule.put(rule.name(), study.severity(rule)));
    }

    public Severity of(Rule rule) {
        return of(rule.name());
    }

    /** The severity of a rule by its name; one that is not in the registry sets aside. */
    Severity of(String rule) {
        return byRule.getOrDefault(rule, Severity.ERROR);
    }

    /** Whether one of the row's reasons sets it aside. */
    public boolean setAside(RawRow row) {
        List<String> reasons = row.reasons();
        for (int i = 0; i < reasons.size(); i++) {
            if (of(rule(reasons.get(i))) == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    static String rule(String reason) {
        return reason.substring(0, reason.indexOf(':'));
    }

    static String column(String reason) {
        return reason.substring(reason.indexOf(':') + 1);
    }
}

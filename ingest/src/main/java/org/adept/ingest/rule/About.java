package org.adept.ingest.rule;

/**
 * A rule in words.
 *
 * @param name lower-case letters and hyphens; stands in tables, in the study file and in the name of the rule's page
 * @param family what kind of quality it is about
 * @param severity what failing it means unless the study says otherwise
 * @param sentence what a row that breaks it is like
 * @param act what to do about it
 * @param example made up: what breaks it, and what does not
 */
public record About(String name, Family family, Severity severity, String sentence, String act, String example) {

    public About {
        if (!name.matches("[a-z]+(?:-[a-z]+)*")) {
            throw new IllegalArgumentException("a rule is called " + name + "; expected letters and hyphens");
        }
    }
}

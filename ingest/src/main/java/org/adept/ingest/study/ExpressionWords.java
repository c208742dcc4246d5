package org.adept.ingest.study;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.adept.ingest.contract.AllowedFunctions;

/**
 * A first look at an expression without an engine: quotes and brackets close, and every word before an opening bracket
 * is an allowed function. The engine parses it properly before the first row is read.
 */
final class ExpressionWords {
    /** Words of the grammar that may stand before a bracket without being a function. */
    private static final Set<String> GRAMMAR = Set.of(
            "and", "or", "not", "in", "between", "like", "is", "as", "case", "when", "then", "else", "div", "from");

    /** Words that begin what an expression may not hold. */
    private static final Set<String> REFUSED = Set.of("select", "over", "lateral", "exists", "with", "transform");

    /** Longer or deeper than anyone reads, and than a parser should have to follow. */
    private static final int LONGEST = 5_000;

    private static final int DEEPEST = 50;

    private ExpressionWords() {}

    /** What is wrong with the expression, with the character it is at from 1; empty when nothing is seen. */
    static Optional<String> problem(String expression, String page) {
        if (expression.length() > LONGEST) {
            return Optional.of("expression: found %d letters; expected at most %d. Take it apart, or use codes."
                    .formatted(expression.length(), LONGEST));
        }
        Deque<Integer> open = new ArrayDeque<>();
        int at = 0;
        while (at < expression.length()) {
            char mark = expression.charAt(at);
            if (mark == '\'' || mark == '"' || mark == '`') {
                int end = expression.indexOf(mark, at + 1);
                if (end < 0) {
                    return Optional.of(at(at) + "a quote opens and does not close. Close it.");
                }
                at = end + 1;
            } else if (mark == ';' || expression.startsWith("--", at) || expression.startsWith("/*", at)) {
                return Optional.of(at(at) + "found " + (mark == ';' ? "a semicolon" : "a comment")
                        + "; expected one expression. Take it out.");
            } else if (mark == '(' && open.size() == DEEPEST) {
                return Optional.of(at(at) + "brackets stand " + (DEEPEST + 1) + " deep; expected at most " + DEEPEST
                        + ". Take it apart.");
            } else if (mark == '(') {
                open.push(at++);
            } else if (mark == ')') {
                if (open.isEmpty()) {
                    return Optional.of(at(at) + "a bracket closes that was not opened. Take it out.");
                }
                open.pop();
                at++;
            } else if (Character.isLetter(mark) || mark == '_') {
                int end = at;
                while (end < expression.length()
                        && (Character.isLetterOrDigit(expression.charAt(end)) || expression.charAt(end) == '_')) {
                    end++;
                }
                Optional<String> refused = word(expression, at, end, page);
                if (refused.isPresent()) {
                    return refused;
                }
                at = end;
            } else {
                at++;
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(at(open.peek()) + "a bracket opens and does not close. Close it.");
    }

    private static Optional<String> word(String expression, int from, int to, String page) {
        String word = expression.substring(from, to);
        String lower = word.toLowerCase(Locale.ROOT);
        if (REFUSED.contains(lower)) {
            return Optional.of(
                    at(from) + "\"" + word
                            + "\" would look at other rows or tables; expected values of one row. Use lookups or where instead.");
        }
        String rest = expression.substring(to).stripLeading();
        if (!rest.startsWith("(") || GRAMMAR.contains(lower) || AllowedFunctions.allows(word)) {
            return Optional.empty();
        }
        List<String> nearest = AllowedFunctions.nearest(word);
        String offer = nearest.isEmpty() ? "" : " Nearest: " + String.join(", ", nearest) + ".";
        return Optional.of(at(from) + "\"" + word + "\" is not among the allowed functions." + offer + " All of them: "
                + page + ".");
    }

    private static String at(int index) {
        return "expression, character " + (index + 1) + ": ";
    }
}

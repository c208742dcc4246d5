package org.adept.report.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a pattern: {@code {name}}, {@code {n, plural, one {…} other {…}}}, {@code {x, select, a {…} other {…}}}, nested
 * to any depth. There is no quoting, so an apostrophe is an apostrophe, and a brace is always syntax.
 */
final class PatternReader {
    private final String key;
    private final String pattern;
    private int at;

    private PatternReader(String key, String pattern) {
        this.key = key;
        this.pattern = pattern;
    }

    static List<Node> read(String key, String pattern) {
        PatternReader reader = new PatternReader(key, pattern);
        List<Node> nodes = reader.nodes();
        if (reader.at < pattern.length()) {
            throw reader.problem("a } without its {");
        }
        return nodes;
    }

    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) != '}') {
            nodes.add(pattern.charAt(at) == '{' ? braced() : new Node.Text(upTo("{}")));
        }
        return List.copyOf(nodes);
    }

    private Node braced() {
        expect('{');
        String name = upTo(",}{").strip();
        if (name.isEmpty() || !name.chars().allMatch(Character::isLetterOrDigit)) {
            throw problem("a part’s name expected, found “" + name + "”");
        }
        if (peek() == '}') {
            expect('}');
            return new Node.Slot(name);
        }
        expect(',');
        String kind = upTo(",}{").strip();
        if (!kind.equals("plural") && !kind.equals("select")) {
            throw problem("plural or select expected, found “" + kind + "”");
        }
        expect(',');
        Map<String, List<Node>> branches = branches();
        expect('}');
        if (!branches.containsKey("other")) {
            throw problem("no branch “other” for “" + name + "”");
        }
        return new Node.Choice(name, kind.equals("plural"), branches);
    }

    private Map<String, List<Node>> branches() {
        Map<String, List<Node>> branches = new LinkedHashMap<>();
        while (true) {
            String label = upTo("{}").strip();
            if (peek() == '}' && label.isEmpty()) {
                return branches;
            }
            expect('{');
            if (label.isEmpty() || branches.put(label, nodes()) != null) {
                throw problem("a branch without a name or with a name used twice");
            }
            expect('}');
        }
    }

    private String upTo(String ends) {
        int from = at;
        while (at < pattern.length() && ends.indexOf(pattern.charAt(at)) < 0) {
            at++;
        }
        return pattern.substring(from, at);
    }

    private char peek() {
        return at < pattern.length() ? pattern.charAt(at) : '\0';
    }

    private void expect(char mark) {
        if (peek() != mark) {
            throw problem("“" + mark + "” expected");
        }
        at++;
    }

    private IllegalStateException problem(String what) {
        return new IllegalStateException("Words %s: %s at character %d of: %s".formatted(key, what, at, pattern));
    }
}

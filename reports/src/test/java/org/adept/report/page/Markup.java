package org.adept.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that tags close in the order they opened, attributes are quoted and no bare mark stands in the text. */
final class Markup {
    private static final Set<String> VOID = Set.of("meta", "br", "img", "hr", "input");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-zA-Z:_-]+(?:=\"[^\"<]*\")?)*)\\s*(/?)>");

    private Markup() {}

    static void check(String html) {
        String body = html.replaceFirst("<!doctype html>", "")
                .replaceAll("(?s)(<style>).*?(</style>)", "$1$2")
                .replaceAll("(?s)(<script>).*?(</script>)", "$1$2");
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(body);
        int from = 0;
        while (tag.find()) {
            String between = body.substring(from, tag.start());
            assertTrue(between.indexOf('<') < 0 && between.indexOf('>') < 0, "a bare mark in: " + between);
            from = tag.end();
            String name = tag.group(2);
            if (!tag.group(1).isEmpty()) {
                assertEquals(open.poll(), name, "closed out of order");
            } else if (tag.group(4).isEmpty() && !VOID.contains(name)) {
                open.push(name);
            }
        }
        assertTrue(open.isEmpty(), "left open: " + open);
    }
}

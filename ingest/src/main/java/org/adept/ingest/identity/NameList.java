package org.adept.ingest.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Folded words, looked up in a part of a cell without making a text of it. */
final class NameList {
    static final NameList GIVEN = read("given-names.txt");
    static final NameList FAMILY = read("surnames.txt");

    /** Room for the longest list at a load of a quarter. */
    private static final int SLOTS = 1 << 14;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] hashes = new long[SLOTS];

    private NameList() {}

    private static NameList read(String resource) {
        NameList list = new NameList();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NameList.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(list::addAll);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return list;
    }

    private void addAll(String line) {
        Cell word = new Cell();
        for (String name : line.split(" ")) {
            if (name.length() > 1) {
                add(hash(word.read(name), 0, name.length()));
            }
        }
    }

    private void add(long hash) {
        int slot = slot(hash);
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) % SLOTS;
        }
        hashes[slot] = hash;
    }

    /** Whether that part of the cell is on the list. */
    boolean holds(Cell cell, int from, int to) {
        long hash = hash(cell, from, to);
        int slot = slot(hash);
        while (hashes[slot] != 0) {
            if (hashes[slot] == hash) {
                return true;
            }
            slot = (slot + 1) % SLOTS;
        }
        return false;
    }

    private static int slot(long hash) {
        return (int) (hash >>> 50);
    }

    private static long hash(Cell cell, int from, int to) {
        long hash = (long) to - from;
        for (int i = from; i < to; i++) {
            hash = (hash ^ cell.folded(i)) * SPREAD;
        }
        return hash == 0 ? 1 : hash;
    }
}

package org.adept.report.figure;

/**
 * A labelled place on an axis.
 *
 * @param at place in the axis' units
 * @param text label; the unit stands at the last tick only ("0", "20", "40%"); empty draws the grid line alone
 */
public record Tick(double at, String text) {
    public Tick {
        Require.finite("at", at);
    }
}

package org.adept.report.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.adept.report.figure.Tick;
import org.junit.jupiter.api.Test;

final class PlacementTest {
    @Test
    void labelsThatDoNotCollideStayWhereTheyAre() {
        double[] middles = PushApart.middles(new double[] {80, 20}, new double[] {10, 10}, 0, 100);

        assertArrayEquals(new double[] {80, 20}, middles);
    }

    @Test
    void labelsThatCollideShareTheRoomAboutTheirMiddle() {
        double[] middles = PushApart.middles(new double[] {52, 50}, new double[] {20, 20}, 0, 100);

        assertArrayEquals(new double[] {61, 41}, middles);
    }

    @Test
    void labelsStayInsideTheRoom() {
        double[] middles = PushApart.middles(new double[] {1, 2, 99}, new double[] {20, 20, 20}, 0, 100);

        assertArrayEquals(new double[] {10, 30, 90}, middles);
    }

    /** 500 seeded cases: no two labels overlap, none leaves the room, the order of the ends is kept. */
    @Test
    void labelsNeverTouchWhateverTheEnds() {
        Random random = new Random(20251231);
        for (int run = 0; run < 500; run++) {
            int count = 1 + random.nextInt(4);
            double[] wanted = random.doubles(count, 0, 200).sorted().toArray();
            double[] heights = random.doubles(count, 15, 48).toArray();

            double[] middles = PushApart.middles(wanted, heights, 0, 200);

            double end = 0;
            for (int i = 0; i < count; i++) {
                assertTrue(middles[i] - heights[i] / 2 >= end - 1e-9, Arrays.toString(middles));
                end = middles[i] + heights[i] / 2;
            }
            assertTrue(end <= 200 + 1e-9, Arrays.toString(middles));
        }
    }

    @Test
    void crowdedTicksAreThinnedToAStrideThatKeepsBothEnds() {
        List<Tick> ticks = List.of(new Tick(0, ""), new Tick(1, ""), new Tick(2, ""), new Tick(3, ""), new Tick(4, ""));
        double[] widths = {30, 30, 30, 30, 30};

        assertEquals(List.of(0, 1, 2, 3, 4), Ticks.labelled(ticks, widths, new Scale(0, 4, 0, 400)));
        assertEquals(List.of(0, 2, 4), Ticks.labelled(ticks, widths, new Scale(0, 4, 0, 100)));
        assertEquals(List.of(0, 4), Ticks.labelled(ticks, widths, new Scale(0, 4, 0, 60)));
        assertEquals(List.of(0), Ticks.labelled(ticks, widths, new Scale(0, 4, 0, 20)));
    }

    @Test
    void valuesBeyondTheAxisLandOnItsEnd() {
        Scale scale = new Scale(0, 10, 100, 0);

        assertEquals(0, scale.at(Double.POSITIVE_INFINITY));
        assertEquals(100, scale.at(-3));
        assertEquals(25, scale.at(7.5));
    }

    @Test
    void coordinatesHaveAPointAndAtMostTwoDecimals() {
        assertEquals("12", Svg.number(12.0));
        assertEquals("0.33", Svg.number(1 / 3.0));
        assertEquals("0", Svg.number(-1e-9));
    }

    @Test
    void aCoordinateThatIsNoNumberIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Svg.number(Double.NaN));
    }

    @Test
    void markupInTextIsWrittenAsText() {
        assertEquals("&lt;b&gt; &amp; &quot;x&quot;", Svg.escaped("<b> & \"x\""));
    }
}

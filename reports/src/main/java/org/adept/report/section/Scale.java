package org.adept.report.section;

import org.adept.analysis.estimate.Interval;
import org.adept.report.words.Words;

/** How a number of one kind is written. */
public enum Scale {
    /** A share from 0 to 1, as whole per cents. */
    PERCENT {
        @Override
        String value(Words words, double value) {
            return words.percent(value, 0);
        }

        @Override
        String narrow(Words words, double lower, double upper) {
            return words.narrow(lower, upper, 0);
        }

        @Override
        String inText(Words words, double lower, double upper) {
            return words.interval(lower, upper, 0);
        }
    },
    /** Something counted. */
    COUNT {
        @Override
        String value(Words words, double value) {
            return words.count(Math.round(value));
        }

        @Override
        String narrow(Words words, double lower, double upper) {
            return words.narrowDecimals(lower, upper, 0);
        }

        @Override
        String inText(Words words, double lower, double upper) {
            return words.intervalDecimals(lower, upper, 0);
        }
    },
    /** An average score or rate, with one decimal. */
    SCORE {
        @Override
        String value(Words words, double value) {
            return words.decimal(value, 1);
        }

        @Override
        String narrow(Words words, double lower, double upper) {
            return words.narrowDecimals(lower, upper, 1);
        }

        @Override
        String inText(Words words, double lower, double upper) {
            return words.intervalDecimals(lower, upper, 1);
        }
    },
    /** A ratio, of shares or of paces, with two decimals. */
    RATIO {
        @Override
        String value(Words words, double value) {
            return words.ratio(value);
        }

        @Override
        String narrow(Words words, double lower, double upper) {
            return words.narrowDecimals(lower, upper, 2);
        }

        @Override
        String inText(Words words, double lower, double upper) {
            return words.intervalDecimals(lower, upper, 2);
        }
    },
    /** A difference of shares, as percentage points with their sign. */
    POINTS {
        private static final double HUNDRED = 100;

        @Override
        String value(Words words, double value) {
            return words.signed(value * HUNDRED, 0);
        }

        @Override
        String narrow(Words words, double lower, double upper) {
            return words.narrowDecimals(lower * HUNDRED, upper * HUNDRED, 0);
        }

        @Override
        String inText(Words words, double lower, double upper) {
            return words.pointsInterval(lower, upper, 0);
        }
    },
    /** An average of minutes, whole. */
    MINUTES {
        @Override
        String value(Words words, double value) {
            return words.decimal(value, 0);
        }

        @Override
        String narrow(Words words, double lower, double upper) {
            return words.narrowDecimals(lower, upper, 0);
        }

        @Override
        String inText(Words words, double lower, double upper) {
            return words.intervalDecimals(lower, upper, 0);
        }
    };

    /** The number alone. */
    abstract String value(Words words, double value);

    /** Both ends for narrow places: 58–73. */
    abstract String narrow(Words words, double lower, double upper);

    /** Both ends as they stand in a sentence: 58% to 73%. */
    abstract String inText(Words words, double lower, double upper);

    final String narrow(Words words, Interval interval) {
        return narrow(words, interval.lower(), interval.upper());
    }
}

package org.adept.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What pages say in one language: sentences with named parts, numbers, dates and lists.
 *
 * <p>Everything a language does its own way stands in its bundle {@code words_<language>.properties}: a new language is
 * one new file. Shares go in as 0 to 1, dates without time zone; a missing key or part is our bug and stops the page.
 */
public final class Words {
    private static final Map<String, Words> READ = new ConcurrentHashMap<>();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SMALLEST_P = new BigDecimal("0.001");

    private final String language;
    private final Bundle bundle;
    private final Decimals decimals;
    private final double singularFrom;
    private final double singularBelow;

    private Words(String language) {
        this.language = language;
        this.bundle = Bundle.read(language);
        this.decimals = new Decimals(say("format.decimal-mark"), say("format.thousands-mark"));
        boolean belowTwo = say("format.plural").equals("below-two");
        this.singularFrom = belowTwo ? 0 : 1;
        this.singularBelow = belowTwo ? 2 : Math.nextUp(1.0);
    }

    /**
     * The words of a language.
     *
     * @throws IllegalArgumentException when there is no bundle; ask {@link #languages()} before
     */
    public static Words in(String language) {
        return READ.computeIfAbsent(language, Words::new);
    }

    /** Every language that has a bundle, in order of its code. */
    public static List<String> languages() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(Bundle::exists)
                .sorted()
                .toList();
    }

    /** The language's code, as in {@code lang} attributes and file names. */
    public String language() {
        return language;
    }

    /** What the language calls itself. */
    public String languageName() {
        return say("language.name");
    }

    /** Whether the bundle has this key. */
    public boolean has(String key) {
        return bundle.has(key);
    }

    /** All keys, sorted. */
    public List<String> keys() {
        return List.copyOf(bundle.sentences().keySet());
    }

    /** The parts a key needs. */
    public SortedSet<String> partsOf(String key) {
        return bundle.sentence(key).names();
    }

    /** A sentence or label without parts. */
    public String say(String key) {
        return say(key, Parts.none());
    }

    /** A sentence with its parts in place, as plain text. */
    public String say(String key, Parts parts) {
        return tell(key, parts).stream().map(Run::text).collect(Collectors.joining());
    }

    /** A sentence with its parts in place, each part keeping its emphasis and its finding. */
    public List<Run> tell(String key, Parts parts) {
        return bundle.sentence(key).tell(parts, this::count, this::isSingular);
    }

    /** The label, when the bundle has one: a study brings labels for what it declares itself. */
    public Optional<String> find(String key) {
        return has(key) ? Optional.of(say(key)) : Optional.empty();
    }

    /** Why there is no number, for a reason's code; the code's longest known beginning decides. */
    public String reason(String code) {
        for (String known = code; !known.isEmpty(); known = known.substring(0, Math.max(0, known.lastIndexOf('-')))) {
            if (has("reason." + known)) {
                return say("reason." + known);
            }
        }
        return say("reason.other");
    }

    /** 1,234 or 1 234. */
    public String count(long count) {
        return decimals.write(BigDecimal.valueOf(count));
    }

    /** A number with a fixed count of decimals; minus is U+2212. */
    public String decimal(double value, int places) {
        return decimals.write(value, places);
    }

    /** A ratio: two decimals, never a per cent. */
    public String ratio(double value) {
        return decimal(value, 2);
    }

    /** With its sign, for columns of differences: +8, −3, 0. */
    public String signed(double value, int places) {
        String written = decimal(value, places);
        return Decimals.rounded(Decimals.full(value), places).signum() > 0 ? "+" + written : written;
    }

    /** A share from 0 to 1 as 58% or 58 %. What is not exactly none or all never rounds to it: under 1%, over 99%. */
    public String percent(double share, int places) {
        return say("format.percent", Parts.of("number", bare(share, places)));
    }

    /** A confidence level as it stands before the word interval: 95% or 95 prosents. */
    public String confidence(double level) {
        BigDecimal hundredths = Decimals.full(level).multiply(HUNDRED).stripTrailingZeros();
        String number = decimals.write(hundredths.setScale(Math.max(0, hundredths.scale()), RoundingMode.UNNECESSARY));
        return say("format.confidence", Parts.of("number", number));
    }

    /** Two shares as they stand in text: 42% to 71%. */
    public String interval(double lower, double upper, int places) {
        return say("format.interval.percent", ends(bare(lower, places), bare(upper, places)));
    }

    /** Two shares for narrow places: 58–73, without brackets or sign. */
    public String narrow(double lower, double upper, int places) {
        return say("format.interval.narrow", ends(bare(lower, places), bare(upper, places)));
    }

    /** Two numbers on their own scale: 58–73, and with a word between as soon as one is negative. */
    public String narrowDecimals(double lower, double upper, int places) {
        return lower < 0
                ? intervalDecimals(lower, upper, places)
                : say("format.interval.narrow", ends(decimal(lower, places), decimal(upper, places)));
    }

    /** Two numbers on their own scale as they stand in text: 4.2 to 4.6. */
    public String intervalDecimals(double lower, double upper, int places) {
        return say("format.interval", ends(decimal(lower, places), decimal(upper, places)));
    }

    /** Two ends of a time in one grain: 20 to 31 weeks. */
    public String intervalSpan(double lower, double upper, int places, String grain) {
        Parts parts = Parts.of("span", span(upper, places, grain)).and("low", decimal(lower, places));
        return say("format.interval.span", parts);
    }

    /** An estimated share with its interval as headlines and tables give it: 66% (58–73). */
    public String percentWithInterval(double share, double lower, double upper, int places) {
        return say(
                "format.with-interval",
                Parts.of("value", percent(share, places)).and("interval", narrow(lower, upper, places)));
    }

    /** The size of a difference of shares, without sign: 8 percentage points. */
    public String points(double difference, int places) {
        double size = Math.abs(difference) * 100;
        return say("format.points", Parts.of("n", Part.quantity(plural(size, places), decimal(size, places))));
    }

    /** Signed ends of a difference of shares: −3 to 19 percentage points. */
    public String pointsInterval(double lower, double upper, int places) {
        return say("format.interval.points", ends(decimal(lower * 100, places), decimal(upper * 100, places)));
    }

    /** Two significant digits, p = 0.03, and p < 0.001 below that. */
    public String pValue(double p) {
        BigDecimal full = Decimals.full(p);
        if (full.compareTo(SMALLEST_P) < 0) {
            return say("format.p.below", Parts.of("p", decimals.write(SMALLEST_P)));
        }
        BigDecimal two = full.round(new MathContext(2, RoundingMode.HALF_UP));
        return say("format.p", Parts.of("p", decimals.write(two.setScale(two.scale() + 2 - two.precision()))));
    }

    /** 21 September 2026. */
    public String date(LocalDate day) {
        return say("format.date.day", dateParts(day));
    }

    /** As tables give it: 21 Sep 2026, 21.09.2026. */
    public String dateShort(LocalDate day) {
        return say("format.date.short", dateParts(day));
    }

    /** September 2026. */
    public String month(YearMonth month) {
        return say("format.date.month", dateParts(month.atDay(1)));
    }

    /** A time in its grain (day, week, month, term, year, minute): 26 weeks, 1 year. */
    public String span(long number, String grain) {
        return say("format.span." + grain, Parts.of("n", number));
    }

    /** A time in its grain with decimals: 1.5 months. */
    public String span(double number, int places, String grain) {
        Part part = Part.quantity(plural(number, places), decimal(number, places));
        return say("format.span." + grain, Parts.of("n", part));
    }

    /** a, b and c; with decimal commas inside, the language may part by semicolons. */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return items.isEmpty() ? "" : items.get(0);
        }
        boolean marked = items.stream().anyMatch(item -> item.contains(","));
        String between = say(marked ? "format.list.between-marked" : "format.list.between");
        String first = String.join(between, items.subList(0, items.size() - 1));
        return say("format.list.last", Parts.of("first", first).and("last", items.get(items.size() - 1)));
    }

    /** “text” or «text». */
    public String quote(String text) {
        return say("format.quote", Parts.of("text", text));
    }

    private boolean isSingular(double number) {
        double size = Math.abs(number);
        return size >= singularFrom && size < singularBelow;
    }

    private static double plural(double number, int places) {
        return Decimals.rounded(Decimals.full(number), places).doubleValue();
    }

    private String bare(double share, int places) {
        BigDecimal full = Decimals.full(share).multiply(HUNDRED);
        BigDecimal rounded = Decimals.rounded(full, places);
        BigDecimal step = BigDecimal.ONE.movePointLeft(places);
        if (rounded.signum() == 0 && full.signum() > 0) {
            return say("format.under", Parts.of("bound", decimals.write(step)));
        }
        if (rounded.compareTo(HUNDRED) == 0 && full.compareTo(HUNDRED) < 0) {
            return say("format.over", Parts.of("bound", decimals.write(HUNDRED.subtract(step))));
        }
        return decimals.write(rounded);
    }

    private static Parts ends(String low, String high) {
        return Parts.of("low", low).and("high", high);
    }

    private Parts dateParts(LocalDate day) {
        int month = day.getMonthValue();
        return Parts.of("day", Integer.toString(day.getDayOfMonth()))
                .and("day2", twoDigits(day.getDayOfMonth()))
                .and("month", say("format.month." + month))
                .and("monthShort", say("format.month-short." + month))
                .and("month2", twoDigits(month))
                .and("year", Integer.toString(day.getYear()));
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}

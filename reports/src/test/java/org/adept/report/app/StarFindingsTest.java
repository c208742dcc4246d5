package org.adept.report.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The class-size study against R 4.2.2 and survival 3.5.3. R reads the wide file of the package AER, with one row for
 * each pupil and without identifiers; the study reads the long one of mlmRev: the same experiment, put together by
 * others. Skipped where the data are not at {@code ADEPT_STAR} or beside the project.
 */
final class StarFindingsTest {
    private static final Map<String, String> ARM =
            Map.of("regular", "regular", "small", "small", "regular+aide", "regular-with-aide");
    private static final Map<String, String> GRADE =
            Map.of("k", "kindergarten", "1", "grade-1", "2", "grade-2", "3", "grade-3");

    private static AgainstR run = AgainstR.NONE;

    @BeforeAll
    static void runOnce(@TempDir Path temporary) throws IOException {
        run = AgainstR.run("star", "star_tennessee", "star_mlmrev.csv.gz", 1e-12, temporary);
    }

    /** {@code k_means} of reference.R: reading and mathematics together, of those in kindergarten who took both. */
    @Test
    void theMeansOfTheArmsInKindergartenAreThoseOfR() {
        assertEquals(3, run.reference().path("k_means").size());
        for (JsonNode arm : run.reference().path("k_means")) {
            assertMean(
                    "achievement-total",
                    "total",
                    "k",
                    arm.path("arm").asText(),
                    arm.path("n").asLong(),
                    arm.path("mean").asDouble(),
                    arm.path("sd").asDouble());
        }
    }

    /** In R, of {@code star_aer.csv.gz}: n, mean and sd of {@code readk} by {@code stark}, and so on for each grade. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    reading, k, regular, 2006, 434.732303090728, 30.9359022538411
                    reading, k, small, 1739, 440.547441058079, 32.497382705205
                    reading, k, regular+aide, 2044, 435.429549902153, 31.5024714099833
                    reading, 1, regular, 2436, 513.488095238095, 53.5069308096258
                    reading, 1, small, 1824, 529.96875, 56.5460759447101
                    reading, 1, regular+aide, 2136, 521.263108614232, 54.7222843045895
                    reading, 2, regular, 2055, 579.812652068127, 45.1837149524764
                    reading, 2, small, 1794, 590.430323299889, 46.0757020967696
                    reading, 2, regular+aide, 2228, 582.506732495512, 46.260546068892
                    reading, 3, regular, 1818, 612.542904290429, 37.6447282633818
                    reading, 3, small, 1915, 621.075718015666, 39.3410590119759
                    reading, 3, regular+aide, 2267, 612.929863255404, 38.1326935330953
                    mathematics, k, regular, 2032, 483.199311023622, 47.6359299404111
                    mathematics, k, small, 1762, 490.931328036322, 49.5101311808712
                    mathematics, k, regular+aide, 2077, 482.795859412614, 45.7835205457181
                    mathematics, 1, regular, 2507, 525.274431591544, 41.6512292336491
                    mathematics, 1, small, 1868, 538.67773019272, 44.1030831825967
                    mathematics, 1, regular+aide, 2225, 529.625168539326, 42.8659833869168
                    mathematics, 2, regular, 2053, 577.776424744277, 43.4227169626671
                    mathematics, 2, small, 1789, 586.537730575741, 45.7588312718523
                    mathematics, 2, regular+aide, 2223, 578.463337831759, 44.223761904961
                    mathematics, 3, regular, 1836, 616.078976034858, 39.1671993982936
                    mathematics, 3, small, 1938, 622.957688338493, 40.0802662042107
                    mathematics, 3, regular+aide, 2303, 615.275293095962, 39.7916351037485
                    """)
    void theMeansOfEachSubjectInEachGradeAreThoseOfR(
            String subject, String grade, String arm, long n, double mean, double sd) {
        assertMean("achievement", subject, grade, arm, n, mean, sd);
    }

    @Test
    void asManyPupilsAndClassesAreCountedAsInR() {
        assertEquals(run.reference().path("n").asLong(), (long) run.estimate(
                        Address.of("outcome", "count", "").outcome("leaving").cause("followed"))
                .value());
        ARM.forEach((inR, arm) -> {
            long years = 0;
            for (JsonNode grade : run.reference().path("arm_by_grade")) {
                years += grade.path(inR).asLong();
            }
            assertEquals(
                    years,
                    (long) run.estimate(Address.of("groups", "count", "class_type=" + arm)
                                    .cause("matches"))
                            .value(),
                    arm);
        });
    }

    /**
     * Who stays. In R {@code survfit(Surv(months, left) ~ 1)}: 12 months for each grade attended without a break; who
     * is still there in third grade is followed for two months less, until the end of June 1989.
     */
    @ParameterizedTest
    @CsvSource(
            nullValues = "all",
            textBlock =
                    """
                    all, 12, 3207, 0.689153823785984, 0.00455673879703378
                    all, 24, 4513, 0.539546959779253, 0.00511319733876753
                    all, 36, 4977, 0.469006021673428, 0.00539234544438218
                    cohort=kindergarten, 12, 1809, 0.713992094861660, 0.00568205528890740
                    cohort=kindergarten, 24, 2776, 0.561106719367589, 0.00623981818991409
                    cohort=kindergarten, 36, 3240, 0.487747035573123, 0.00628505806807005
                    class_type=regular, 36, 1882, 0.462281666838739, 0.00889909051272776
                    class_type=small, 36, 1263, 0.487441748275927, 0.01033436209879961
                    class_type=regular-with-aide, 36, 1832, 0.463019089100627, 0.00900018667668330
                    """)
    void asManyStayToTheNextGradesAsInR(String group, int months, long left, double stayed, double standardError) {
        Estimate survival = run.estimate(Address.of("outcome", "survival", group == null ? "" : group)
                .outcome("leaving")
                .at(months, "month"));

        assertEquals(left, survival.events());
        run.assertClose(stayed, survival.value());
        run.assertClose(standardError, survival.standardError().orElseThrow());
    }

    /** {@code survdiff(Surv(months, left) ~ entry)} */
    @Test
    void theLogRankTestByTheFirstClassIsThatOfR() {
        Address address = Address.of("outcome", "test", "").outcome("leaving").comparing("class_type", "", "");
        Answer.Test test = run.test(address);

        run.assertClose(5.78790630642725, test.statistic());
        run.assertClose(0.055356945012752, test.p());
    }

    private static void assertMean(
            String instrument, String item, String grade, String arm, long n, double mean, double sd) {
        Address address = Address.of("feedback", "mean", "class_type=" + ARM.get(arm))
                .asked(instrument, GRADE.getOrDefault(grade, ""), "mentee", item)
                .version("1");

        Estimate estimate = run.estimate(address);

        assertEquals(n, estimate.n());
        run.assertClose(mean, estimate.value());
        run.assertClose(sd, estimate.standardError().orElseThrow() * Math.sqrt((double) n));
    }
}

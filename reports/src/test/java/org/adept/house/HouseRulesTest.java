package org.adept.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;

/** What the modules' scopes cannot enforce by themselves. */
@AnalyzeClasses(
        packages = "org.adept",
        importOptions = {ImportOption.DoNotIncludeTests.class, HouseRulesTest.WithoutTestJar.class})
final class HouseRulesTest {

    /** The shared fixtures of ingest come as a jar of tests. */
    static final class WithoutTestJar implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule TABLESAW_STAYS_IN_TABLE_VIEWS = noClasses()
            .that(not(resideInAPackage("org.adept.analysis.table..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tech.tablesaw..")
            .because("mutable tables stay behind typed views");

    @ArchTest
    static final ArchRule MATH_LIBRARIES_STAY_IN_STATS = noClasses()
            .that(not(resideInAPackage("org.adept.analysis.stats..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.commons.math3..", "org.apache.commons.statistics..")
            .because("numerics are tested in one place");

    @ArchTest
    static final ArchRule SMILE_STAYS_IN_LEARN = noClasses()
            .that(not(resideInAPackage("org.adept.analysis.stats.learn..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("smile..")
            .because("Smile can then be swapped");

    @ArchTest
    static final ArchRule SPARK_STAYS_BEHIND_INGEST = noClasses()
            .that(not(resideInAnyPackage(
                            "org.adept.ingest.read..",
                            "org.adept.ingest.mapping..",
                            "org.adept.ingest.check..",
                            "org.adept.ingest.identity..",
                            "org.adept.ingest.store..",
                            "org.adept.ingest.reduce..",
                            "org.adept.ingest.spark.."))
                    .and(not(ingestStage())))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "scala..")
            .because("Spark reduces and nothing else sees it");

    @ArchTest
    static final ArchRule THE_DATA_FLOW_ONE_WAY = noClasses()
            .that()
            .resideInAPackage("org.adept.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.adept.analysis..", "org.adept.report..")
            .because("dependencies follow the data");

    @ArchTest
    static final ArchRule STUDY_AND_CONTRACT_LOOK_NOWHERE_ELSE = noClasses()
            .that()
            .resideInAnyPackage("org.adept.ingest.study..", "org.adept.ingest.contract..", "org.adept.ingest.rule..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.adept..")
                    .and(not(resideInAnyPackage(
                            "org.adept.ingest.study..", "org.adept.ingest.contract..", "org.adept.ingest.rule.."))))
            .because("they are read where Spark is absent");

    @ArchTest
    static final ArchRule SIMULATION_KNOWS_THE_CONTRACT_ONLY = noClasses()
            .that()
            .resideInAPackage("org.adept.ingest.simulate..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.adept..")
                    .and(not(resideInAnyPackage(
                            "org.adept.ingest.simulate..", "org.adept.ingest.study..", "org.adept.ingest.contract.."))))
            .because("an oracle must not share code with what it tests");

    @ArchTest
    static final ArchRule NUMERICS_STAND_ALONE = noClasses()
            .that()
            .resideInAPackage("org.adept.analysis.stats..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.adept..")
                    .and(not(resideInAnyPackage("org.adept.analysis.stats..", "org.adept.analysis.estimate.."))))
            .because("an estimator takes arrays and counts, never a study");

    @ArchTest
    static final ArchRule DRAWING_KNOWS_FIGURES_ONLY = noClasses()
            .that()
            .resideInAPackage("org.adept.report.draw..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.adept..")
                    .and(not(resideInAnyPackage(
                            "org.adept.report.draw..", "org.adept.report.figure..", "org.adept.report.words.."))))
            .because("a drawing is a pure function of its figure");

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_THE_APP = noClasses()
            .that(not(resideInAPackage("org.adept.report.app..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.adept.report.app..")
            .because("the command line knows the stages, not the other way round");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.adept.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_CLOCK_NO_CHANCE = noClasses()
            .that(not(resideInAPackage("org.adept.report.app..")))
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .because("same in, same out");

    @ArchTest
    static final ArchRule ONLY_THE_APP_SPEAKS_TO_THE_TERMINAL = noClasses()
            .that(not(resideInAPackage("org.adept.report.app..")))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("stages return what they have to say");

    @ArchTest
    static final ArchRule NO_INHERITANCE_BUT_SEALED_INTERFACES = classes()
            .that(not(generated()))
            .and()
            .areNotInterfaces()
            .and()
            .areTopLevelClasses()
            .should()
            .haveModifier(JavaModifier.FINAL)
            .orShould()
            .beEnums()
            .because("records and final classes say what they are");

    private static DescribedPredicate<JavaClass> ingestStage() {
        return DescribedPredicate.describe(
                "are the ingest stage itself",
                found -> found.getPackageName().equals("org.adept.ingest")
                        && found.getSimpleName().startsWith("Ingest"));
    }

    private static DescribedPredicate<JavaClass> generated() {
        return DescribedPredicate.describe(
                "are generated from templates",
                found -> found.getPackageName().startsWith("org.adept.report.page.template")
                        || found.getSimpleName().equals("package-info"));
    }
}

package io.narratix.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.narratix.stage.Closing;
import io.narratix.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Configuration;

/** The rules of the house that a compiler does not keep. Every module is on this one's class path. */
class HouseRulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.narratix");

    /** Where a service's parts are put together: the one place that knows ports and adapters alike. */
    private static final DescribedPredicate<JavaClass> WIRING = DescribedPredicate.describe(
            "wiring",
            type -> metaAnnotatedWith(Configuration.class)
                    .test(type.getEnclosingClass().orElse(type)));

    static String[] services() {
        return new String[] {"textanalysis", "voice", "audioanalysis", "music", "sfx", "assembly"};
    }

    @Test
    void knowsTheStagesOfEveryService() {
        assertThat(services())
                .allSatisfy(service -> assertThat(CLASSES)
                        .filteredOn(assignableTo(Stage.class).and(resideInAPackage("io.narratix." + service + "..")))
                        .isNotEmpty());
    }

    @Test
    void keepsKafkaSpringAndJdbcOutOfTheStages() {
        check(noClasses()
                .that(assignableTo(Stage.class).or(assignableTo(Closing.class)))
                .and()
                .resideOutsideOfPackage("io.narratix.stage")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework..", "java.sql..", "javax.sql..")
                .because("a stage knows nothing of how it is run"));
    }

    /** The join is Kafka Streams, whose values are the events themselves. */
    @ParameterizedTest
    @MethodSource("services")
    void keepsEventsOutOfAdaptersAndOfTheDomain(String service) {
        check(noClasses()
                .that()
                .resideInAPackage("io.narratix." + service + ".*..")
                .and()
                .resideOutsideOfPackage("io.narratix.assembly.join..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.narratix.events..", "org.apache.avro..")
                .because("Avro stops at the stage, in a service's own package"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void letsNoServiceDependOnAnother(String service) {
        DescribedPredicate<JavaClass> own = resideInAPackage("io.narratix." + service + "..");
        DescribedPredicate<JavaClass> shared = resideInAnyPackage(
                "io.narratix.events..",
                "io.narratix.languagemodel..",
                "io.narratix.manuscript..",
                "io.narratix.provider..",
                "io.narratix.replicate..",
                "io.narratix.schemas..",
                "io.narratix.sound..",
                "io.narratix.stage..");
        check(noClasses()
                .that(own)
                .should()
                .dependOnClassesThat(resideInAPackage("io.narratix..").and(DescribedPredicate.not(own.or(shared))))
                .because("services know of each other through Kafka only"));
    }

    @Test
    void hasNoDrawersForOddsAndEnds() {
        check(noClasses()
                .should()
                .haveNameMatching(".*\\.(Abstract[A-Z]\\w*|\\w*(Util|Utils|Helper|Helpers|Manager|Impl))")
                .because("a name says what a thing is"));
        check(noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..service..", "..dto..", "..impl..")
                .because("a package is named after what it is about"));
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        check(slices().matching("io.narratix.(**)").should().beFreeOfCycles().ignoreDependency(WIRING, alwaysTrue()));
    }

    @Test
    void isWiredThroughConstructors() {
        check(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
    }

    @Test
    void printsNothingPastTheCommandLine() {
        check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}

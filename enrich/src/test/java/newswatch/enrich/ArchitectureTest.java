package newswatch.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

@AnalyzeClasses(packages = "newswatch.enrich", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule only_the_topology_sees_kafka = noClasses()
            .that()
            .resideOutsideOfPackages("newswatch.enrich.topology..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.rocksdb..");

    @ArchTest
    static final ArchRule what_decides_knows_neither_the_stream_nor_the_service = noClasses()
            .that()
            .resideOutsideOfPackages("newswatch.enrich", "newswatch.enrich.topology..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "newswatch.enrich", "newswatch.enrich.topology..", "newswatch.service..", "io.micrometer..");

    @ArchTest
    static final ArchRule what_decides_reads_no_clock = noClasses()
            .that()
            .resideOutsideOfPackages("newswatch.enrich", "newswatch.enrich.topology..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule packages_form_no_circle =
            slices().matching("newswatch.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule modules_know_events_and_service_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("newswatch.ingest..", "newswatch.alerts..", "newswatch.standalone..");
}

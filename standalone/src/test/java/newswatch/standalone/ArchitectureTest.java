package newswatch.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the poms cannot say of who may know whom. */
class ArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("newswatch");

    @Test
    void packages_do_not_import_each_other_in_circles() {
        slices().matching("newswatch.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void the_services_know_events_and_never_each_other() {
        slices().matching("newswatch.(ingest|enrich|alerts)..")
                .should()
                .notDependOnEachOther()
                .check(classes);
    }

    @Test
    void only_the_broker_touches_kafkas_server() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("newswatch.standalone.Broker")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kafka..", "org.apache.kafka.metadata..", "org.apache.kafka.server..")
                .check(classes);
    }

    // S12: whatever kind of address it is, there is one way to it, and the guard stands there
    @Test
    void only_fetching_connects_to_addresses_from_outside() {
        noClasses()
                .that()
                .resideInAPackage("newswatch.ingest..")
                .and()
                .resideOutsideOfPackage("newswatch.ingest.fetch..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("okhttp3\\.OkHttpClient|org\\.jsoup\\.Connection|java\\.net\\.http\\..*"
                        + "|java\\.net\\.(URL|Socket|URLConnection|HttpURLConnection|DatagramSocket)"
                        + "|java\\.nio\\.channels\\.(Asynchronous)?SocketChannel|javax\\.net\\..*")
                .check(classes);
    }

    @Test
    void detection_reads_no_clock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "newswatch.enrich.text..",
                        "newswatch.enrich.entities..",
                        "newswatch.enrich.topics..",
                        "newswatch.enrich.genre..",
                        "newswatch.enrich.claims..",
                        "newswatch.enrich.watch..",
                        "newswatch.enrich.developments..",
                        "newswatch.enrich.relations..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .check(classes);
    }
}

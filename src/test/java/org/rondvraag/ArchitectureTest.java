package org.rondvraag;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The arrows between packages point down only, as the code map says. */
class ArchitectureTest {
    /** Low to high: a package may use only those before it. */
    private static final List<String> LAYERS = List.of(
            "shared",
            "ranking",
            "store",
            "live",
            "web",
            "event",
            "question",
            "poll",
            "room",
            "export",
            "rehearsal",
            "compute");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rondvraag");

    @Test
    void everyPackageIsOnTheMap() {
        TreeSet<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("org.rondvraag"))
                .map(name -> name.substring("org.rondvraag.".length()).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(LAYERS).containsAll(found);
        assertThat(found).contains("shared", "store", "live", "room");
    }

    @Test
    void arrowsPointDown() {
        for (int i = 0; i < LAYERS.size(); i++) {
            for (String higher : LAYERS.subList(i + 1, LAYERS.size())) {
                noClasses()
                        .that()
                        .resideInAPackage("org.rondvraag." + LAYERS.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.rondvraag." + higher + "..")
                        .allowEmptyShould(true)
                        .check(CLASSES);
            }
        }
    }

    @Test
    void nothingUsesTheRoot() {
        noClasses()
                .that()
                .resideInAPackage("org.rondvraag.(**)")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.rondvraag")
                .check(CLASSES);
    }

    @Test
    void noCycles() {
        SlicesRuleDefinition.slices()
                .matching("org.rondvraag.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void onlyTheStoreKnowsRedis() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.rondvraag.store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.vertx.redis..")
                .check(CLASSES);
    }

    @Test
    void pureRulesDoNoInputOrOutput() {
        for (String pure : List.of("ranking", "event", "question", "poll")) {
            noClasses()
                    .that()
                    .resideInAPackage("org.rondvraag." + pure + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.vertx.core", "io.vertx.redis..", "io.vertx.ext..", "java.net..", "java.nio.file..")
                    .check(CLASSES);
        }
    }
}

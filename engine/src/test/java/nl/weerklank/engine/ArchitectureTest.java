package nl.weerklank.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import nl.weerklank.engine.suggestion.Suggester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The architecture, written down so that it holds. */
class ArchitectureTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.weerklank.engine");

    @Test
    void theImportIsNotEmpty() {
        assertThat(ENGINE.contain(Suggester.class)).isTrue();
    }

    @Test
    void onlyTheIndexKnowsLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..engine.index..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.lucene..")
                .because("the index can be replaced without touching the rest")
                .check(ENGINE);
    }

    @Test
    void theRoomsHaveNoCircles() {
        slices().matching("nl.weerklank.engine.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a room can then be read after the rooms it uses")
                .check(ENGINE);
    }

    @Test
    void theEngineKnowsNoFramework() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "nl.weerklank.engine..",
                        "java..",
                        "org.apache.lucene..",
                        "de.focus_shift.jollyday.core..",
                        "org.jspecify..",
                        "org.slf4j..")
                .because("the engine decides, whatever it runs in")
                .check(ENGINE);
    }

    @Test
    void onlyOneClassKnowsTheListsOfHolidays() {
        noClasses()
                .that()
                .doNotHaveSimpleName("PublicHolidays")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.focus_shift..")
                .because("all others ask whether a day is one")
                .check(ENGINE);
    }

    @Test
    @DisplayName("time, ids and chance come in from outside")
    void noClockAndNoChance() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .because("a decision can then be made again, byte for byte")
                .check(ENGINE);
    }
}

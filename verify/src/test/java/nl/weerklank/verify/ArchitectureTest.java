package nl.weerklank.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import nl.weerklank.verify.check.Verify;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture of what verifies:")
class ArchitectureTest {

    private static final JavaClasses VERIFY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.weerklank.verify");

    @Test
    @DisplayName("there is something to look at")
    void theImportIsNotEmpty() {
        assertThat(VERIFY.contain(Verify.class)).isTrue();
    }

    @Test
    @DisplayName("G04 it needs Java and nothing else, least of all the service")
    void onlyJava() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("nl.weerklank.verify..", "java..", "org.jspecify..")
                .because("who checks the service should not have to trust it, nor anything it is made of")
                .check(VERIFY);
    }

    @Test
    @DisplayName("the rooms have no circles")
    void theRoomsHaveNoCircles() {
        slices().matching("nl.weerklank.verify.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a room can then be read after the rooms it uses")
                .check(VERIFY);
    }
}

package nl.weerklank.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.evaluate.ReferenceEvaluator;
import org.junit.jupiter.api.Test;

class RoomsTest {

    private static final JavaClasses RULES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.weerklank.rules");

    @Test
    void the_import_sees_what_decides_and_what_explains() {
        assertThat(RULES.contain(DroolsRuleSet.class)).isTrue();
        assertThat(RULES.contain(ReferenceEvaluator.class)).isTrue();
    }

    @Test
    void what_decides_does_not_know_what_explains() {
        noClasses()
                .that()
                .resideInAPackage("..rules.compile..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..rules.evaluate..")
                .because("an explanation that decides could never contradict the decision")
                .check(RULES);
    }

    @Test
    void what_explains_does_not_know_what_decides() {
        noClasses()
                .that()
                .resideInAPackage("..rules.evaluate..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..rules.compile..")
                .because("two judges who confer are one judge")
                .check(RULES);
    }

    @Test
    void only_one_room_knows_drools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..rules.compile..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .because("rules are data everywhere else")
                .check(RULES);
    }

    @Test
    void the_language_knows_no_other_room() {
        classes()
                .that()
                .resideInAPackage("..rules.language..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "..rules.language..",
                        "nl.weerklank.engine..",
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.erdtman..",
                        "org.jspecify..")
                .because("every other room is built on it")
                .check(RULES);
    }
}

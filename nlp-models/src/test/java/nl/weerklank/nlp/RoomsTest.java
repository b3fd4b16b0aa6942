package nl.weerklank.nlp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import nl.weerklank.nlp.pipeline.CoreNlpTagger;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class RoomsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.weerklank.nlp");

    @Test
    void theClassesAreReallyRead() {
        assertThat(CLASSES.contain(CoreNlpTagger.class)).isTrue();
    }

    @Test
    void onlyTheRoomsThatReadWithItKnowCoreNlp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "nl.weerklank.nlp.pipeline",
                        "nl.weerklank.nlp.pos",
                        "nl.weerklank.nlp.form",
                        "nl.weerklank.nlp.name",
                        "nl.weerklank.nlp.tone.training")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("edu.stanford..")
                .because("themes and tone must survive another library")
                .check(CLASSES);
    }

    @Test
    void onlyTheMeasuringKnowsTheFrontDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "nl.weerklank.nlp.pipeline", "nl.weerklank.nlp.measure", "nl.weerklank.nlp.tone.training")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.weerklank.nlp.pipeline")
                .because(
                        "the pipeline composes the rooms, never the other way around; only who trains reads as it does")
                .check(CLASSES);
    }
}

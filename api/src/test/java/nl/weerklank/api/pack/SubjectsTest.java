package nl.weerklank.api.pack;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerklank.api.pack.Subject.About;
import nl.weerklank.api.security.Operation;
import nl.weerklank.api.security.RoleTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G12 What an operation is about")
class SubjectsTest {

    @Test
    @DisplayName("is told for every operation of docs/roles.csv; a new room needs a line in subjects.json")
    void everyOperation() {
        assertThat(new RoleTable().operations())
                .isNotEmpty()
                .extracting(Operation::path)
                .allSatisfy(path ->
                        assertThat(Subject.of(path).isDescribed()).as(path).isTrue());
    }

    @Test
    @DisplayName("is told by the longest path that fits")
    void longest() {
        assertThat(Subject.of("/v1/employees/{id}").id()).isEqualTo("employees");
        assertThat(Subject.of("/v1/employees/{other}/preferences").id()).isEqualTo("own");
    }

    @Test
    @DisplayName("is people for what nobody described yet")
    void unknown() {
        assertThat(Subject.of("/v1/contentious").about()).isEqualTo(About.PEOPLE);
    }
}

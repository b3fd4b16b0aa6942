package nl.weerklank.api.employee;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import nl.weerklank.api.intake.Revision;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.engine.employee.EmployeeId;

/** The way out for a person, from wherever they ask: the same as when they change it among their preferences (R16). */
@ApplicationScoped
public class Leaving {

    private final People people;

    Leaving(People people) {
        this.people = people;
    }

    /**
     * No longer joins, from the next decision on.
     *
     * @param by through what they said so, such as {@code mail-link}
     */
    public void leave(OrganisationId organisation, EmployeeId employee, String by) {
        people.put(
                organisation,
                employee,
                JsonNodeFactory.instance.objectNode().put("optIn", false),
                new Writer(Writer.By.PERSON, by),
                Revision.of(null));
    }
}

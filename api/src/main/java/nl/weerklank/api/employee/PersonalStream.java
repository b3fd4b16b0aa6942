package nl.weerklank.api.employee;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.Supplier;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;

/**
 * A room that keeps something about persons. Every such room has a bean of this type, so that a person sees everything
 * that is held about them in one call (G06). A room that holds much writes it bit by bit; for others {@link PersonalRecords}
 * is simpler.
 */
public interface PersonalStream {

    /** The name under which the person finds this part of their data, in camelCase, such as {@code offered}. */
    String name();

    /** Writes everything this room holds about the person, as one value. It is called outside of any transaction. */
    void write(Employees.Held person, Reading reading, JsonGenerator json) throws IOException;

    /** Runs what reads, each time in a transaction of its own: who takes long to receive it holds none open. */
    record Reading(OrganisationTransaction transaction, OrganisationId organisation) {

        /** What the work read. */
        public <T> T read(Supplier<T> work) {
            return transaction.in(organisation, work);
        }
    }
}

package nl.weerklank.api.employee;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** A room that keeps a little about persons, which is read and written as a whole (G06). */
public interface PersonalRecords extends PersonalStream {

    /** Everything this room holds about the person, as the person may read it; inside a transaction of the organisation. */
    JsonNode about(Employees.Held person);

    @Override
    default void write(Employees.Held person, Reading reading, JsonGenerator json) throws IOException {
        json.writeTree(reading.read(() -> about(person)));
    }
}

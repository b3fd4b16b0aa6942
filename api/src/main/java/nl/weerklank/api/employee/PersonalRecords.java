package nl.weerklank.api.employee;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A room that keeps something about persons. Every such room has a bean of this type, so that a person sees everything
 * that is held about them in one call (G06). Every call runs inside a transaction of the organisation.
 */
public interface PersonalRecords {

    /** The name under which the person finds this part of their data, in camelCase, such as {@code offered}. */
    String name();

    /** Everything this room holds about the person, as the person may read it. */
    JsonNode about(Employees.Held person);
}

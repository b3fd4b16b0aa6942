package nl.weerklank.api.security;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Set;

/** The realm of {@code docs/keycloak}, with people who can sign in and secrets for its clients. */
record TrialRealm(ObjectNode json, String organisation) {

    /** Lets somebody sign in, with a password that only serves to choose another one. */
    void add(FirstPerson person, String password) {
        ObjectNode user = json.withArray("users").addObject();
        user.put("username", person.user()).put("enabled", true);
        user.putArray("credentials").addObject().put("type", "password").put("value", password);
        user.putArray("requiredActions").add("UPDATE_PASSWORD");
        ArrayNode roles = user.putArray("realmRoles");
        rolesOf(person).forEach(role -> roles.add(role.name()));
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("organisation").add(organisation);
        if (person.employee() != null) {
            attributes.putArray("employee_id").add(person.employee().value());
        }
    }

    void giveSecret(String clientId, String secret) {
        json.withArray("clients").forEach(client -> {
            if (client.path("clientId").asText().equals(clientId)) {
                ((ObjectNode) client).put("secret", secret);
            }
        });
    }

    /** As with an {@link Account} of the local sign-in: who is linked to an employee is that employee as well. */
    private static Set<Role> rolesOf(FirstPerson person) {
        Set<Role> roles = EnumSet.of(person.role());
        if (person.employee() != null) {
            roles.add(Role.EMPLOYEE);
        }
        return roles;
    }
}

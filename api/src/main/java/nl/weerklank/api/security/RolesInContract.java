package nl.weerklank.api.security;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Writes {@code docs/roles.csv} into the contract: the name of each operation and who may call it; and what every operation
 * has in common: the token it needs and the problems it may answer with.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RolesInContract implements OASFilter {

    private static final String SCHEME = "token";
    private static final String SESSION = "session";
    private static final String PROBLEM = "Problem";

    private final RoleTable table = new RoleTable();

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        contract.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("From POST /local/token, or from the identity provider."));
        contract.getComponents()
                .addSecurityScheme(
                        SESSION,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name(SessionCookie.NAME)
                                .description("From POST /session, for browsers. A change then needs the header "
                                        + OurPages.HEADER + ": " + OurPages.VALUE + "."));
        contract.getComponents().addSchema(PROBLEM, problem());
        contract.getComponents()
                .addResponse(
                        PROBLEM,
                        OASFactory.createAPIResponse()
                                .description(
                                        "What went wrong, in the language of Accept-Language, and what to do about it.")
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/problem+json",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/" + PROBLEM)))));
        if (contract.getPaths() != null && contract.getPaths().getPathItems() != null) {
            contract.getPaths().getPathItems().forEach(this::describe);
        }
    }

    private static Schema problem() {
        Schema problem = OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT));
        problem.addProperty(
                "type", text("The kind of problem, stable for ever.").format("uri"));
        problem.addProperty("title", text("The kind of problem in a few words."));
        problem.addProperty("status", OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)));
        problem.addProperty("detail", text("What went wrong this time."));
        problem.addProperty("field", text("Path of the offending field, such as audience[2].who."));
        problem.addProperty("value", text("What was sent there, cut when long, never a secret."));
        problem.addProperty(
                "allowed",
                OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.ARRAY))
                        .items(text("A value that would have done.")));
        problem.addProperty("remedy", text("What to do about it."));
        return problem.required(List.of("type", "title", "status", "detail"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).description(description);
    }

    private void describe(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            table.find(method.name(), path).ifPresent(known -> describe(operation, known));
            describeProblems(operation);
        });
    }

    private static void describe(Operation operation, nl.weerklank.api.security.Operation known) {
        operation.setOperationId(known.id());
        if (known.open()) {
            operation.setSecurity(List.of());
            return;
        }
        operation.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme(SCHEME),
                OASFactory.createSecurityRequirement().addScheme(SESSION)));
        Map<String, String> roles = new TreeMap<>();
        known.byRole().forEach((role, access) -> {
            if (access != Access.DENY) {
                roles.put(role.name(), access.word());
            }
        });
        operation.addExtension("x-roles", roles);
    }

    /** Whatever the framework guessed about refusals is replaced: they are all problems. */
    private static void describeProblems(Operation operation) {
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        List.of("400", "401", "403").forEach(responses::removeAPIResponse);
        responses.addAPIResponse("default", OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM));
        operation.setResponses(responses);
    }
}

package nl.weerklank.api.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Forbidden;
import nl.weerklank.api.problem.Unauthenticated;
import nl.weerklank.engine.employee.EmployeeId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets a call through when {@code docs/roles.csv} says so, before its body is read. What is not in the table is refused. */
@Provider
@Priority(Priorities.AUTHORIZATION)
class OperationGate implements ContainerRequestFilter {

    private static final Logger LOG = Logger.getLogger(OperationGate.class);

    private static final Pattern SLASHES = Pattern.compile("/+");

    private final RoleTable table;
    private final ResourceInfo matched;
    private final Recognition recognition;
    private final OurPages ourPages;
    private final Caller caller;
    private final OwnOnly ownOnly;

    OperationGate(
            RoleTable table,
            ResourceInfo matched,
            Recognition recognition,
            OurPages ourPages,
            Caller caller,
            OwnOnly ownOnly) {
        this.table = table;
        this.matched = matched;
        this.recognition = recognition;
        this.ourPages = ourPages;
        this.caller = caller;
        this.ownOnly = ownOnly;
    }

    @Override
    public void filter(ContainerRequestContext call) {
        Operation operation = operation(call.getMethod());
        if (operation.open()) {
            return;
        }
        if (!recognition.succeeds()) {
            throw Unauthenticated.withoutToken();
        }
        if (recognition.isByCookie()) {
            ourPages.require(call);
        }

        Access access = operation.accessOf(caller.roles());
        ownOnly.granted(access);
        switch (access) {
            case ALLOW, ON_BEHALF -> {}
            case OWN -> requireOwn(operation, call);
            case DENY -> throw Forbidden.forTheseRoles();
        }
    }

    /** Without a link to an employee nothing is one's own; with one, the address may tell already. */
    private void requireOwn(Operation operation, ContainerRequestContext call) {
        caller.self();
        if (!operation.own().equals(Operation.BY_RESOURCE)) {
            String whose = call.getUriInfo().getPathParameters().getFirst(operation.own());
            ownOnly.require(employee(operation.own(), whose));
        }
    }

    private static EmployeeId employee(String parameter, @Nullable String id) {
        return BadInput.as(parameter, id == null ? "" : id, EmployeeId::new);
    }

    private Operation operation(String method) {
        String path = pathTemplate();
        return table.find(method.equals("HEAD") ? "GET" : method, path).orElseThrow(() -> {
            LOG.errorf("An operation is missing in docs/roles.csv and therefore refused: %s %s", method, path);
            return Forbidden.forTheseRoles();
        });
    }

    private String pathTemplate() {
        Path onClass = matched.getResourceClass().getAnnotation(Path.class);
        Path onMethod = matched.getResourceMethod().getAnnotation(Path.class);
        return joined(onClass == null ? "" : onClass.value(), onMethod == null ? "" : onMethod.value());
    }

    /** Joins two parts of a path as JAX-RS does: one slash in front, one between, none at the end. */
    static String joined(String first, String second) {
        String single = SLASHES.matcher("/" + first + "/" + second).replaceAll("/");
        return single.endsWith("/") && single.length() > 1 ? single.substring(0, single.length() - 1) : single;
    }
}

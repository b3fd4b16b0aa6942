package nl.weerklank.api.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/** Says which methods an address does know, when it is called with another one. */
@Provider
class AllowHeader implements ContainerResponseFilter {

    private static final int METHOD_NOT_ALLOWED = 405;

    private final RoleTable table;

    AllowHeader(RoleTable table) {
        this.table = table;
    }

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        if (answer.getStatus() == METHOD_NOT_ALLOWED) {
            String path = OperationGate.joined(call.getUriInfo().getPath(), "");
            String methods = table.operations().stream()
                    .filter(operation -> operation.isAt(path))
                    .map(Operation::method)
                    .sorted()
                    .collect(Collectors.joining(", "));
            answer.getHeaders().putSingle(HttpHeaders.ALLOW, methods);
        }
    }
}

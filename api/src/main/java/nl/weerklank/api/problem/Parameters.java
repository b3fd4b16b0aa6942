package nl.weerklank.api.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** Refuses control characters in the address, before anything looks at it. */
@Provider
class Parameters implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext call) {
        require(call.getUriInfo().getPathParameters());
        require(call.getUriInfo().getQueryParameters());
    }

    private static void require(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> values.forEach(value -> {
            try {
                Text.require(value);
            } catch (BadInput refused) {
                throw new BadInput(refused.problem().at(name));
            }
        }));
    }
}

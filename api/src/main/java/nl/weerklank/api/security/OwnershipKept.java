package nl.weerklank.api.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** The last check: an answer for somebody who may see only their own leaves only when its owner was asked for. */
@Provider
class OwnershipKept implements ContainerResponseFilter {

    private final OwnOnly ownOnly;

    OwnershipKept(OwnOnly ownOnly) {
        this.ownOnly = ownOnly;
    }

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        if (answer.getStatus() < 400 && ownOnly.isUnanswered()) {
            throw new IllegalStateException("%s %s answered somebody who may see only their own without asking OwnOnly"
                    .formatted(call.getMethod(), call.getUriInfo().getPath()));
        }
    }
}

package nl.weerklank.api.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A call without a token, with one that does not hold, or by somebody who may not. */
class SignInMapper {

    private final ProblemAnswer answer;

    SignInMapper(ProblemAnswer answer) {
        this.answer = answer;
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    public Response withoutToken() {
        return answer.of(Unauthenticated.withoutToken().problem());
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, AuthenticationCompletionException.class})
    public Response withBadToken() {
        return answer.of(Unauthenticated.badToken().problem());
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response notForThem() {
        return answer.of(Forbidden.forTheseRoles().problem());
    }
}

package nl.weerklank.api.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A call without a token, with one that does not hold, or by somebody who may not. */
@Priority(Priorities.USER)
class SignInMapper {

    private final ProblemAnswer answer;

    SignInMapper(ProblemAnswer answer) {
        this.answer = answer;
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    public Response withoutToken() {
        return answer.of(signInNeeded());
    }

    @ServerExceptionMapper(AuthenticationFailedException.class)
    public Response withBadToken() {
        return answer.of(tokenRefused());
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response notForThem() {
        return answer.of(notAllowed());
    }

    static Problem signInNeeded() {
        return Problem.of(
                ProblemType.SIGN_IN_NEEDED,
                Sentence.of(
                        "Bij deze aanroep hoort een toegangstoken, en dat ontbreekt.",
                        "This call needs an access token, and there is none."),
                Sentence.of(
                        "Vraag een token aan en stuur het mee als Authorization: Bearer.",
                        "Ask for a token and send it as Authorization: Bearer."));
    }

    static Problem tokenRefused() {
        return Problem.of(
                ProblemType.TOKEN_REFUSED,
                Sentence.of(
                        "Het toegangstoken is verlopen, ingetrokken of niet van deze dienst.",
                        "The access token has expired, was withdrawn, or is not from this service."),
                Sentence.of("Vraag een nieuw token aan.", "Ask for a new token."));
    }

    static Problem notAllowed() {
        return Problem.of(
                ProblemType.NOT_ALLOWED,
                Sentence.of("De rol van dit token mag dit niet.", "The role of this token may not do this."),
                Sentence.of("docs/roles.csv zegt welke rol dit mag.", "docs/roles.csv says which role may do this."));
    }
}

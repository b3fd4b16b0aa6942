package nl.weerklank.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import nl.weerklank.api.language.ReaderLanguage;
import nl.weerklank.engine.Language;

/** Turns a problem into the answer to the current call. */
@ApplicationScoped
class ProblemAnswer {

    static final String MEDIA_TYPE = "application/problem+json";

    private final ReaderLanguage reader;

    ProblemAnswer(ReaderLanguage reader) {
        this.reader = reader;
    }

    Response of(Problem problem) {
        return builder(problem).build();
    }

    Response.ResponseBuilder builder(Problem problem) {
        Language language = reader.get();
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .entity(problem.in(language));
        problem.again().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return problem.type().status() == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : answer;
    }
}

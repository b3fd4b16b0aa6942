package nl.weerklank.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import nl.weerklank.engine.Language;

/** Answers a request with a problem before it becomes a call. */
@Singleton
public class EarlyAnswer {

    private final ObjectMapper json;

    EarlyAnswer(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the request with this problem. */
    public void end(RoutingContext request, Problem problem) {
        Language language = preferred(request);
        problem.again().ifPresent(seconds -> request.response().putHeader("Retry-After", Integer.toString(seconds)));
        request.response()
                .setStatusCode(problem.type().status())
                .putHeader("Content-Type", ProblemAnswer.MEDIA_TYPE)
                .putHeader("Content-Language", language.code())
                .end(written(problem, language));
    }

    private String written(Problem problem, Language language) {
        try {
            return json.writeValueAsString(problem.in(language));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Language preferred(RoutingContext request) {
        return request.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .flatMap(tag -> Language.ofCode(tag).stream())
                .filter(language -> language != Language.UND)
                .findFirst()
                .orElse(Language.EN);
    }
}

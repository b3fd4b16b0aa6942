package nl.weerklank.api.security;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import nl.weerklank.api.problem.Forbidden;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;

/**
 * Tells calls of our own pages from those that another site makes a browser send: only our own can add a header, since the
 * service lets no other origin call it.
 */
@Singleton
class OurPages {

    static final String HEADER = "X-Requested-By";
    static final String VALUE = "weerklank";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final ProblemType NOT_FROM_OUR_PAGE = ProblemType.of(
            "not-from-our-page", 403, "Dit komt niet van onze pagina's", "This does not come from our pages");

    /** @throws Forbidden as {@code not-from-our-page} when this changes something and another site may have sent it */
    void require(ContainerRequestContext call) {
        boolean changes = !READING.contains(call.getMethod());
        if (changes && !VALUE.equals(call.getHeaderString(HEADER))) {
            throw Forbidden.because(
                    NOT_FROM_OUR_PAGE,
                    Sentence.of(
                            "Wie met een cookie is aangemeld, wijzigt alleen iets vanaf een pagina van Weerklank zelf.",
                            "Whoever is signed in by a cookie changes things from a page of Weerklank itself only."),
                    Sentence.of(
                            "Stuur de kop %s: %s mee, of gebruik een token in plaats van de cookie.",
                            "Send the header %s: %s along, or use a token instead of the cookie.", HEADER, VALUE));
        }
    }
}

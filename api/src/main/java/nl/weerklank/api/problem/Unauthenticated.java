package nl.weerklank.api.problem;

/** 401: who is calling is not known, or not believed. */
public final class Unauthenticated extends ProblemException {

    public Unauthenticated(Problem problem) {
        super(problem);
    }

    /** There is no token with the call. */
    public static Unauthenticated withoutToken() {
        return new Unauthenticated(Problem.of(
                ProblemType.SIGN_IN_NEEDED,
                Sentence.of(
                        "Bij deze aanroep hoort een toegangstoken, en dat ontbreekt.",
                        "This call needs an access token, and there is none."),
                Sentence.of(
                        "Vraag een token aan en stuur het mee als Authorization: Bearer.",
                        "Ask for a token and send it as Authorization: Bearer.")));
    }

    /** There is a token, and it does not hold; why is not told. */
    public static Unauthenticated badToken() {
        return new Unauthenticated(Problem.of(
                ProblemType.TOKEN_REFUSED,
                Sentence.of(
                        "Het toegangstoken is verlopen, ingetrokken of niet van deze dienst.",
                        "The access token has expired, was withdrawn, or is not from this service."),
                Sentence.of("Vraag een nieuw token aan.", "Ask for a new token.")));
    }
}

package nl.weerklank.api.security;

import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;

/** What can be wrong with who is calling. */
final class SignInProblems {

    static final ProblemType PASSWORD_CHANGE_REQUIRED = ProblemType.of(
            "password-change-required", 403, "Kies eerst een eigen wachtwoord", "Choose a password of your own first");

    private static final ProblemType SIGN_IN_FAILED =
            ProblemType.of("sign-in-failed", 401, "Aanmelden is niet gelukt", "Signing in did not succeed");
    private static final ProblemType LOST_ON_THE_WAY = ProblemType.of(
            "sign-in-lost", 401, "Het aanmelden is onderweg misgegaan", "Signing in went wrong on the way");
    private static final ProblemType NOT_YOURS =
            ProblemType.of("not-yours", 403, "Dit is van iemand anders", "This belongs to somebody else");

    private SignInProblems() {}

    static Problem notYours() {
        return Problem.of(
                NOT_YOURS,
                Sentence.of(
                        "Dit gaat over een andere medewerker dan jijzelf.",
                        "This is about another employee than yourself."),
                Sentence.of("Gebruik je eigen medewerker-id.", "Use your own employee id."));
    }

    /** The identity provider sent a browser back, and it was not signed in. */
    static Problem lostOnTheWay() {
        return Problem.of(
                LOST_ON_THE_WAY,
                Sentence.of(
                        "Je komt terug van de identiteitsdienst, en het aanmelden is niet af: het is afgebroken, het duurde te lang, of de cookies zijn weg.",
                        "You come back from the identity provider, and signing in is not complete: it was broken off, took too long, or the cookies are gone."),
                Sentence.of(
                        "Ga naar /admin/ en begin opnieuw; sta daarbij cookies toe.",
                        "Go to /admin/ and begin again, with cookies allowed."));
    }

    /** One answer for a wrong name, a wrong password, a locked and a closed account: it tells nobody which. */
    static Problem signInFailed() {
        return Problem.of(
                SIGN_IN_FAILED,
                Sentence.of(
                        "De naam en het wachtwoord (of client_id en client_secret) horen niet bij elkaar, of er is te vaak misgegokt.",
                        "The name and the password (or client_id and client_secret) do not belong together, or there were too many wrong guesses."),
                Sentence.of(
                        "Controleer ze; wacht na meer dan vier vergissingen even, hoogstens een kwartier.",
                        "Check them; after more than four mistakes wait a while, at most fifteen minutes."));
    }
}

package nl.weerklank.api.problem;

/** 403: it is clear who is calling, and they may not do this. */
public final class Forbidden extends ProblemException {

    public Forbidden(Problem problem) {
        super(problem);
    }

    /** None of the caller's roles may do this. */
    public static Forbidden forTheseRoles() {
        return new Forbidden(Problem.of(
                ProblemType.NOT_ALLOWED,
                Sentence.of("De rol van dit token mag dit niet.", "The role of this token may not do this."),
                Sentence.of("docs/roles.csv zegt welke rol dit mag.", "docs/roles.csv says which role may do this.")));
    }

    /** With a kind of its own, such as {@code link-missing}. */
    public static Forbidden because(ProblemType type, Sentence detail, Sentence remedy) {
        return new Forbidden(Problem.of(type, detail, remedy));
    }
}

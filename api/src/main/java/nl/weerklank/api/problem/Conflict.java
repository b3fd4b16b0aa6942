package nl.weerklank.api.problem;

/** 409: it does not fit how things are at this moment. */
public final class Conflict extends ProblemException {

    public Conflict(Problem problem) {
        super(problem);
    }

    /** With a kind of its own, such as {@code capped}. */
    public static Conflict because(ProblemType type, Sentence detail, Sentence remedy) {
        return new Conflict(Problem.of(type, detail, remedy));
    }
}

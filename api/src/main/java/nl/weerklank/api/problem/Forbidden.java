package nl.weerklank.api.problem;

/** 403: it is clear who is calling, and they may not do this. */
public final class Forbidden extends ProblemException {

    public Forbidden(Problem problem) {
        super(problem);
    }

    /** With a kind of its own, such as {@code link-missing}. */
    public static Forbidden because(ProblemType type, Sentence detail, Sentence remedy) {
        return new Forbidden(Problem.of(type, detail, remedy));
    }
}

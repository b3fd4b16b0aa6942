package nl.weerklank.api.problem;

/** 422: every field can be read, but together they ask for something that cannot be done. */
public final class Unprocessable extends ProblemException {

    public Unprocessable(Problem problem) {
        super(problem);
    }
}

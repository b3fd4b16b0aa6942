package nl.weerklank.api.problem;

/** 401: who is calling is not known, or not believed. */
public final class Unauthenticated extends ProblemException {

    public Unauthenticated(Problem problem) {
        super(problem);
    }
}

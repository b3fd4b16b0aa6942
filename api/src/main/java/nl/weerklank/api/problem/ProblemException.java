package nl.weerklank.api.problem;

/** The caller can do something about it: thrown by any room, answered as problem+json. */
public abstract sealed class ProblemException extends RuntimeException
        permits BadInput, Unauthenticated, Forbidden, NotFound, Conflict, TooLarge, Unprocessable, Unavailable {

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.type().slug() + ": " + problem.detail().en());
        this.problem = problem;
    }

    /** What to tell the caller. */
    public final Problem problem() {
        return problem;
    }
}

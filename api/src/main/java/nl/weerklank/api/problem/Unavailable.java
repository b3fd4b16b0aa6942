package nl.weerklank.api.problem;

/** 503: this cannot be answered right now; the same call may succeed later. */
public final class Unavailable extends ProblemException {

    public Unavailable(Problem problem) {
        super(problem);
    }
}

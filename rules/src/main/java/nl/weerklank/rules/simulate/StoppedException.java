package nl.weerklank.rules.simulate;

/** A trial was stopped before its end, as was asked. */
public final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoppedException() {
        super("the trial was stopped");
    }
}

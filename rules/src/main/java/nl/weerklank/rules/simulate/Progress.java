package nl.weerklank.rules.simulate;

/** Port: follows a trial while it runs. */
@FunctionalInterface
public interface Progress {

    /**
     * Called after each decision.
     *
     * @param done how many decisions were looked at
     * @return whether to go on
     */
    boolean goesOn(int done);
}

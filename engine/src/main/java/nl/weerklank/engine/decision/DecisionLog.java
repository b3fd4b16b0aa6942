package nl.weerklank.engine.decision;

/** Port: keeps decisions forever. */
public interface DecisionLog {

    /**
     * Stores a decision within the turn it was made in.
     *
     * @throws RuntimeException when it cannot be stored: there is then no suggestion
     */
    void append(DecisionRecord decision);
}

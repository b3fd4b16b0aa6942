package nl.weerklank.verify.check;

import java.util.List;
import nl.weerklank.verify.log.LogKey;
import nl.weerklank.verify.log.SignedCheckpoint;
import nl.weerklank.verify.tree.Frontier;
import nl.weerklank.verify.tree.Hash;
import nl.weerklank.verify.tree.Proof;

/** Is shown a log, or a stretch of it between two signed checkpoints, in the order of the methods. */
public interface LogWalk {

    /** A key that may have signed; whether it counts is for the keys before it to say. Oldest first. */
    void key(LogKey key);

    /** What a key signed when it named the next one, before the beginning or, once more, after the last record. */
    void rotation(SignedCheckpoint checkpoint);

    /**
     * It begins where something was signed.
     *
     * @param peaks the right edge of the tree there ({@link Frontier#nodes})
     */
    void begin(SignedCheckpoint from, List<Hash> peaks);

    /** The next record. */
    void record(LogRecord record);

    /** What was signed when the log was as long as it is after the last record. */
    void checkpoint(SignedCheckpoint checkpoint);

    /**
     * The newest checkpoint of the log.
     *
     * @param consistency shows that it goes on from the last one before ({@link Proof#isConsistent})
     */
    void newest(SignedCheckpoint newest, List<Hash> consistency);

    /** There is nothing more. */
    void end();
}

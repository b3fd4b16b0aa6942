package nl.weerklank.api.tagging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Tagging;

/** What the tagging queue works on, kept by the room that keeps content. Every call runs inside a transaction of the organisation. */
public interface TaggingWork {

    /**
     * Takes jobs for a while: nobody else gets them until the lease ends. What others hold is passed over, not waited for.
     *
     * @param most jobs to take
     * @param lease after which an unfinished job can be taken again
     */
    List<Job> lease(int most, Duration lease);

    /** Keeps the tagging of a job, and ends it; does nothing when the item was changed meanwhile. */
    void done(Job job, Tagged tagged);

    /** Lets a job that failed wait before it is tried again. */
    void retry(Job job, Duration wait);

    /** Gives an item up: it goes to quarantine with this reason. */
    void giveUp(Job job, String reason);

    /** How many items wait to be tagged. */
    int waiting();

    /** Lets every item that is not withdrawn wait for this re-tag; those that wait for their first tags go first anyway. */
    int enqueueAll(UUID retag);

    /** Lets the items of a re-tag no longer wait. */
    void forget(UUID retag);

    /** Wakes the queue once this transaction is committed. */
    void wake();

    /**
     * A text to tag.
     *
     * @param contentKey the internal key of the item
     * @param revision of the item
     * @param attempts how often it was taken, this time included
     * @param earlier the latest tagging of the very same text
     */
    record Job(
            long contentKey,
            int revision,
            int attempts,
            Optional<Language> language,
            String title,
            String text,
            Optional<Tagging> earlier) {}
}

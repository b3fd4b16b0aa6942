package nl.weerklank.engine.index;

import java.time.Duration;

/**
 * How an index stands, for metrics and readiness.
 *
 * @param found what was found when it was opened
 * @param documents items that a search sees now
 * @param bytes size on disk
 * @param age since it was last refreshed: what was put after that is not seen yet
 * @param complete false until everything in the database is in it
 */
public record IndexGeneration(Found found, int documents, long bytes, Duration age, boolean complete) {

    /** What was found in the folder when an index was opened. Only an {@code INTACT} one was kept. */
    public enum Found {
        INTACT,
        MISSING,
        CORRUPT,
        OTHER_SCHEMA
    }
}

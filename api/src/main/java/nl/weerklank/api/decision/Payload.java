package nl.weerklank.api.decision;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can still be read of the grounds of a decision. */
public sealed interface Payload {

    /**
     * All of it.
     *
     * @param canonical the record's bytes, as they were hashed
     */
    record Readable(byte[] canonical) implements Payload {}

    /**
     * Some of it, or nothing: a key was destroyed.
     *
     * @param since when; null when that is not known any more
     * @param rest JSON of the same schema without what tells of behaviour; null when that is gone as well
     */
    record Retired(Rule rule, @Nullable Instant since, byte @Nullable [] rest) implements Payload {}

    /** What took grounds away. */
    @Schema(name = "RetiredBy")
    enum Rule {
        /** The time for behaviour is over ({@code Retention.BEHAVIOUR}). */
        BEHAVIOUR,
        /** The time for the grounds of decisions is over ({@code Retention.DECISION}). */
        DECISION,
        /** The person was erased. */
        ERASURE
    }
}

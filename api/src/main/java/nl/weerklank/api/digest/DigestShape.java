package nl.weerklank.api.digest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerklank.engine.employee.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A digest as it is answered.
 *
 * @param unit with everything below it; null for everybody
 * @param limit suggestions per person, at most
 * @param at not before this moment
 * @param sender who sends its pushes
 * @param people who are in it; null until it began
 * @param decided whose turn was
 * @param failed whose turn went wrong so often that it was given up
 * @param result left out in a list; a reader who is no machine sees whole fives, rounded down, and of fewer than five people
 *     nothing (null)
 */
@Schema(name = "Digest")
record DigestShape(
        UUID id,
        @Nullable String unit,
        Channel channel,
        int limit,
        Instant at,
        Digest.State state,
        Sender sender,
        @Nullable Integer people,
        int decided,
        int failed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DigestResult result,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Who sends its pushes: the platform that reads them, or Weerklank itself, by mail. */
    enum Sender {
        PLATFORM,
        WEERKLANK
    }

    /** A page of digests, newest first. */
    @Schema(name = "Digests")
    record Listed(List<DigestShape> items, @Nullable String nextCursor) {}

    static DigestShape of(Digest digest, Sender sender, @Nullable DigestResult result) {
        return new DigestShape(
                digest.id(),
                digest.unit(),
                digest.channel(),
                digest.limit(),
                digest.at(),
                digest.state(),
                sender,
                digest.people(),
                digest.decided(),
                digest.failed(),
                result,
                digest.startedBy(),
                digest.startedAt(),
                digest.finishedAt());
    }
}

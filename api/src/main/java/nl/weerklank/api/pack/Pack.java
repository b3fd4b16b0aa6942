package nl.weerklank.api.pack;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pack with the one before it; neither is ever changed.
 *
 * @param by who had it made
 * @param canonical what it says, as canonical JSON
 * @param hash SHA-256 of that, in hexadecimal
 * @param before the pack before; null for the first
 */
record Pack(
        UUID id,
        Instant at,
        String by,
        String canonical,
        String hash,
        @Nullable Before before) {

    /** What a pack is compared with. */
    record Before(UUID id, Instant at, String canonical) {}

    PackInput input() {
        return PackJson.read(canonical);
    }

    /** What became different since the pack before; nothing for the first. */
    Difference difference() {
        return Difference.between(before == null ? null : before.canonical(), canonical);
    }
}

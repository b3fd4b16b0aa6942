package nl.weerklank.api.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pack as it is answered.
 *
 * @param hash SHA-256 of {@code input} in canonical form (RFC 8785), in hexadecimal
 * @param before the pack it is compared with; missing for the first
 * @param changes every line that differs from it
 * @param warnings what of that widens what can be observed of people
 * @param input everything the pack says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Pack")
record PackShape(
        UUID id,
        Instant at,
        String by,
        String hash,
        @Nullable UUID before,
        List<Change> changes,
        List<Warning> warnings,

        @JsonRawValue @Schema(type = SchemaType.OBJECT, implementation = Object.class)
        String input) {

    static PackShape of(Pack pack) {
        Difference difference = pack.difference();
        return new PackShape(
                pack.id(),
                pack.at(),
                pack.by(),
                pack.hash(),
                pack.before() == null ? null : pack.before().id(),
                difference.changes(),
                difference.warnings(),
                pack.canonical());
    }
}

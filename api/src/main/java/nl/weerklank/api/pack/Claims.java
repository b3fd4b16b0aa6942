package nl.weerklank.api.pack;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;

/** The register of claims: {@code docs/claims.json}, packaged with the service (R70). */
final class Claims {

    private static final List<Claim> ALL =
            List.copyOf(PackJson.file("claims.json", new TypeReference<List<Claim>>() {}));

    private Claims() {}

    static List<Claim> all() {
        return ALL;
    }
}

package nl.weerklank.api.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A sample for every operation, by its name in {@code docs/roles.csv}. */
final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode all;

    private Samples(JsonNode all) {
        this.all = all;
    }

    static Samples read() {
        try (InputStream file = Samples.class.getResourceAsStream("samples.json")) {
            return new Samples(JSON.readTree(Objects.requireNonNull(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sample of(Operation operation) {
        JsonNode sample = all.path(operation.id());
        if (sample.isMissingNode()) {
            throw new AssertionError("%s has no sample in api/src/test/resources/nl/weerklank/api/security/samples.json"
                    .formatted(operation.id()));
        }
        JsonNode body = sample.path("body");
        return new Sample(
                operation.method(),
                sample.path("address").asText(operation.path()),
                sample.path("type").asText("application/json"),
                body.isMissingNode() ? "" : body.isTextual() ? body.asText() : body.toString(),
                sample.path("ourPage").asBoolean());
    }
}

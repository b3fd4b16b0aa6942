package nl.weerklank.api.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The contract as the running service generates it. */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Contract() {}

    /** As JSON, laid out for people. */
    public static String text() {
        try {
            return JSON.writeValueAsString(tree()) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree() {
        OpenApiDocumentService service =
                Arc.container().instance(OpenApiDocumentService.class).get();
        try {
            return JSON.readTree(service.getDocument(OpenApiFilter.DEFAULT_DOCUMENT_NAME, Format.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every operation there is. */
    static List<Call> operations() {
        List<Call> all = new ArrayList<>();
        tree().path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().has("responses")) {
                        all.add(new Call(operation.getKey().toUpperCase(Locale.ROOT), path.getKey()));
                    }
                }));
        return all;
    }

    /** Whether an operation is there; parameters of the path as {@code {}}. */
    static boolean has(String method, String path) {
        return operations().stream()
                .anyMatch(call -> Operation.key(call.method(), call.path()).equals(method + " " + path));
    }

    record Call(String method, String path) {}
}

package nl.weerklank.api.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Optional;

/**
 * Lines of content on their way to the service. A line in the service's own shape passes as it is; a plain one
 * ({@code id, lang, url, title, text}) becomes an evergreen article of somebody else, since it does not say when it was
 * written.
 */
final class ContentLines {

    /** Long ago, so that an article without a date is never called fresh. */
    private static final Instant UNKNOWN_DATE = Instant.parse("2000-01-01T00:00:00Z");

    /** The lines as bytes, read as they are asked for. */
    InputStream streamOf(BufferedReader lines) {
        Iterator<String> iterator = lines.lines().iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return iterator.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream((convert(iterator.next()) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }) {
            @Override
            public void close() throws IOException {
                lines.close();
                super.close();
            }
        };
    }

    /** The line in the service's shape; a broken line passes unchanged, so that the service can say what is wrong. */
    String convert(String line) {
        JsonNode document = parse(line);
        return document instanceof ObjectNode object && object.has("lang") && !object.has("language")
                ? fromPlain(object).toString()
                : line;
    }

    private JsonNode parse(String line) {
        try {
            return ServiceClient.JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return ServiceClient.JSON.nullNode();
        }
    }

    private ObjectNode fromPlain(ObjectNode plain) {
        ObjectNode item = ServiceClient.JSON.createObjectNode();
        item.set("id", plain.path("id"));
        item.set("language", plain.path("lang"));
        addressOf(plain).ifPresent(address -> item.put("url", address.toString()));
        item.set("title", plain.path("title"));
        item.set("text", plain.path("text"));
        item.putObject("source").put("kind", "EXTERNAL").put("name", sourceName(plain));
        item.put("class", "KNOWLEDGE").put("purpose", "KNOWLEDGE").put("confidentiality", "PUBLIC");
        item.put("evergreen", true).put("publishedAt", UNKNOWN_DATE.toString());
        return item;
    }

    private static String sourceName(ObjectNode plain) {
        return addressOf(plain).map(URI::getHost).orElse("import");
    }

    /** The address, without remarks that a person wrote behind it; empty when there is no usable one. */
    private static Optional<URI> addressOf(ObjectNode plain) {
        String first = plain.path("url").asText("").strip().split("\\s", 2)[0];
        try {
            return Optional.of(URI.create(first)).filter(address -> address.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package nl.weerklank.api.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.api.launch.OwnerOnly;
import org.jspecify.annotations.Nullable;

/** What the first start hands out: first passwords of people, and the secrets of machines. Printed nowhere. */
record FirstRunFile(List<Login> people, List<Secret> clients) {

    private static final ObjectMapper JSON = new ObjectMapper();

    FirstRunFile {
        people = List.copyOf(people);
        clients = List.copyOf(clients);
    }

    static FirstRunFile empty() {
        return new FirstRunFile(List.of(), List.of());
    }

    /** What stands in the file, or nothing when it is not there. */
    static FirstRunFile in(Path file) {
        try {
            return Files.exists(file) ? JSON.readValue(file.toFile(), FirstRunFile.class) : empty();
        } catch (IOException e) {
            // without the message of the parser, which may quote the file
            throw new IllegalStateException("%s cannot be read (%s); move it away and start again"
                    .formatted(file, e.getClass().getSimpleName()));
        }
    }

    /** This, and what the other says about other organisations. */
    FirstRunFile with(FirstRunFile other, String organisation) {
        return new FirstRunFile(
                Stream.concat(
                                other.people.stream().filter(login -> !organisation.equals(login.organisation())),
                                people.stream())
                        .toList(),
                Stream.concat(
                                other.clients.stream().filter(secret -> !organisation.equals(secret.organisation())),
                                clients.stream())
                        .toList());
    }

    void writeTo(Path file) {
        try {
            OwnerOnly.write(file, text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One person or machine on a line, so that a shell can pick one out. */
    private String text() {
        return "{\"people\": [\n%s\n],\n\"clients\": [\n%s\n]}\n".formatted(lines(people), lines(clients));
    }

    private static String lines(List<?> entries) {
        return entries.stream().map(FirstRunFile::line).collect(Collectors.joining(",\n"));
    }

    private static String line(Object entry) {
        try {
            return "  " + JSON.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A person's first password; it only serves to choose another one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Login(
            String user,
            String password,
            String role,
            @Nullable String employeeId,
            String organisation) {

        @Override
        public String toString() {
            return "login of " + user;
        }
    }

    record Secret(String clientId, String clientSecret, String role, String organisation) {

        @Override
        public String toString() {
            return "secret of " + clientId;
        }
    }
}

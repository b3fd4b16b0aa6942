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

    /** The file in a data folder. */
    static Path path(Path data) {
        return data.resolve("first-run-credentials.json");
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

    /** This, and the person, unless they stand in it already. */
    FirstRunFile with(Login login) {
        boolean there = people.stream().anyMatch(one -> one.isOf(login.user(), login.organisation()));
        return there
                ? this
                : new FirstRunFile(
                        Stream.concat(people.stream(), Stream.of(login)).toList(), clients);
    }

    /** This, and the machine, unless it stands in it already. */
    FirstRunFile with(Secret secret) {
        boolean there = clients.stream().anyMatch(one -> one.isOf(secret.clientId(), secret.organisation()));
        return there
                ? this
                : new FirstRunFile(
                        people,
                        Stream.concat(clients.stream(), Stream.of(secret)).toList());
    }

    /** The password of somebody who stands in it. */
    String password(String user, String organisation) {
        return people.stream()
                .filter(login -> login.isOf(user, organisation))
                .findFirst()
                .orElseThrow()
                .password();
    }

    /** The secret of a machine that stands in it. */
    String secret(String clientId, String organisation) {
        return clients.stream()
                .filter(secret -> secret.isOf(clientId, organisation))
                .findFirst()
                .orElseThrow()
                .clientSecret();
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

        boolean isOf(String name, String where) {
            return user.equals(name) && organisation.equals(where);
        }

        @Override
        public String toString() {
            return "login of " + user;
        }
    }

    record Secret(String clientId, String clientSecret, String role, String organisation) {

        boolean isOf(String name, String where) {
            return clientId.equals(name) && organisation.equals(where);
        }

        @Override
        public String toString() {
            return "secret of " + clientId;
        }
    }
}

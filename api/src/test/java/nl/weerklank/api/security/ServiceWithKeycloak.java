package nl.weerklank.api.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import nl.weerklank.api.launch.PackagedService;
import nl.weerklank.api.organisation.OrganisationId;

/**
 * The packaged service with a real Keycloak beside it, as {@code ./weerklank start --with-keycloak} runs the two.
 *
 * @param localToken as this service made them while it signed people in itself
 */
public record ServiceWithKeycloak(PackagedService service, TrialKeycloak keycloak, String localToken)
        implements AutoCloseable {

    static ServiceWithKeycloak in(Path folder) {
        Path data = folder.resolve("all my data");
        try {
            TrialKeycloak keycloak = TrialKeycloak.in(data).start();
            String localToken = localTokenOfBefore(data);
            PackagedService service = PackagedService.in(data)
                    .with("-Dweerklank.oidc.issuer=" + keycloak.issuer())
                    .with("-Dweerklank.oidc.client-secret=" + keycloak.secret("weerklank"))
                    .start();
            return new ServiceWithKeycloak(service, keycloak, localToken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Tells the service about an employee, as a platform does. */
    public void introduce(String employee) throws IOException, InterruptedException {
        String token = keycloak.tokens(
                        "weerklank",
                        "grant_type=client_credentials",
                        "client_id=platform",
                        "client_secret=" + keycloak.secret("platform"))
                .path("access_token")
                .asText();
        HttpRequest request = HttpRequest.newBuilder(service.uri("/v1/employees/" + employee))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("""
                        {"id": "%s", "name": "Sanne de Boer", "unit": "zorg", "jobTitle": "Verpleegkundige",
                         "languages": ["nl"], "timeZone": "Europe/Amsterdam", "country": "NL"}""".formatted(employee)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(answer.body());
            }
        }
    }

    private static String localTokenOfBefore(Path data) {
        Tokens tokens = new Tokens(
                new SignInKeys(data), new SignInSettings(Optional.empty(), "sub", "organisation", "employeeId", 1));
        return tokens.issue(
                new Account(new OrganisationId(1, "main"), "admin-1", Role.ADMIN, null, null), Instant.now());
    }

    @Override
    public void close() throws InterruptedException {
        try (PackagedService ended = service) {
            keycloak.close();
        }
    }
}

package nl.weerklank.api.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks the identity provider whether it is there. */
@Singleton
class ProviderProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OidcSettings oidc;

    ProviderProbe(OidcSettings oidc) {
        this.oidc = oidc;
    }

    /** What is wrong with the provider, for those who run the service; nothing when it answers as it should. */
    Optional<String> complaint() {
        URI address = URI.create(oidc.issuer().replaceAll("/+$", "") + "/.well-known/openid-configuration");
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return about(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return Optional.of(
                    "does not answer at %s (%s)".formatted(address, e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("was not asked");
        }
    }

    private Optional<String> about(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != 200) {
            return Optional.of("answers with status %d at %s".formatted(answer.statusCode(), answer.uri()));
        }
        String issuer = JSON.readTree(answer.body()).path("issuer").asText();
        return issuer.equals(oidc.issuer())
                ? Optional.empty()
                : Optional.of("calls itself %s, weerklank.oidc.issuer is %s".formatted(issuer, oidc.issuer()));
    }
}

package nl.weerklank.api.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in without an identity provider. Nothing of this exists when one is configured. */
@Path("/local")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
class LocalResource {

    private static final String PASSWORD = "password";
    private static final String CLIENT_CREDENTIALS = "client_credentials";

    private final SignInSettings settings;
    private final LocalSignIn signIn;
    private final Tokens tokens;
    private final Clock clock;

    LocalResource(SignInSettings settings, LocalSignIn signIn, Tokens tokens, Clock clock) {
        this.settings = settings;
        this.signIn = signIn;
        this.tokens = tokens;
        this.clock = clock;
    }

    @POST
    @Path("/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "Take a token",
            description =
                    "grant_type=password with username and password for people, grant_type=client_credentials with"
                            + " client_id and client_secret (in the form or as Basic) for machines. A name that several"
                            + " organisations use needs organisation; without it the first organisation is meant.")
    public Token takeToken(
            @FormParam("grant_type") @Nullable String grantType,
            @FormParam("username") @Nullable String username,
            @FormParam("password") @Nullable String password,
            @FormParam("client_id") @Nullable String clientId,
            @FormParam("client_secret") @Nullable String clientSecret,
            @FormParam("organisation") @Nullable String organisation,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        settings.requireLocal();
        String kind = BadInput.required("grant_type", grantType);
        Account account =
                switch (kind) {
                    case PASSWORD ->
                        signIn.person(organisation, filled("username", username), filled(PASSWORD, password));
                    case CLIENT_CREDENTIALS -> {
                        Credentials machine = Credentials.of(authorization, clientId, clientSecret);
                        yield signIn.machine(organisation, machine.id(), machine.secret());
                    }
                    default -> throw BadInput.unknownValue("grant_type", kind, List.of(PASSWORD, CLIENT_CREDENTIALS));
                };
        return new Token(tokens.issue(account, clock.instant()), "Bearer", Tokens.LIFETIME.toSeconds());
    }

    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Choose a password of your own")
    public void changePassword(@Nullable NewPassword request) {
        settings.requireLocal();
        NewPassword wanted = BadInput.required("body", request);
        signIn.changePassword(
                wanted.organisation(),
                filled("user", wanted.user()),
                filled("password", wanted.password()),
                filled("newPassword", wanted.newPassword()));
    }

    private static String filled(String field, @Nullable String value) {
        return BadInput.required(field, value == null || value.isEmpty() ? null : value);
    }

    /** @param expiresIn seconds */
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}

    /** @param organisation code; only needed when the user name exists in several */
    record NewPassword(
            @Nullable String user,
            @Nullable String password,
            @Nullable String newPassword,
            @Nullable String organisation) {

        @Override
        public String toString() {
            return "a new password";
        }
    }

    /** How a machine names itself: in the form, or as Basic. */
    private record Credentials(String id, String secret) {

        static Credentials of(@Nullable String authorization, @Nullable String id, @Nullable String secret) {
            if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
                return new Credentials(filled("client_id", id), filled("client_secret", secret));
            }
            String[] both = decoded(authorization.substring(6).strip()).split(":", 2);
            if (both.length != 2) {
                throw unreadable();
            }
            return new Credentials(both[0], both[1]);
        }

        private static String decoded(String basic) {
            try {
                return new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw unreadable();
            }
        }

        private static BadInput unreadable() {
            return new BadInput(Problem.of(
                    ProblemType.BAD_INPUT,
                    Sentence.of("De kop Authorization is niet te lezen.", "The header Authorization cannot be read."),
                    Sentence.of(
                            "Stuur Basic met client_id:client_secret in Base64.",
                            "Send Basic with client_id:client_secret in Base64.")));
        }
    }
}

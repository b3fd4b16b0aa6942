package nl.weerklank.api.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who has signed a browser in, if anybody. */
@Schema(name = "Session")
record SessionAnswer(
        @Schema(description = "LOCAL: by POST /session; OIDC: by going to GET /session/start.")
        SignInSettings.Kind signIn,

        @Nullable User user,

        @Schema(
                description = "When the session ends however much it is used; unused it ends sooner. Left out when the"
                        + " identity provider decides.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Instant expiresAt) {

    @Schema(name = "SessionUser")
    record User(
            String name,
            List<String> roles,
            @Nullable String employeeId,
            String organisation,

            @Schema(description = "Names of the operations that these roles allow, for oneself included.")
            List<String> operations) {}
}

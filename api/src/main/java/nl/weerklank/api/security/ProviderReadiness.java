package nl.weerklank.api.security;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready until the identity provider has answered once: before that nobody can be recognised. Afterwards its absence is
 * only told, for tokens go on to be checked with the keys that are known, and every server would be as unready as this one.
 */
@Readiness
@Singleton
class ProviderReadiness implements HealthCheck {

    private final SignInSettings settings;
    private final ProviderProbe provider;
    private volatile boolean answeredBefore;

    ProviderReadiness(SignInSettings settings, ProviderProbe provider) {
        this.settings = settings;
        this.provider = provider;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder signIn = HealthCheckResponse.named("sign-in")
                .withData("by", settings.kind().name());
        return settings.isLocal() ? signIn.up().build() : asked(signIn);
    }

    private HealthCheckResponse asked(HealthCheckResponseBuilder signIn) {
        Optional<String> complaint = provider.complaint();
        answeredBefore = answeredBefore || complaint.isEmpty();
        return signIn.withData("provider", complaint.orElse("answers"))
                .status(answeredBefore)
                .build();
    }
}

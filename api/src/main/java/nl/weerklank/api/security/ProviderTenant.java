package nl.weerklank.api.security;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CookieSameSite;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells quarkus-oidc about the identity provider when it is first needed, not when the service starts: so a provider that is
 * away keeps nothing from starting, and is found as soon as it is back.
 */
@Singleton
class ProviderTenant implements TenantConfigResolver {

    /** Not the name of a part of any address: that would be taken for one. */
    static final String ID = "identity-provider";

    /** By which a page says in what language the provider should ask who somebody is. */
    private static final String LANGUAGE = "ui_locales";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration NEW_KEYS_AFTER = Duration.ofMinutes(1);

    private final Optional<OidcTenantConfig> provider;

    ProviderTenant(SignInSettings settings, OidcSettings oidc) {
        this.provider = settings.isLocal() ? Optional.empty() : Optional.of(provider(oidc));
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext call, OidcRequestContext<OidcTenantConfig> request) {
        return Uni.createFrom().optional(provider);
    }

    /**
     * A token in the header is looked at by itself; a browser signs in by code and PKCE, and keeps its tokens in encrypted
     * cookies. They are Lax and not Strict, for a browser comes back from the provider's site; what changes anything needs
     * the header of {@link OurPages} besides.
     */
    private static OidcTenantConfig provider(OidcSettings oidc) {
        return OidcTenantConfig.authServerUrl(oidc.issuer())
                .tenantId(ID)
                .applicationType(ApplicationType.HYBRID)
                .clientId(oidc.clientId())
                .credentials(oidc.clientSecret())
                .connectionTimeout(PATIENCE)
                .token()
                .audience(oidc.clientId())
                .refreshExpired()
                .forcedJwkRefreshInterval(NEW_KEYS_AFTER)
                .end()
                .roles()
                .roleClaimPath(oidc.roles())
                .source(Source.accesstoken)
                .end()
                .authentication()
                .pkceRequired()
                .nonceRequired()
                .restorePathAfterRedirect()
                .forwardParams(LANGUAGE)
                .javaScriptAutoRedirect(false)
                .cookieSameSite(CookieSameSite.LAX)
                .sessionAgeExtension(Session.LONGEST)
                .end()
                .tokenStateManager()
                .encryptionRequired()
                .end()
                .build();
    }
}

package nl.weerklank.api.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.Optional;
import nl.weerklank.api.problem.Forbidden;
import nl.weerklank.api.problem.Unauthenticated;
import org.jspecify.annotations.Nullable;

/** Recognises who signed the current call, and by what; and refuses a token of before the last change to their account. */
@RequestScoped
class Recognition {

    private final CurrentIdentityAssociation identities;
    private final Caller caller;
    private final Revocation revocation;
    private @Nullable SecurityIdentity recognised;

    Recognition(CurrentIdentityAssociation identities, Caller caller, Revocation revocation) {
        this.identities = identities;
        this.caller = caller;
        this.revocation = revocation;
    }

    /**
     * Whether anybody signed the call.
     *
     * @throws Unauthenticated when it is signed with something that holds no longer
     * @throws Forbidden when whoever signed it belongs to no organisation
     */
    boolean succeeds() {
        SecurityIdentity identity = identities.getDeferredIdentity().await().indefinitely();
        if (identity.isAnonymous()) {
            return false;
        }
        if (!revocation.stillHolds(access(identity))) {
            throw Unauthenticated.badToken();
        }
        recognised = identity;
        return true;
    }

    /** Who belongs to no organisation is known all the same: they may do nothing here, but leave. */
    private Revocation.Signed access(SecurityIdentity identity) {
        try {
            return caller.access();
        } catch (Forbidden e) {
            recognised = identity;
            throw e;
        }
    }

    /** Whether the call was recognised by a cookie, which a browser sends by itself, whichever page asks for it. */
    boolean isByCookie() {
        return recognised != null && !Boolean.TRUE.equals(recognised.getAttribute(SignInMechanism.BY_HEADER));
    }

    /** Who signed the call, once that has succeeded. */
    SecurityIdentity identity() {
        return Objects.requireNonNull(recognised);
    }

    /** What signed the call, once that has succeeded, when it is part of a session. */
    Optional<Revocation.Signed> session() {
        return Optional.of(caller.access()).filter(signed -> signed.session() != null);
    }
}

package nl.weerklank.api.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import nl.weerklank.api.problem.Unauthenticated;

/** Recognises who signed the current call, and by what; and refuses a token of before the last change to their account. */
@RequestScoped
class Recognition {

    private final CurrentIdentityAssociation identities;
    private final Caller caller;
    private final Revocation revocation;
    private boolean byCookie;

    Recognition(CurrentIdentityAssociation identities, Caller caller, Revocation revocation) {
        this.identities = identities;
        this.caller = caller;
        this.revocation = revocation;
    }

    /**
     * Whether anybody signed the call.
     *
     * @throws Unauthenticated when it is signed with something that holds no longer
     */
    boolean succeeds() {
        SecurityIdentity identity = identities.getDeferredIdentity().await().indefinitely();
        if (identity.isAnonymous()) {
            return false;
        }
        if (!stillHolds()) {
            throw Unauthenticated.badToken();
        }
        byCookie = Boolean.TRUE.equals(identity.getAttribute(SignInMechanism.BY_COOKIE));
        return true;
    }

    /** Whether the call was recognised by a cookie, which a browser sends by itself, whichever page asks for it. */
    boolean isByCookie() {
        return byCookie;
    }

    private boolean stillHolds() {
        return caller.accessVersion()
                .map(version ->
                        revocation.stillHolds(caller.organisation(), caller.subject(), version, caller.session()))
                .orElse(true);
    }
}

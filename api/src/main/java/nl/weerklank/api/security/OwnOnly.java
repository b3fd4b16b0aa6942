package nl.weerklank.api.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import nl.weerklank.api.problem.Forbidden;
import nl.weerklank.engine.employee.EmployeeId;

/**
 * The one place where "own" in {@code docs/roles.csv} is decided. A resource asks it for every thing that belongs to an
 * employee; for a caller with a wider role it lets everything through. When a caller who is limited to their own gets an
 * answer and nothing asked, the answer is withheld.
 */
@RequestScoped
public class OwnOnly {

    private final Caller caller;
    private Access access = Access.DENY;
    private boolean asked;

    OwnOnly(Caller caller) {
        this.caller = caller;
    }

    /** Lets the call go on when it is about the caller, or when the caller's role reaches further than that. */
    public void require(EmployeeId whose) {
        asked = true;
        switch (access) {
            case ALLOW, ON_BEHALF -> {}
            case OWN -> {
                if (!caller.self().equals(whose)) {
                    throw new Forbidden(SignInProblems.notYours());
                }
            }
            case DENY -> throw Forbidden.forTheseRoles();
        }
    }

    /** The one employee whose things the caller may see, or nothing when the caller's role reaches further than that. */
    public Optional<EmployeeId> limit() {
        asked = true;
        return switch (access) {
            case ALLOW, ON_BEHALF -> Optional.empty();
            case OWN -> Optional.of(caller.self());
            case DENY -> throw Forbidden.forTheseRoles();
        };
    }

    /** The answer is one that this very caller got before, when it was asked whose it is. */
    public void gotBefore() {
        asked = true;
    }

    void granted(Access granted) {
        this.access = granted;
    }

    /** Whether the caller is limited to their own things and nobody asked whose this is. */
    boolean isUnanswered() {
        return access == Access.OWN && !asked;
    }
}

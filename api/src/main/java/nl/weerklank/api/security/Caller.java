package nl.weerklank.api.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.problem.Forbidden;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.problem.Unauthenticated;
import nl.weerklank.engine.employee.EmployeeId;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes the current call, as their token says. All that the service knows of signing in, outside its own room. */
@RequestScoped
public class Caller {

    static final String ORGANISATION = "organisation";
    static final String EMPLOYEE_ID = "employeeId";
    static final String ACCESS_VERSION = "accessVersion";
    static final String SESSION = "session";
    static final String SESSION_BEGAN = "sessionBegan";

    private static final ProblemType LINK_MISSING = ProblemType.of(
            "link-missing",
            403,
            "Dit account hoort niet bij een medewerker",
            "This account does not belong to an employee");

    private final CurrentIdentityAssociation identities;
    private final Organisations organisations;

    Caller(CurrentIdentityAssociation identities, Organisations organisations) {
        this.identities = identities;
        this.organisations = organisations;
    }

    /** The organisation that every answer is limited to. */
    public OrganisationId organisation() {
        return token().<String>claim(ORGANISATION).flatMap(organisations::find).orElseThrow(Unauthenticated::badToken);
    }

    /** The user name of a person, or the id of a client; unique within the organisation. */
    public String subject() {
        return token().getSubject();
    }

    /** What the caller is, at least one role for anybody who may do anything. */
    public Set<Role> roles() {
        Set<String> named = identities.getIdentity().getRoles();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(role -> named.contains(role.name())).forEach(roles::add);
        return roles;
    }

    /**
     * Whether this is a machine and not somebody: a client of the local sign-in, which has no account that can change, or a
     * service account of Keycloak.
     */
    public boolean isMachine() {
        boolean localClient =
                Tokens.ISSUER.equals(token().getIssuer()) && accessVersion().isEmpty();
        boolean serviceAccount = token().<Object>claim("preferred_username")
                .filter(name -> name.toString().startsWith("service-account-"))
                .isPresent();
        return localClient || serviceAccount;
    }

    public boolean is(Role role) {
        return roles().contains(role);
    }

    /** The employee that this caller is, when the account is linked to one. */
    public Optional<EmployeeId> employeeId() {
        return token().<String>claim(EMPLOYEE_ID).map(EmployeeId::new);
    }

    /**
     * The employee that this caller is.
     *
     * @throws Forbidden as {@code link-missing} when the account is not linked to an employee
     */
    public EmployeeId self() {
        return employeeId()
                .orElseThrow(() -> Forbidden.because(
                        LINK_MISSING,
                        Sentence.of(
                                "Deze aanroep gaat over uzelf als medewerker, en uw account is aan geen medewerker gekoppeld.",
                                "This call is about yourself as an employee, and your account is linked to none."),
                        Sentence.of(
                                "Vraag een beheerder om de koppeling te leggen.",
                                "Ask an administrator to link the account.")));
    }

    /** The state of the account when the token was made; nothing for a machine, or when it comes from elsewhere. */
    Optional<Integer> accessVersion() {
        return token().<Object>claim(ACCESS_VERSION).map(version -> Integer.valueOf(version.toString()));
    }

    /** The session of a browser that the token is of; nothing when it was taken for itself. */
    Optional<Session> session() {
        return token().<Object>claim(SESSION)
                .map(id -> new Session(UUID.fromString(id.toString()), seconds(SESSION_BEGAN)));
    }

    /** When the token was made. */
    Instant signedAt() {
        return Instant.ofEpochSecond(token().getIssuedAtTime());
    }

    /** When the token no longer holds. */
    Instant signedUntil() {
        return Instant.ofEpochSecond(token().getExpirationTime());
    }

    private Instant seconds(String claim) {
        return token().<Object>claim(claim)
                .map(value -> Instant.ofEpochSecond(Long.parseLong(value.toString())))
                .orElseThrow(Unauthenticated::badToken);
    }

    JsonWebToken token() {
        if (identities.getIdentity().getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw Unauthenticated.withoutToken();
    }
}

package nl.weerklank.api.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
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
    private static final String PROVIDER_SESSION = "sid";
    static final String SESSION = "session";
    static final String SESSION_BEGAN = "sessionBegan";

    private static final ProblemType LINK_MISSING = ProblemType.of(
            "link-missing",
            403,
            "Dit account hoort niet bij een medewerker",
            "This account does not belong to an employee");

    private static final ProblemType ORGANISATION_MISSING = ProblemType.of(
            "organisation-missing",
            403,
            "Dit account hoort niet bij een organisatie",
            "This account does not belong to an organisation");

    private final SignInSettings settings;
    private final CurrentIdentityAssociation identities;
    private final Organisations organisations;

    Caller(SignInSettings settings, CurrentIdentityAssociation identities, Organisations organisations) {
        this.settings = settings;
        this.identities = identities;
        this.organisations = organisations;
    }

    /**
     * The organisation that every answer is limited to.
     *
     * @throws Forbidden as {@code organisation-missing} when the identity provider names none that is here
     */
    public OrganisationId organisation() {
        return text(settings.claims().organisation())
                .flatMap(organisations::find)
                .orElseThrow(() -> settings.isLocal() ? Unauthenticated.badToken() : organisationMissing());
    }

    /** The user name of a person, or the id of a client; unique within the organisation. */
    public String subject() {
        return text(settings.claims().subject()).orElseThrow(Unauthenticated::badToken);
    }

    /** What the caller is, at least one role for anybody who may do anything. */
    public Set<Role> roles() {
        Set<String> named = identities.getIdentity().getRoles();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(role -> named.contains(role.name())).forEach(roles::add);
        return roles;
    }

    /**
     * Whether this is a machine and not somebody. A person is known by what a machine never has: an account here that can
     * change, or a session at the identity provider.
     */
    public boolean isMachine() {
        return settings.isLocal()
                ? accessVersion().isEmpty()
                : text(PROVIDER_SESSION).isEmpty();
    }

    public boolean is(Role role) {
        return roles().contains(role);
    }

    /** The employee that this caller is, when the account is linked to one. */
    public Optional<EmployeeId> employeeId() {
        return text(settings.claims().employee()).map(Caller::employee);
    }

    private static EmployeeId employee(String id) {
        try {
            return new EmployeeId(id);
        } catch (IllegalArgumentException e) {
            throw Unauthenticated.badToken();
        }
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
                                "Deze aanroep gaat over jezelf als medewerker, en je account is aan geen medewerker gekoppeld.",
                                "This call is about yourself as an employee, and your account is linked to none."),
                        Sentence.of(
                                "Vraag een beheerder om de koppeling te leggen.",
                                "Ask an administrator to link the account.")));
    }

    /** What the call is signed with, for {@link Revocation}. */
    Revocation.Signed access() {
        return new Revocation.Signed(
                organisation(),
                subject(),
                accessVersion().orElse(null),
                session().orElse(null));
    }

    /** The state of the account when the token was made; nothing for a machine, or when it comes from elsewhere. */
    private Optional<Integer> accessVersion() {
        return settings.isLocal() ? text(ACCESS_VERSION).map(Integer::valueOf) : Optional.empty();
    }

    /** The session that the token is of; nothing when it was taken for itself. */
    Optional<Session> session() {
        return settings.isLocal()
                ? text(SESSION).map(id -> new Session(UUID.fromString(id), began()))
                : text(PROVIDER_SESSION).map(id -> new Session(uuid(id), signedAt()));
    }

    private Instant began() {
        return text(SESSION_BEGAN)
                .map(value -> Instant.ofEpochSecond(Long.parseLong(value)))
                .orElseThrow(Unauthenticated::badToken);
    }

    /** The provider may use ids of any form. */
    private static UUID uuid(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    /** When the token was made. */
    Instant signedAt() {
        return Instant.ofEpochSecond(token().getIssuedAtTime());
    }

    /** When the token no longer holds. */
    Instant signedUntil() {
        return Instant.ofEpochSecond(token().getExpirationTime());
    }

    private Optional<String> text(String claim) {
        return token().<Object>claim(claim).map(Object::toString);
    }

    private static Forbidden organisationMissing() {
        return Forbidden.because(
                ORGANISATION_MISSING,
                Sentence.of(
                        "De identiteitsdienst noemt bij je account geen organisatie die hier bestaat.",
                        "The identity provider names no organisation with your account that exists here."),
                Sentence.of(
                        "Vraag de beheerder van de identiteitsdienst om dat aan te vullen.",
                        "Ask the administrator of the identity provider to add it."));
    }

    JsonWebToken token() {
        if (identities.getIdentity().getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw Unauthenticated.withoutToken();
    }
}

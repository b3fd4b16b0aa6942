package nl.weerklank.api.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Unauthenticated;
import nl.weerklank.engine.employee.EmployeeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Signing a browser in and out. What it signs with is a cookie that no script can read. */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
class SessionResource {

    private static final String HOME = "/admin/";

    private final SignInSettings settings;
    private final LocalSignIn signIn;
    private final Tokens tokens;
    private final SessionCookie cookie;
    private final Recognition recognition;
    private final Caller caller;
    private final Revocation revocation;
    private final RoleTable table;
    private final OurPages ourPages;
    private final Clock clock;

    SessionResource(
            SignInSettings settings,
            LocalSignIn signIn,
            Tokens tokens,
            SessionCookie cookie,
            Recognition recognition,
            Caller caller,
            Revocation revocation,
            RoleTable table,
            OurPages ourPages,
            Clock clock) {
        this.settings = settings;
        this.signIn = signIn;
        this.tokens = tokens;
        this.cookie = cookie;
        this.recognition = recognition;
        this.caller = caller;
        this.revocation = revocation;
        this.table = table;
        this.ourPages = ourPages;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Ask who is signed in, and what they may do",
            description = "Nobody being signed in is an answer as well: user is null. A cookie is renewed by use;"
                    + " unused it holds for fifteen minutes.")
    public SessionAnswer get() {
        return isSignedIn() ? answer(caller.roles(), present()) : nobody();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sign a browser in by user and password",
            description =
                    "Needs the header X-Requested-By: weerklank, as every change by a browser does. Only while this"
                            + " service signs people in itself.")
    public RestResponse<SessionAnswer> signIn(@Nullable Credentials request, @Context ContainerRequestContext call) {
        settings.requireLocal();
        ourPages.require(call);
        Credentials given = BadInput.required("body", request);

        Account account =
                signIn.person(given.organisation(), filled("user", given.user()), filled("password", given.password()));
        Session session = new Session(UUID.randomUUID(), clock.instant());

        return RestResponse.ResponseBuilder.ok(answer(account.roles(), SignedIn.of(account, session)))
                .cookie(cookie.with(tokens.issue(account, session), session.tokenEndsAt(session.begunAt())))
                .build();
    }

    @DELETE
    @Operation(
            summary = "Sign a browser out",
            description = "What its cookie held is refused from now on. Answers where to go next.")
    public RestResponse<SignedOut> signOut(@Context ContainerRequestContext call) {
        ourPages.require(call);
        if (isSignedIn()) {
            caller.session().ifPresent(session -> revocation.end(caller.organisation(), caller.subject(), session));
        }
        return RestResponse.ResponseBuilder.ok(new SignedOut(HOME))
                .cookie(cookie.gone())
                .build();
    }

    @GET
    @Path("/start")
    @Operation(
            summary = "Begin to sign in, and go on to a page",
            description = "For a browser to go to. to is an address of ours under /admin or /me; anything else leads to"
                    + " the first page.")
    public RestResponse<Void> start(@QueryParam("to") @Nullable String to) {
        String page = OurAddress.in(to).orElse(HOME);
        String signInPage = HOME + "?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.FOUND)
                .header(HttpHeaders.LOCATION, isSignedIn() ? page : signInPage)
                .build();
    }

    /** A cookie that holds no longer is the same as none. */
    private boolean isSignedIn() {
        try {
            return recognition.succeeds();
        } catch (AuthenticationFailedException | Unauthenticated e) {
            return false;
        }
    }

    private SessionAnswer nobody() {
        return new SessionAnswer(settings.kind(), null, null);
    }

    private SessionAnswer answer(Set<Role> roles, SignedIn who) {
        List<String> operations = table.operations().stream()
                .filter(operation -> isOpenTo(operation.accessOf(roles), who))
                .map(nl.weerklank.api.security.Operation::id)
                .toList();
        return new SessionAnswer(
                settings.kind(),
                new User(
                        who.name(),
                        roles.stream().map(Role::name).toList(),
                        who.employee().map(EmployeeId::value).orElse(null),
                        who.organisation().code(),
                        operations),
                who.until());
    }

    private static boolean isOpenTo(Access access, SignedIn who) {
        return switch (access) {
            case ALLOW, ON_BEHALF -> true;
            case OWN -> who.employee().isPresent();
            case DENY -> false;
        };
    }

    private SignedIn present() {
        return new SignedIn(
                caller.organisation(),
                caller.subject(),
                caller.employeeId(),
                caller.session().map(Session::endsAt).orElseGet(caller::signedUntil));
    }

    private static String filled(String field, @Nullable String value) {
        return BadInput.required(field, value == null || value.isEmpty() ? null : value);
    }

    private record SignedIn(OrganisationId organisation, String name, Optional<EmployeeId> employee, Instant until) {

        static SignedIn of(Account account, Session session) {
            return new SignedIn(account.organisation(), account.name(), account.employeeId(), session.endsAt());
        }
    }

    /** @param organisation code; only needed when the user name exists in several */
    @Schema(name = "BrowserCredentials")
    record Credentials(
            @Nullable String user,
            @Nullable String password,
            @Nullable String organisation) {

        @Override
        public String toString() {
            return "credentials";
        }
    }

    @Schema(name = "Session")
    record SessionAnswer(
            @Schema(description = "LOCAL: by POST /session; OIDC: by going to GET /session/start.")
            SignInSettings.Kind signIn,

            @Nullable User user,

            @Schema(description = "When the session ends however much it is used; unused it ends sooner.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Instant expiresAt) {}

    @Schema(name = "SessionUser")
    record User(
            String name,
            List<String> roles,
            @Nullable String employeeId,
            String organisation,

            @Schema(description = "Names of the operations that these roles allow, for oneself included.")
            List<String> operations) {}

    @Schema(name = "SignedOut")
    record SignedOut(
            @Schema(description = "Where a browser goes next.")
            String continueAt) {}
}

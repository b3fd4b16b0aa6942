package nl.weerklank.api.security;

import io.quarkus.security.AuthenticationCompletionException;
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
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Forbidden;
import nl.weerklank.api.problem.ProblemException;
import nl.weerklank.api.problem.Unauthenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    private final Provider provider;
    private final Recognition recognition;
    private final Revocation revocation;
    private final SessionDesk desk;
    private final OurPages ourPages;
    private final Clock clock;

    SessionResource(
            SignInSettings settings,
            LocalSignIn signIn,
            Tokens tokens,
            SessionCookie cookie,
            Provider provider,
            Recognition recognition,
            Revocation revocation,
            SessionDesk desk,
            OurPages ourPages,
            Clock clock) {
        this.settings = settings;
        this.signIn = signIn;
        this.tokens = tokens;
        this.cookie = cookie;
        this.provider = provider;
        this.recognition = recognition;
        this.revocation = revocation;
        this.desk = desk;
        this.ourPages = ourPages;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Ask who is signed in, and what they may do",
            description = "Nobody being signed in is an answer as well: user is null. A cookie is renewed by use;"
                    + " unused it holds for fifteen minutes, or as long as the identity provider says.")
    public SessionAnswer get() {
        return isSignedIn() ? desk.aboutCaller() : desk.nobody();
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

        return RestResponse.ResponseBuilder.ok(desk.about(account, session))
                .cookie(cookie.with(tokens.issue(account, session), session.tokenEndsAt(session.begunAt())))
                .build();
    }

    @DELETE
    @Operation(
            summary = "Sign a browser out",
            description = "What its cookie held is refused from now on. Answers where to go next: to a page of ours, or"
                    + " to the identity provider to be signed out there as well.")
    public RestResponse<SignedOut> signOut(@Context ContainerRequestContext call, @Context UriInfo address) {
        ourPages.require(call);
        return RestResponse.ResponseBuilder.ok(new SignedOut(leave(address)))
                .cookie(cookie.gone())
                .build();
    }

    /** Ends what there is, and says where to go on. */
    private String leave(UriInfo address) {
        try {
            if (isSignedIn()) {
                recognition.session().ifPresent(revocation::end);
            }
        } catch (Forbidden e) {
            // without an organisation there is a session at the provider only
        }
        return !settings.isLocal() && recognition.isByCookie()
                ? provider.signOut(
                        recognition.identity(),
                        address.getBaseUri().resolve(HOME).toString())
                : HOME;
    }

    @GET
    @Path("/start")
    @Operation(
            summary = "Begin to sign in, and go on to a page",
            description = "For a browser to go to. to is an address of ours under /admin or /me; anything else leads to"
                    + " the first page. ui_locales (nl or en) goes along to the identity provider. Who asks for text/html"
                    + " is led to a page that tells what went wrong.")
    public RestResponse<Void> start(
            @QueryParam("to") @Nullable String to,
            @Parameter(hidden = true) @QueryParam("state") @Nullable String state,
            @Context HttpHeaders headers) {
        String page = OurAddress.in(to).orElse(HOME);
        try {
            return goOn(next(page, state != null));
        } catch (ProblemException e) {
            if (!headers.getAcceptableMediaTypes().contains(MediaType.TEXT_HTML_TYPE)) {
                throw e;
            }
            return goOn(HOME + "?to=" + encoded(page) + "&problem="
                    + e.problem().type().slug());
        }
    }

    private String next(String page, boolean isBackFromProvider) {
        if (isSignedIn()) {
            return page;
        }
        if (isBackFromProvider) {
            throw new Unauthenticated(SignInProblems.lostOnTheWay());
        }
        return settings.isLocal() ? HOME + "?to=" + encoded(page) : provider.signInAddress();
    }

    private static RestResponse<Void> goOn(String address) {
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.FOUND)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A cookie that holds no longer is the same as none. */
    private boolean isSignedIn() {
        try {
            return recognition.succeeds();
        } catch (AuthenticationFailedException | AuthenticationCompletionException | Unauthenticated e) {
            return false;
        }
    }

    private static String filled(String field, @Nullable String value) {
        return BadInput.required(field, value == null || value.isEmpty() ? null : value);
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

    @Schema(name = "SignedOut")
    record SignedOut(
            @Schema(description = "Where a browser goes next.")
            String continueAt) {}
}

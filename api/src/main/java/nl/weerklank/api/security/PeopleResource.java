package nl.weerklank.api.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.employee.EmployeeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who may sign in, for an administrator. Exists only while this service signs people in itself. */
@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class PeopleResource {

    private static final int LONGEST_PAGE = 200;

    private final Administration administration;

    PeopleResource(Administration administration) {
        this.administration = administration;
    }

    @GET
    @Operation(summary = "List who may sign in, by user name")
    public Page list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw BadInput.expected(
                    "limit",
                    limit,
                    Sentence.of("een getal van 1 tot en met %d", "a number from 1 to %d", LONGEST_PAGE));
        }
        List<Person> oneMore = administration.after(cursor == null ? "" : decoded(cursor), limit + 1);
        List<PersonAnswer> items =
                oneMore.stream().limit(limit).map(PersonAnswer::of).toList();
        boolean more = oneMore.size() > limit;
        return new Page(items, more ? encoded(items.getLast().user()) : null);
    }

    @GET
    @Path("/{user}")
    @Operation(summary = "Read one person who may sign in")
    public PersonAnswer get(@PathParam("user") String user) {
        return PersonAnswer.of(administration.get(user));
    }

    @PUT
    @Path("/{user}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let somebody sign in, or change what they are",
            description =
                    "A new person is answered with a one-time password, shown this once. For somebody who is there,"
                            + " role, employeeId and disabled become what is sent; tokens they hold stop working.")
    public RestResponse<PersonAnswer> put(@PathParam("user") String user, @Nullable PersonRequest request) {
        PersonRequest wanted = BadInput.required("body", request);
        Role role = BadInput.constant(Role.class, "role", BadInput.required("role", wanted.role()));
        if (role == Role.PLATFORM) {
            throw BadInput.unknownValue("role", role, rolesOfPeople());
        }
        boolean disabled = Boolean.TRUE.equals(wanted.disabled());

        Administration.Stored stored = administration.put(user, role, employee(wanted.employeeId()), disabled);

        PersonAnswer answer = PersonAnswer.of(stored.person()).with(stored.oneTimePassword());
        return stored.oneTimePassword() == null
                ? RestResponse.ok(answer)
                : RestResponse.status(RestResponse.Status.CREATED, answer);
    }

    @POST
    @Path("/{user}/password-reset")
    @Operation(
            summary = "Give somebody a new one-time password",
            description = "Shown this once; the old password and the tokens they hold stop working.")
    public PersonAnswer resetPassword(@PathParam("user") String user) {
        Administration.Stored stored = administration.resetPassword(user);
        return PersonAnswer.of(stored.person()).with(stored.oneTimePassword());
    }

    private static List<String> rolesOfPeople() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.PLATFORM)
                .map(Enum::name)
                .toList();
    }

    private static @Nullable EmployeeId employee(@Nullable String id) {
        return id == null ? null : BadInput.as("employeeId", id, EmployeeId::new);
    }

    private static String encoded(String user) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw BadInput.expected(
                    "cursor",
                    cursor,
                    Sentence.of("de nextCursor van een eerder antwoord", "the nextCursor of an earlier answer"));
        }
    }

    /** @param nextCursor for the next page; null on the last one */
    @Schema(name = "PeoplePage")
    record Page(List<PersonAnswer> items, @Nullable String nextCursor) {}

    /** What somebody is; what is left out is none. */
    record PersonRequest(
            @Nullable String role,
            @Nullable String employeeId,
            @Nullable Boolean disabled) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonAnswer(
            String user,
            String role,
            @Nullable String employeeId,
            boolean disabled,
            boolean mustChangePassword,
            Instant createdAt,

            @Schema(description = "Only when it was made just now.") @Nullable
            String oneTimePassword) {

        static PersonAnswer of(Person person) {
            return new PersonAnswer(
                    person.user(),
                    person.role().name(),
                    person.employeeId().map(EmployeeId::value).orElse(null),
                    person.disabled(),
                    person.mustChange(),
                    person.createdAt(),
                    null);
        }

        PersonAnswer with(@Nullable String password) {
            return new PersonAnswer(user, role, employeeId, disabled, mustChangePassword, createdAt, password);
        }

        @Override
        public String toString() {
            return "answer about " + user;
        }
    }
}

package nl.weerklank.api.security;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/** Says who is signed in, and what the table of roles lets them do. */
@Singleton
class SessionDesk {

    private final SignInSettings settings;
    private final RoleTable table;
    private final Caller caller;

    SessionDesk(SignInSettings settings, RoleTable table, Caller caller) {
        this.settings = settings;
        this.table = table;
        this.caller = caller;
    }

    SessionAnswer nobody() {
        return new SessionAnswer(settings.kind(), null, null);
    }

    /** About whoever makes the current call. */
    SessionAnswer aboutCaller() {
        return about(caller.organisation(), caller.subject(), caller.roles(), caller.employeeId(), end());
    }

    /** About somebody who signed in by this very call. */
    SessionAnswer about(Account account, Session session) {
        return about(account.organisation(), account.name(), account.roles(), account.employeeId(), session.endsAt());
    }

    private SessionAnswer about(
            OrganisationId organisation,
            String name,
            Set<Role> roles,
            Optional<EmployeeId> employee,
            @Nullable Instant until) {
        return new SessionAnswer(
                settings.kind(),
                new SessionAnswer.User(
                        name,
                        roles.stream().map(Role::name).toList(),
                        employee.map(EmployeeId::value).orElse(null),
                        organisation.code(),
                        operations(roles, employee.isPresent())),
                until);
    }

    private List<String> operations(Set<Role> roles, boolean areAnEmployee) {
        return table.operations().stream()
                .filter(operation -> operation.open() || mayBe(operation.accessOf(roles), areAnEmployee))
                .map(Operation::id)
                .toList();
    }

    /** Nothing is one's own without being an employee. */
    private static boolean mayBe(Access access, boolean areAnEmployee) {
        return switch (access) {
            case ALLOW, ON_BEHALF -> true;
            case OWN -> areAnEmployee;
            case DENY -> false;
        };
    }

    private @Nullable Instant end() {
        return settings.isLocal() ? caller.session().map(Session::endsAt).orElseGet(caller::signedUntil) : null;
    }
}

package nl.weerklank.api.security;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.sql.SqlFailedException;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/** The people and machines of the current organisation who may sign in. Every call runs inside its transaction. */
@Singleton
class People {

    /** So many wrong guesses cost nothing; each one more doubles the wait, up to a quarter of an hour. */
    static final int FREE_GUESSES = 4;

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String PERSON =
            "user_name, password_hash, role, employee_external_id, must_change, disabled, access_version, created_at";

    private final Sql sql;

    People(Sql sql) {
        this.sql = sql;
    }

    /**
     * Takes one guess at somebody's password, and counts it as a wrong one until {@link #signedIn} says otherwise: so
     * guesses made at the same time count as well.
     *
     * @return the person, or nothing when there is none, the account is closed, or it is not yet time for another guess
     */
    Optional<Person> guess(String user) {
        return sql.first("""
                update person set
                    failed_attempts = failed_attempts + 1,
                    locked_until = case when failed_attempts >= %d then clock_timestamp()
                        + least(interval '15 minutes', interval '1 second' * power(2, least(failed_attempts - %d, 10))) end
                where user_name = ? and not disabled and (locked_until is null or locked_until <= clock_timestamp())
                returning\s""".formatted(FREE_GUESSES, FREE_GUESSES) + PERSON, People::person, user);
    }

    /** The guess was right: earlier wrong ones are forgotten. */
    void signedIn(String user) {
        sql.change("update person set failed_attempts = 0, locked_until = null where user_name = ?", user);
    }

    /** Gives somebody a password; it is their own when they chose it, and to be changed when it was given to them. */
    void changePassword(String user, String hash, boolean mustChange) {
        sql.change("""
                update person set password_hash = ?, must_change = ?, failed_attempts = 0, locked_until = null,
                    access_version = access_version + 1
                where user_name = ?""", hash, mustChange, user);
    }

    Optional<Person> find(String user) {
        return sql.first("select " + PERSON + " from person where user_name = ?", People::person, user);
    }

    /** The people after this name, in the order of their names. */
    List<Person> after(String user, int limit) {
        return sql.list(
                "select " + PERSON + " from person where user_name > ? order by user_name limit ?",
                People::person,
                user,
                limit);
    }

    boolean areThere() {
        return !after("", 1).isEmpty();
    }

    /** @throws TakenException when the name or the employee belongs to somebody already */
    void add(String user, String passwordHash, Role role, @Nullable EmployeeId employee) throws TakenException {
        unlessTaken("""
                insert into person (user_name, password_hash, role, employee_external_id, must_change)
                values (?, ?, ?, ?, true)""", user, passwordHash, role.name(), text(employee));
    }

    /** @throws TakenException when the employee belongs to somebody else already */
    void change(String user, Role role, @Nullable EmployeeId employee, boolean disabled) throws TakenException {
        unlessTaken("""
                update person set role = ?, employee_external_id = ?, disabled = ?, access_version = access_version + 1
                where user_name = ?""", role.name(), text(employee), disabled, user);
    }

    Optional<Machine> machine(String clientId) {
        return sql.first(
                "select secret_hash, role from client where client_id = ?",
                row -> new Machine(row.text("secret_hash"), row.constant("role", Role.class)),
                clientId);
    }

    void addMachine(String clientId, String secretHash, Role role) {
        sql.change(
                "insert into client (client_id, secret_hash, role) values (?, ?, ?)",
                clientId,
                secretHash,
                role.name());
    }

    /** Remembers what somebody did to somebody's account. */
    void log(String actor, String role, String action, String subject) {
        sql.change(
                "insert into access_log (actor, role, action, subject) values (?, ?, ?, ?)",
                actor,
                role,
                action,
                subject);
    }

    /** A client that signs in with a secret. */
    record Machine(String secretHash, Role role) {}

    /** The name or the employee belongs to somebody already. */
    static final class TakenException extends Exception {

        TakenException(SqlFailedException cause) {
            super(cause);
        }
    }

    private static @Nullable String text(@Nullable EmployeeId employee) {
        return employee == null ? null : employee.value();
    }

    private static Person person(Row row) {
        String employee = row.textOrNull("employee_external_id");
        return new Person(
                row.text("user_name"),
                row.text("password_hash"),
                row.constant("role", Role.class),
                employee == null ? null : new EmployeeId(employee),
                row.flag("must_change"),
                row.flag("disabled"),
                (int) row.number("access_version"),
                row.instant("created_at"));
    }

    private void unlessTaken(String statement, @Nullable Object... values) throws TakenException {
        try {
            sql.change(statement, values);
        } catch (SqlFailedException failed) {
            if (failed.isBecauseOf(UNIQUE_VIOLATION)) {
                throw new TakenException(failed);
            }
            throw failed;
        }
    }
}

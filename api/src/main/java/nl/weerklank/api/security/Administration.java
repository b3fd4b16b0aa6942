package nl.weerklank.api.security;

import jakarta.inject.Singleton;
import java.util.List;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Conflict;
import nl.weerklank.api.problem.Forbidden;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.Identifier;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/** What an administrator does to accounts; every change is logged, and none reaches the administrator's own. */
@Singleton
class Administration {

    private static final ProblemType OWN_ACCOUNT =
            ProblemType.of("own-account", 403, "Dit is je eigen account", "This is your own account");
    private static final ProblemType TAKEN =
            ProblemType.of("taken", 409, "Dit is al van iemand anders", "This belongs to somebody else already");
    private static final Sentence PERSON = Sentence.of("persoon", "person");

    private final SignInSettings settings;
    private final Caller caller;
    private final People people;
    private final PasswordHash hash;
    private final Revocation revocation;
    private final OrganisationTransaction transaction;

    Administration(
            SignInSettings settings,
            Caller caller,
            People people,
            PasswordHash hash,
            Revocation revocation,
            OrganisationTransaction transaction) {
        this.settings = settings;
        this.caller = caller;
        this.people = people;
        this.hash = hash;
        this.revocation = revocation;
        this.transaction = transaction;
    }

    List<Person> after(String user, int limit) {
        settings.requireLocal();
        return transaction.in(caller.organisation(), () -> people.after(user, limit));
    }

    Person get(String user) {
        settings.requireLocal();
        return transaction.in(caller.organisation(), () -> required(user));
    }

    /** Adds a person with a one-time password, or makes the one that is there what is asked. */
    Stored put(String user, Role role, @Nullable EmployeeId employee, boolean disabled) {
        settings.requireLocal();
        requireName(user);
        refuseOwn(user);
        String password = NewSecrets.firstPassword();
        String passwordHash = hash.of(password);

        Stored stored = transaction.in(caller.organisation(), () -> {
            boolean isNew = people.find(user).isEmpty();
            if (isNew) {
                requireFree(user);
                unlessTaken(employee, () -> people.add(user, passwordHash, role, employee));
            }
            if (!isNew || disabled) {
                unlessTaken(employee, () -> people.change(user, role, employee, disabled));
            }
            log(isNew ? "PERSON_ADDED" : "PERSON_CHANGED", user);
            return new Stored(required(user), isNew ? password : null);
        });
        revocation.forget(caller.organisation(), user);
        return stored;
    }

    Stored resetPassword(String user) {
        settings.requireLocal();
        refuseOwn(user);
        String password = NewSecrets.firstPassword();
        String passwordHash = hash.of(password);

        Stored stored = transaction.in(caller.organisation(), () -> {
            required(user);
            people.changePassword(user, passwordHash, true);
            log("PASSWORD_RESET", user);
            return new Stored(required(user), password);
        });
        revocation.forget(caller.organisation(), user);
        return stored;
    }

    /** @param oneTimePassword when one was made just now */
    record Stored(Person person, @Nullable String oneTimePassword) {

        @Override
        public String toString() {
            return "stored " + person.user();
        }
    }

    private Person required(String user) {
        return people.find(user).orElseThrow(() -> NotFound.of(PERSON, user));
    }

    private static void requireName(String user) {
        try {
            Identifier.require("user", user);
        } catch (IllegalArgumentException e) {
            throw BadInput.refused("user", user, e);
        }
    }

    /** A client and a person may not have one name: it stands in tokens and logs. */
    private void requireFree(String user) {
        if (people.machine(user).isPresent()) {
            throw taken(Sentence.of("Er is al een client die zo heet.", "There is a client with this name already."));
        }
    }

    private void unlessTaken(@Nullable EmployeeId employee, Change change) {
        try {
            change.run();
        } catch (People.TakenException e) {
            throw taken(Sentence.of(
                    "De naam, of medewerker %s, hoort al bij een ander account.",
                    "The name, or employee %s, belongs to another account already.", String.valueOf(employee)));
        }
    }

    private static Conflict taken(Sentence detail) {
        return Conflict.because(
                TAKEN,
                detail,
                Sentence.of(
                        "Kies een ander, of maak eerst het andere account los.",
                        "Choose another, or unlink the other account first."));
    }

    /** So an organisation always keeps an administrator, and nobody gives themselves another role or another's data. */
    private void refuseOwn(String user) {
        if (caller.subject().equals(user)) {
            throw Forbidden.because(
                    OWN_ACCOUNT,
                    Sentence.of("Je eigen account kun je niet wijzigen.", "You cannot change your own account."),
                    Sentence.of("Vraag het een andere beheerder.", "Ask another administrator."));
        }
    }

    private void log(String action, String user) {
        people.log(caller.subject(), Role.ADMIN.name(), action, user);
    }

    private interface Change {
        void run() throws People.TakenException;
    }
}

package nl.weerklank.api.security;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Forbidden;
import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.problem.Unauthenticated;
import nl.weerklank.api.problem.Unavailable;
import org.jspecify.annotations.Nullable;

/** Signs people in by password and machines by secret. Whether somebody exists shows neither in the answer nor in its time. */
@Singleton
class LocalSignIn {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;

    private final People people;
    private final PasswordHash hash;
    private final Organisations organisations;
    private final OrganisationTransaction transaction;
    /** A guess costs much on purpose; a flood of them must not take every processor. */
    private final Semaphore guesses =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    LocalSignIn(People people, PasswordHash hash, Organisations organisations, OrganisationTransaction transaction) {
        this.people = people;
        this.hash = hash;
        this.organisations = organisations;
        this.transaction = transaction;
    }

    /**
     * Signs a person in.
     *
     * @param organisation code of the organisation; the first one when it is not given
     * @throws Unauthenticated when they cannot be signed in, without saying why
     * @throws Forbidden when their password is still the one that was given to them
     */
    Account person(@Nullable String organisation, String user, String password) {
        OrganisationId where = organisation(organisation);
        Person person = recognised(where, user, password);
        if (person.mustChange()) {
            throw Forbidden.because(
                    SignInProblems.PASSWORD_CHANGE_REQUIRED,
                    Sentence.of(
                            "Dit wachtwoord is je gegeven en geldt alleen om een eigen wachtwoord te kiezen.",
                            "This password was given to you, and only serves to choose one of your own."),
                    Sentence.of(
                            "Stuur user, password en newPassword naar POST /local/password.",
                            "Send user, password and newPassword to POST /local/password."));
        }
        return new Account(where, person.user(), person.role(), person.employee(), person.accessVersion());
    }

    /**
     * Signs a machine in.
     *
     * @throws Unauthenticated when it cannot be signed in, without saying why
     */
    Account machine(@Nullable String organisation, String clientId, String secret) {
        OrganisationId where = organisation(organisation);
        Optional<People.Machine> machine = transaction.in(where, () -> people.machine(clientId));
        String expected = machine.map(People.Machine::secretHash).orElseGet(() -> hash.ofSecret(clientId));
        if (!hash.secretMatches(secret, expected) || machine.isEmpty()) {
            throw new Unauthenticated(SignInProblems.signInFailed());
        }
        return new Account(where, clientId, machine.get().role(), null, null);
    }

    /**
     * Gives a person the password of their choice.
     *
     * @throws Unauthenticated when the present password is not theirs, without saying why
     * @throws BadInput when the new one is too short, too long, or easy to guess from what is known
     */
    void changePassword(@Nullable String organisation, String user, String password, String newPassword) {
        requireGood(user, password, newPassword);
        OrganisationId where = organisation(organisation);
        recognised(where, user, password);

        String chosen = withTurn(() -> hash.of(newPassword));
        transaction.in(where, () -> {
            people.changePassword(user, chosen, false);
            people.log(user, "", "PASSWORD_CHANGED", user);
            return null;
        });
    }

    private Person recognised(OrganisationId where, String user, String password) {
        Optional<Person> guessed = transaction.in(where, () -> people.guess(user));
        String expected = guessed.map(Person::passwordHash).orElse(hash.nobodys());
        boolean right = withTurn(() -> hash.matches(password, expected));
        if (!right || guessed.isEmpty()) {
            throw new Unauthenticated(SignInProblems.signInFailed());
        }
        transaction.in(where, () -> {
            people.signedIn(user);
            return null;
        });
        return guessed.get();
    }

    private OrganisationId organisation(@Nullable String code) {
        if (code == null) {
            return organisations.usual();
        }
        return organisations.find(code).orElseThrow(() -> new Unauthenticated(SignInProblems.signInFailed()));
    }

    private <T> T withTurn(Supplier<T> work) {
        try {
            guesses.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(Problem.of(
                    ProblemType.UNAVAILABLE,
                    Sentence.of("De dienst stopt.", "The service is stopping."),
                    Sentence.of("Probeer het zo weer.", "Try again in a moment.")));
        }
        try {
            return work.get();
        } finally {
            guesses.release();
        }
    }

    private static void requireGood(String user, String password, String newPassword) {
        int length = newPassword.codePointCount(0, newPassword.length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
            throw refused(Sentence.of("%d tot %d tekens", "%d to %d characters", SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
        if (newPassword.equals(password)) {
            throw refused(Sentence.of("een ander wachtwoord dan het huidige", "another password than the present one"));
        }
        if (newPassword.toLowerCase(Locale.ROOT).contains(user.toLowerCase(Locale.ROOT))) {
            throw refused(Sentence.of("een wachtwoord zonder je naam erin", "a password without your name in it"));
        }
    }

    private static BadInput refused(Sentence expected) {
        return new BadInput(new Problem(
                ProblemType.BAD_INPUT,
                Sentence.of("newPassword kan niet; verwacht: %s.", "newPassword will not do, expected %s.", expected),
                "newPassword",
                null,
                List.of(),
                Sentence.of("Kies %s.", "Choose %s.", expected)));
    }
}

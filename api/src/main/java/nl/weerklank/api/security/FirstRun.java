package nl.weerklank.api.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes the first people and machines of an organisation that has none, so that the service is never open and never shut.
 * Their passwords go into a file that only the owner of the service can read, before they count: a start that is cut off
 * leaves nobody outside, and the next one begins again.
 */
@Singleton
class FirstRun {

    private static final Logger LOG = Logger.getLogger(FirstRun.class);
    private static final String FILE = "first-run-credentials.json";
    private static final List<FirstClient> CLIENTS =
            List.of(new FirstClient("platform", Role.PLATFORM), new FirstClient("auditor", Role.COMPLIANCE));

    private final SignInSettings settings;
    private final People people;
    private final PasswordHash hash;
    private final Organisations organisations;
    private final OrganisationTransaction transaction;
    private final List<FirstPerson> first;
    private final List<String> codes;
    private final Path file;

    FirstRun(
            SignInSettings settings,
            People people,
            PasswordHash hash,
            Organisations organisations,
            OrganisationTransaction transaction,
            @ConfigProperty(name = "weerklank.first-run.people") List<String> first,
            @ConfigProperty(name = "weerklank.organisations") Optional<List<String>> codes,
            @ConfigProperty(name = "weerklank.data") Path data) {
        this.settings = settings;
        this.people = people;
        this.hash = hash;
        this.organisations = organisations;
        this.transaction = transaction;
        this.first = first.stream().map(FirstPerson::of).toList();
        this.codes = codes.orElse(List.of());
        this.file = data.resolve(FILE);
    }

    void atStart(@Observes StartupEvent started) {
        codes.forEach(organisations::create);
        if (settings.isLocal()) {
            organisations.all().forEach(this::provideFor);
        }
    }

    private void provideFor(OrganisationId organisation) {
        boolean alreadyThere = transaction.in(organisation, people::areThere);
        if (alreadyThere) {
            return;
        }
        List<FirstRunFile.Login> logins =
                first.stream().map(person -> login(person, organisation)).toList();
        List<FirstRunFile.Secret> secrets = CLIENTS.stream()
                .map(client -> new FirstRunFile.Secret(
                        client.id(), hash.clientSecret(), client.role().name(), organisation.code()))
                .toList();

        new FirstRunFile(logins, secrets)
                .with(FirstRunFile.in(file), organisation.code())
                .writeTo(file);
        store(organisation, logins, secrets);
        LOG.infof(
                "The first passwords of organisation=%s are in %s, which only you can read", organisation.code(), file);
    }

    private FirstRunFile.Login login(FirstPerson person, OrganisationId organisation) {
        String employeeId = person.employee() == null ? null : person.employee().value();
        return new FirstRunFile.Login(
                person.user(), hash.firstPassword(), person.role().name(), employeeId, organisation.code());
    }

    private void store(
            OrganisationId organisation, List<FirstRunFile.Login> logins, List<FirstRunFile.Secret> secrets) {
        List<String> hashes =
                logins.parallelStream().map(login -> hash.of(login.password())).toList();
        transaction.in(organisation, () -> {
            for (int i = 0; i < first.size(); i++) {
                add(first.get(i), hashes.get(i));
            }
            secrets.forEach(secret -> people.addMachine(
                    secret.clientId(), hash.ofSecret(secret.clientSecret()), Role.valueOf(secret.role())));
            return null;
        });
    }

    private void add(FirstPerson person, String passwordHash) {
        try {
            people.add(person.user(), passwordHash, person.role(), person.employee());
        } catch (People.TakenException e) {
            throw new IllegalStateException(
                    "weerklank.first-run.people names %s or their employee twice".formatted(person.user()), e);
        }
    }

    private record FirstClient(String id, Role role) {}
}

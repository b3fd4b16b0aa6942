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
        this.file = FirstRunFile.path(data);
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
        FirstRunFile all = credentials(organisation.code());
        all.writeTo(file);
        store(organisation, all);
        LOG.infof(
                "The first passwords of organisation=%s are in %s, which only you can read", organisation.code(), file);
    }

    /** What the file says already stays: it may hold for a Keycloak as well (see {@link PrepareKeycloak}). */
    private FirstRunFile credentials(String organisation) {
        FirstRunFile all = FirstRunFile.in(file);
        for (FirstPerson person : first) {
            all = all.with(person.login(organisation));
        }
        for (FirstClient client : CLIENTS) {
            all = all.with(new FirstRunFile.Secret(
                    client.id(), NewSecrets.clientSecret(), client.role().name(), organisation));
        }
        return all;
    }

    private void store(OrganisationId organisation, FirstRunFile all) {
        String code = organisation.code();
        List<String> hashes = first.parallelStream()
                .map(person -> hash.of(all.password(person.user(), code)))
                .toList();
        transaction.in(organisation, () -> {
            for (int i = 0; i < first.size(); i++) {
                add(first.get(i), hashes.get(i));
            }
            CLIENTS.forEach(client ->
                    people.addMachine(client.id(), hash.ofSecret(all.secret(client.id(), code)), client.role()));
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

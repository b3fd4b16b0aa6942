package nl.weerklank.api.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.weerklank.api.launch.OwnerOnly;

/**
 * Prepares the Keycloak that {@code ./weerklank start --with-keycloak} tries Weerklank with: it keeps its own data in the data
 * folder, knows the people of the first start, and has secrets that stand in the first-run file and nowhere else.
 */
public final class PrepareKeycloak {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMINISTRATOR = "keycloak-admin";
    private static final List<String> PROGRAMS = List.of("lib", "themes");

    private final Path home;
    private final String organisation;
    private final List<FirstPerson> people;

    private PrepareKeycloak(Path data, SmallRyeConfig settings) {
        this.home = data.resolve("keycloak");
        this.organisation = settings.getValue("weerklank.organisation", String.class);
        this.people = settings.getValues("weerklank.first-run.people", String.class).stream()
                .map(FirstPerson::of)
                .toList();
    }

    /** Needs the folder of the unpacked Keycloak, the data folder, and the realm file. */
    public static void main(String... words) throws IOException {
        prepare(Path.of(words[0]), Path.of(words[1]), Path.of(words[2]));
    }

    /** Makes the folder {@code keycloak} in the data folder, to be Keycloak's {@code kc.home.dir}. */
    public static void prepare(Path programs, Path data, Path realm) throws IOException {
        PrepareKeycloak preparation = new PrepareKeycloak(data, settings());
        FirstRunFile credentials = preparation.credentials(FirstRunFile.in(FirstRunFile.path(data)));
        OwnerOnly.folder(data);
        credentials.writeTo(FirstRunFile.path(data));
        preparation.layOut(programs);
        preparation.provideRealm(realm, credentials);
    }

    /** The settings of the service, read without it. */
    private static SmallRyeConfig settings() throws IOException {
        URL packaged = Objects.requireNonNull(PrepareKeycloak.class.getResource("/application.properties"));
        return new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(packaged, 0))
                .build();
    }

    /** What is there already goes on to hold: Keycloak may know it. */
    private FirstRunFile credentials(FirstRunFile before) {
        FirstRunFile all = before.with(new FirstRunFile.Login(
                ADMINISTRATOR, NewSecrets.firstPassword(), "KEYCLOAK_ADMIN", null, organisation));
        for (FirstPerson person : people) {
            all = all.with(person.login(organisation));
        }
        return all.with(new FirstRunFile.Secret("weerklank", NewSecrets.clientSecret(), "OIDC_CLIENT", organisation))
                .with(new FirstRunFile.Secret(
                        "platform", NewSecrets.clientSecret(), Role.PLATFORM.name(), organisation));
    }

    private void layOut(Path programs) throws IOException {
        for (String folder : List.of("conf", "providers", "data/import")) {
            OwnerOnly.folder(home.resolve(folder));
        }
        for (String folder : PROGRAMS) {
            Path link = home.resolve(folder);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, programs.resolve(folder).toAbsolutePath());
        }
    }

    /** Only for a Keycloak that knows nothing yet; afterwards it keeps the realm itself. */
    private void provideRealm(Path realm, FirstRunFile credentials) throws IOException {
        Path file = home.resolve("data/import/weerklank-realm.json");
        if (Files.exists(home.resolve("data/h2"))) {
            Files.deleteIfExists(file);
            return;
        }
        TrialRealm trial = new TrialRealm((ObjectNode) JSON.readTree(realm.toFile()), organisation);
        people.forEach(person -> trial.add(person, credentials.password(person.user(), organisation)));
        for (String client : List.of("weerklank", "platform")) {
            trial.giveSecret(client, credentials.secret(client, organisation));
        }
        OwnerOnly.write(file, JSON.writeValueAsBytes(trial.json()));
    }
}

package nl.weerklank.api.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The packaged service")
class PackagedServiceIT {

    private static final String REMEMBER = "insert into organisation (code) values ('remember-me')";
    private static final String REMEMBERED = "select count(*) from organisation where code = 'remember-me'";

    @TempDir
    Path folder;

    private PackagedService service;

    @BeforeEach
    void inFolderWithSpace() {
        service = PackagedService.in(folder.resolve("all my data"));
    }

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    @DisplayName("starts, stops in good order on SIGTERM, and starts again on the same data")
    void twice() {
        service.start();
        remember();

        int code = service.stop();

        assertThat(code).isEqualTo(143); // 128 + SIGTERM: ended by it, in good order
        assertThat(service.log()).contains("weerklank stopped");
        assertThat(databaseLog()).contains("database system is shut down");
        assertThat(service.databaseRuns()).isFalse();
        service.start();
        assertThat(query(REMEMBERED)).isEqualTo("1");
    }

    @Test
    @DisplayName("after kill -9 takes over the PostgreSQL that lived on, and stops it in the end")
    void killed() {
        service.start();
        remember();
        long postmaster = service.postmaster().pid();

        service.kill();

        assertThat(service.databaseRuns()).isTrue();
        service.start();
        assertThat(service.postmaster().pid()).isEqualTo(postmaster);
        assertThat(query(REMEMBERED)).isEqualTo("1");
        service.stop();
        assertThat(service.databaseRuns()).isFalse();
    }

    @Test
    @DisplayName("after kill -9 to it and its PostgreSQL recovers what was confirmed")
    void killedWithDatabase() {
        service.start();
        remember();

        service.killWithDatabase();

        assertThat(service.data().resolve("postgres/postmaster.pid")).exists();
        service.start();
        assertThat(query(REMEMBERED)).isEqualTo("1");
        assertThat(databaseLog()).contains("automatic recovery in progress");
    }

    @Test
    @DisplayName("is not misled when a stranger got the process id of its dead PostgreSQL")
    void strangerWithItsProcessId() throws IOException {
        service.start();
        remember();
        service.killWithDatabase();
        Path file = service.data().resolve("postgres/postmaster.pid");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst(
                                "^\\d+", Long.toString(ProcessHandle.current().pid())));

        service.start();

        assertThat(query(REMEMBERED)).isEqualTo("1");
    }

    @Test
    @DisplayName("starts over when the first start was cut off while laying out the database")
    void firstStartCutOff() throws IOException {
        Path draft = Files.createDirectories(service.data().resolve("postgres.draft"));
        Files.writeString(draft.resolve("PG_VERSION"), "18\n");

        service.start();

        assertThat(query("select 1")).isEqualTo("1");
    }

    @Test
    @DisplayName("refuses data that another one uses, in one sentence, and leaves that one alone")
    void oneDataTwoServices() {
        service.start();
        try (PackagedService second = PackagedService.in(service.data())) {
            second.launch();

            int code = second.waitForEnd();

            assertThat(code).isEqualTo(1);
            assertThat(service.log())
                    .contains("Another Weerklank (process " + service.handle().pid()
                            + ") already keeps its data in "
                            + service.data())
                    .doesNotContain("Exception");
            assertThat(service.isReady()).isTrue();
        }
    }

    @Test
    @DisplayName("refuses a port that is taken, in one sentence that names the remedy, and starts no database")
    void portTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            service.onPort(taken.getLocalPort()).launch();

            int code = service.waitForEnd();

            assertThat(code).isEqualTo(1);
            assertThat(service.log())
                    .contains("Port " + taken.getLocalPort() + " on 127.0.0.1 cannot be used", "--port N")
                    .doesNotContain("\tat ");
            assertThat(service.data()).doesNotExist();
        }
    }

    @Test
    @DisplayName("refuses a master key that the data was not sealed with, and starts again with the right one")
    void wrongMasterKey() throws IOException {
        service.start().stop();
        Path key = service.data().resolve("master.key");
        String right = Files.readString(key);
        Files.writeString(key, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        service.launch();

        int code = service.waitForEnd();

        assertThat(code).isEqualTo(1);
        assertThat(service.log()).contains("The master key").contains("is not the one");
        assertThat(service.databaseRuns()).isFalse();
        Files.writeString(key, right);
        service.start();
    }

    @Test
    @DisplayName("keeps its data, its passwords and its keys for its owner's eyes only, and no password in its logs")
    void ownersEyesOnly() throws IOException, SQLException {
        service.start();

        for (Path secret : List.of(
                service.data().resolve("secrets.json"),
                service.data().resolve("master.key"),
                service.data().resolve("postgres/pg_hba.conf"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .as(secret.toString())
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(service.data())))
                .isEqualTo("rwx------");
        Map<String, String> secrets = secrets();
        assertThat(secrets).hasSize(4);
        assertThat(service.log() + databaseLog()).doesNotContain(secrets.values());
        assertThat(Files.readString(service.data().resolve("postgres/pg_hba.conf")))
                .contains("scram-sha-256")
                .doesNotContain("trust");
    }

    @Test
    @DisplayName(
            "works with a PostgreSQL prepared as docs/operate.md says, brings up none of its own, and leaves it running")
    void namedDatabase() throws IOException, SQLException {
        service.start();
        prepareAsTheDocsSay("elsewhere");
        try (PackagedService other = PackagedService.in(folder.resolve("other"))
                .with("-Dweerklank.db.url=" + service.database().url().replaceAll("weerklank$", "elsewhere"))
                .with("-Dweerklank.db.owner-user=elsewhere_owner")
                .with("-Dweerklank.db.owner-password=CHANGE-ME-1")
                .with("-Dweerklank.db.service-user=elsewhere_service")
                .with("-Dweerklank.db.service-password=CHANGE-ME-2")
                .with("-Dweerklank.db.erasure-user=elsewhere_erasure")
                .with("-Dweerklank.db.erasure-password=CHANGE-ME-3")) {

            other.start().stop();

            assertThat(folder.resolve("other/postgres")).doesNotExist();
            assertThat(service.databaseRuns()).isTrue();
            assertThat(service.isReady()).isTrue();
        }
    }

    /** Runs the SQL of the page as an administrator would, with other names: the usual ones are taken here. */
    private void prepareAsTheDocsSay(String name) throws IOException, SQLException {
        Matcher block = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "docs", "operate.md")));
        assertThat(block.find()).isTrue();
        try (Connection connection = DriverManager.getConnection(
                        service.database().url(), "postgres", secrets().get("superuser"));
                Statement statement = connection.createStatement()) {
            for (String command :
                    block.group(1).replace("weerklank", name).strip().split(";")) {
                statement.execute(command);
            }
        }
    }

    @Test
    @DisplayName("G14 refuses to work under a role that sees all organisations at once")
    void roleThatSeesEverything() {
        service.start();
        DatabaseAccess access = service.database();
        try (PackagedService other = PackagedService.in(folder.resolve("other"))
                .with("-Dweerklank.db.url=" + access.url())
                .with("-Dweerklank.db.owner-password=" + access.owner().password())
                .with("-Dweerklank.db.service-user=" + access.owner().user())
                .with("-Dweerklank.db.service-password=" + access.owner().password())
                .with("-Dweerklank.db.erasure-password=" + access.erasure().password())) {
            other.launch();

            int code = other.waitForEnd();

            assertThat(code).isEqualTo(1);
            assertThat(other.log()).contains("The database role weerklank_owner sees all organisations at once");
        }
    }

    @Test
    @DisplayName("listens on this machine only")
    void thisMachineOnly() throws IOException {
        service.start();

        String elsewhere = Stream.of(
                        InetAddress.getAllByName(InetAddress.getLocalHost().getHostName()))
                .filter(address -> !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst()
                .orElse("127.0.0.2");

        assertThatThrownBy(() -> new java.net.Socket(elsewhere, service.port()).close())
                .isInstanceOf(IOException.class);
    }

    private void remember() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(REMEMBER)).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String query(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        DatabaseAccess access = service.database();
        return DriverManager.getConnection(
                access.url(), access.service().user(), access.service().password());
    }

    private String databaseLog() {
        return read(service.data().resolve("logs/postgres.log"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> secrets() throws IOException {
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .readValue(service.data().resolve("secrets.json").toFile(), Map.class);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package nl.weerklank.api.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * The PostgreSQL that the service brings itself. It answers on this machine only, to passwords only, and keeps what it
 * confirmed also when the power fails. A PostgreSQL that outlived a killed service is taken over.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "weerklank";
    private static final String MAJOR_VERSION = "18";
    private static final int ATTEMPTS = 40;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    /** SQLSTATE of a password that is not accepted. */
    private static final String INVALID_PASSWORD = "28P01";

    private final DataFolder data;
    private final Path cluster;
    private final Secrets secrets;
    private final PostgresPrograms programs;
    private final PostmasterFile postmaster;
    private int port;

    private EmbeddedPostgres(DataFolder data, PostgresPrograms programs, Secrets secrets) {
        this.data = data;
        this.cluster = data.resolve("postgres");
        this.programs = programs;
        this.secrets = secrets;
        this.postmaster = new PostmasterFile(cluster);
    }

    /**
     * Starts PostgreSQL on the cluster in {@code data}, which is made when it is not there, or takes over the one that
     * still runs. Database and roles exist when this returns.
     *
     * @throws LaunchException when it cannot be started
     */
    static EmbeddedPostgres start(DataFolder data, PostgresPrograms programs) {
        Secrets secrets = Secrets.keptIn(data.resolve("secrets.json"), new SecureRandom());
        EmbeddedPostgres postgres = new EmbeddedPostgres(data, programs, secrets);
        try {
            OwnerOnly.folder(data.resolve("logs"));
            postgres.initialise();
            postgres.adoptOrStart();
            postgres.prepareRolesAndDatabase();
            return postgres;
        } catch (IOException e) {
            throw new LaunchException("PostgreSQL could not be started in %s: %s.".formatted(data.path(), e), e);
        } catch (SQLException e) {
            throw new LaunchException(
                    "PostgreSQL was started in %s and does not answer as expected: %s."
                            .formatted(data.path(), e.getMessage()),
                    e);
        }
    }

    DatabaseAccess access() {
        return new DatabaseAccess(
                url(DATABASE),
                new DatabaseAccess.Login(DatabaseAccess.OWNER, secrets.owner()),
                new DatabaseAccess.Login(DatabaseAccess.SERVICE, secrets.service()),
                new DatabaseAccess.Login(DatabaseAccess.ERASURE, secrets.erasure()));
    }

    boolean isRunning() {
        return postmaster.isRunning();
    }

    /** Starts it once more where it answered before; false when it does not run after that. */
    boolean startAgain() throws IOException {
        postmaster.disownStranger();
        return runsAfterStart();
    }

    /** Lets running transactions go and stops. */
    @Override
    public void close() {
        try {
            Path output = data.resolve("logs").resolve("postgres-stop.log");
            int result = programs.run(
                    output, "pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60"));
            if (result != 0 && postmaster.isRunning()) {
                LOG.errorf("PostgreSQL did not stop: %s", Files.readString(output));
            }
        } catch (IOException e) {
            LOG.error("PostgreSQL could not be asked to stop", e);
        }
    }

    /** Forgets the whole content of the database; the cluster stays. */
    void startOver() {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + DATABASE + " with (force)");
            createDatabase(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // ------------------------------------------------------------------------------------------------- the cluster

    /** Makes the cluster beside its place and moves it there when it is whole. */
    private void initialise() throws IOException {
        Path version = cluster.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(MAJOR_VERSION)) {
                throw new LaunchException(
                        "%s was made by PostgreSQL %s and this Weerklank brings %s. Export it with the older one first."
                                .formatted(cluster, found, MAJOR_VERSION));
            }
            return;
        }
        Path draft = data.resolve("postgres.draft");
        if (Files.exists(draft)) {
            PostgresPrograms.delete(draft);
        }
        Path password = data.resolve("postgres.password");
        OwnerOnly.write(password, secrets.superuser().getBytes(StandardCharsets.UTF_8));
        try {
            Path output = data.resolve("logs").resolve("postgres-init.log");
            int result = programs.run(
                    output,
                    "initdb",
                    List.of(
                            "-D",
                            draft.toString(),
                            "--username=" + SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--locale=C.UTF-8"));
            if (result != 0) {
                throw refused("PostgreSQL could not lay out its files", output);
            }
        } finally {
            Files.deleteIfExists(password);
        }
        OwnerOnly.write(draft.resolve("pg_hba.conf"), """
                # type  database  user  address       method
                host    all       all   127.0.0.1/32  scram-sha-256
                """.getBytes(StandardCharsets.UTF_8));
        OwnerOnly.write(
                draft.resolve("postgresql.conf"), "include = 'weerklank.conf'\n".getBytes(StandardCharsets.UTF_8));
        Files.move(draft, cluster);
    }

    private void writeSettings() throws IOException {
        OwnerOnly.write(cluster.resolve("weerklank.conf"), """
                # Written at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'

                # What was confirmed stays, also when the power fails.
                fsync = on
                synchronous_commit = on
                full_page_writes = on

                max_connections = 60
                shared_buffers = 128MB
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'

                # Errors are logged without the values and the statement they are about: those may name people.
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_checkpoints = off
                """.formatted(port).getBytes(StandardCharsets.UTF_8));
    }

    // ------------------------------------------------------------------------------------------------- the process

    private void adoptOrStart() throws IOException, SQLException {
        Optional<Integer> running = awaitPort();
        if (running.isPresent()) {
            port = running.get();
            LOG.infof("Taking over the PostgreSQL that still runs on port %d", (Object) port);
            awaitAnswer();
            return;
        }
        postmaster.disownStranger();
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            writeSettings();
            if (runsAfterStart()) {
                return;
            }
            Path output = data.resolve("logs").resolve("postgres-start.log");
            Path log = data.resolve("logs").resolve("postgres.log");
            // workers of one that was killed may take a moment to notice; another program may have taken the port
            if (attempt == ATTEMPTS || !Files.exists(log) || !mayPass(lastLines(log))) {
                throw refused("PostgreSQL did not start", Files.exists(log) ? log : output);
            }
            pause();
        }
    }

    private boolean runsAfterStart() throws IOException {
        Path output = data.resolve("logs").resolve("postgres-start.log");
        Path log = data.resolve("logs").resolve("postgres.log");
        return programs.run(
                        output,
                        "pg_ctl",
                        List.of("start", "-D", cluster.toString(), "-l", log.toString(), "-w", "-t", "120", "-s"))
                == 0;
    }

    /** The port of a PostgreSQL that runs here; one that is just starting has not written it down yet. */
    private Optional<Integer> awaitPort() {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Integer> running = postmaster.runningOn();
            if (running.isPresent() || !postmaster.isRunning()) {
                return running;
            }
            pause();
        }
        throw new LaunchException("A PostgreSQL runs in %s and does not say where it answers.".formatted(cluster));
    }

    private void awaitAnswer() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = connect(SUPERUSER)) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                if (INVALID_PASSWORD.equals(e.getSQLState())) {
                    throw new LaunchException(
                            "A PostgreSQL runs in %s that does not know the password in secrets.json. Put secrets.json back from a backup."
                                    .formatted(cluster),
                            e);
                }
                if (attempt == ATTEMPTS || !postmaster.isRunning()) {
                    throw e;
                }
            }
            pause();
        }
    }

    private static boolean mayPass(String log) {
        return log.contains("still in use") || log.contains("could not bind") || log.contains("Is another postmaster");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static LaunchException refused(String what, Path log) throws IOException {
        String reason = lastLines(log);
        if (reason.contains("unshare")) {
            return new LaunchException(
                    "PostgreSQL refuses to run as root, and this system does not let root pass for somebody else (%s). Start Weerklank as another user, or name a PostgreSQL of your own with WEERKLANK_DB_URL."
                            .formatted(reason.strip()));
        }
        return new LaunchException("%s; %s says: %s".formatted(what, log, reason.strip()));
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while waiting for PostgreSQL.", e);
        }
    }

    // ------------------------------------------------------------------------------------------ roles and database

    private void prepareRolesAndDatabase() throws SQLException {
        try (Connection connection = connect(SUPERUSER)) {
            role(connection, DatabaseAccess.OWNER, secrets.owner());
            role(connection, DatabaseAccess.SERVICE, secrets.service());
            role(connection, DatabaseAccess.ERASURE, secrets.erasure());
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                createDatabase(connection);
            }
        }
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "create role " + name + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls");
            }
        }
        // the driver sends a salted proof, so the password itself is in no log
        connection.unwrap(PGConnection.class).alterUserPassword(name, password.toCharArray(), "scram-sha-256");
    }

    private static void createDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE + " owner " + DatabaseAccess.OWNER);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", secrets.superuser());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(url(database), properties);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}

package nl.weerklank.api.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on the connection of the current transaction. Arguments are texts, numbers, flags, bytes, instants, ids,
 * enums (by name), or collections of texts or of long numbers (as arrays); null is null.
 */
@ApplicationScoped
public class Sql {

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Every row, in the order of the answer. */
    public <T> List<T> list(String sql, Function<Row, T> read, @Nullable Object... arguments) {
        return run(sql, arguments, statement -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                while (results.next()) {
                    rows.add(read.apply(row));
                }
            }
            return rows;
        });
    }

    /** The first row. */
    public <T> Optional<T> first(String sql, Function<Row, T> read, @Nullable Object... arguments) {
        return list(sql, read, arguments).stream().findFirst();
    }

    /** Runs a statement that changes rows, and returns how many. */
    public int change(String sql, @Nullable Object... arguments) {
        return run(sql, arguments, PreparedStatement::executeUpdate);
    }

    /** Runs a statement once for each list of arguments, in one go. */
    public void changeEach(String sql, Collection<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] arguments : rows) {
                bind(connection, statement, arguments);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw new SqlFailedException(failed);
        }
    }

    private <T> T run(String sql, @Nullable Object[] arguments, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, arguments);
            return work.on(statement);
        } catch (SQLException failed) {
            throw new SqlFailedException(failed);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            bind(connection, statement, i + 1, arguments[i]);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int place, @Nullable Object argument)
            throws SQLException {
        switch (argument) {
            case null -> statement.setNull(place, Types.NULL);
            case Instant instant -> statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
            case Enum<?> constant -> statement.setString(place, constant.name());
            case Collection<?> values ->
                statement.setArray(place, connection.createArrayOf(typeOf(values), values.toArray()));
            default -> statement.setObject(place, argument);
        }
    }

    private static String typeOf(Collection<?> values) {
        return values.stream().anyMatch(Long.class::isInstance) ? "bigint" : "text";
    }
}

package nl.weerklank.api.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer. A getter without "OrNull" is for a column that always has a value. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public String text(String column) {
        return Objects.requireNonNull(textOrNull(column), column);
    }

    public @Nullable String textOrNull(String column) {
        return get(column, String.class);
    }

    public Instant instant(String column) {
        return Objects.requireNonNull(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) {
        OffsetDateTime time = get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public UUID uuid(String column) {
        return Objects.requireNonNull(uuidOrNull(column), column);
    }

    public @Nullable UUID uuidOrNull(String column) {
        return get(column, UUID.class);
    }

    public long number(String column) {
        return Objects.requireNonNull(numberOrNull(column), column);
    }

    public @Nullable Long numberOrNull(String column) {
        try {
            long number = results.getLong(column);
            return results.wasNull() ? null : number;
        } catch (SQLException failed) {
            throw new SqlFailedException(failed);
        }
    }

    public boolean flag(String column) {
        return Objects.requireNonNull(get(column, Boolean.class), column);
    }

    public List<String> texts(String column) {
        try {
            return List.of((String[]) results.getArray(column).getArray());
        } catch (SQLException failed) {
            throw new SqlFailedException(failed);
        }
    }

    public byte[] bytes(String column) {
        return Objects.requireNonNull(bytesOrNull(column), column);
    }

    public byte @Nullable [] bytesOrNull(String column) {
        try {
            return results.getBytes(column);
        } catch (SQLException failed) {
            throw new SqlFailedException(failed);
        }
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E constantOrNull(String column, Class<E> type) {
        String name = textOrNull(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private <T> @Nullable T get(String column, Class<T> type) {
        try {
            return results.getObject(column, type);
        } catch (SQLException failed) {
            throw new SqlFailedException(failed);
        }
    }
}

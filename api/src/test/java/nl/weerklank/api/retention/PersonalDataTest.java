package nl.weerklank.api.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("G05 docs/personal-data.csv,")
class PersonalDataTest {

    /** Names under which something about a person tends to lie: these are never covered by a star that says NONE. */
    private static final Pattern PERSONAL = Pattern.compile(
            ".*(employee|pseudonym|person|actor|author|subject|email|manager|story|user_name).*|name|.*_by");

    @Inject
    DataSource database;

    private final Map<String, Map<String, String>> listed = new LinkedHashMap<>();

    @BeforeEach
    void read() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/personal-data.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 4);
            listed.computeIfAbsent(cells[0], table -> new LinkedHashMap<>()).put(cells[1], cells[2]);
        }
    }

    @Test
    @DisplayName("says of every table what of it is personal and what erasure does, and names none that is not there")
    void everyTable() throws SQLException {
        assertThat(listed.keySet())
                .containsExactlyInAnyOrderElementsOf(columns().keySet());
    }

    @Test
    @DisplayName("names only columns that are there, and by itself each that by its name may be about a person")
    void everyColumn() throws SQLException {
        columns().forEach((table, columns) -> {
            Map<String, String> of = listed.getOrDefault(table, Map.of());
            Set<String> named = new TreeSet<>(of.keySet());
            named.remove("*");

            assertThat(columns).as(table).containsAll(named);
            columns.stream()
                    .filter(column -> PERSONAL.matcher(column).matches())
                    .forEach(column -> assertThat(of.getOrDefault(column, of.get("*")))
                            .as("%s.%s", table, column)
                            .isNotNull()
                            .isNotEqualTo("NONE"));
        });
    }

    private Map<String, Set<String>> columns() throws SQLException {
        Map<String, Set<String>> columns = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
                          and not a.attisdropped and c.relname not like 'flyway%'
                        """)) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), table -> new TreeSet<>())
                        .add(rows.getString(2));
            }
        }
        return columns;
    }
}

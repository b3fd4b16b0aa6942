package nl.weerklank.api.security;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one place that says who may do what: {@code docs/roles.csv}, packaged with the service. */
@Singleton
public class RoleTable {

    private static final List<String> LEADING = List.of("operation", "method", "path", "anyone");
    private static final String LAST = "own";

    private final Map<String, Operation> operations;

    /** The table that is packaged with the service. */
    public RoleTable() {
        this(packaged());
    }

    /** @param csv the table with its heading line */
    RoleTable(String csv) {
        List<String> lines = csv.lines().filter(line -> !line.isBlank()).toList();
        List<Role> roles = roles(lines.getFirst().split(",", -1));
        operations = new LinkedHashMap<>();
        lines.stream().skip(1).map(line -> operation(line, roles)).forEach(operation -> {
            if (operations.put(operation.key(), operation) != null) {
                throw new IllegalArgumentException("roles.csv names %s twice".formatted(operation.key()));
            }
        });
    }

    /** The operation at this method and path template, or nothing: then nobody may call it. */
    Optional<Operation> find(String method, String pathTemplate) {
        return Optional.ofNullable(operations.get(Operation.key(method, pathTemplate)));
    }

    /** Every operation, in the order of the table. */
    public Collection<Operation> operations() {
        return operations.values();
    }

    private static List<Role> roles(String[] heading) {
        List<String> columns = List.of(heading);
        List<Role> roles = columns.subList(LEADING.size(), columns.size() - 1).stream()
                .map(Role::valueOf)
                .toList();
        boolean complete = columns.subList(0, LEADING.size()).equals(LEADING)
                && columns.getLast().equals(LAST)
                && roles.containsAll(Arrays.asList(Role.values()));
        if (!complete) {
            throw new IllegalArgumentException(
                    "the heading of roles.csv is %s, expected %s, every role, %s".formatted(columns, LEADING, LAST));
        }
        return roles;
    }

    private static Operation operation(String line, List<Role> roles) {
        String[] cells = line.split(",", -1);
        int expected = LEADING.size() + roles.size() + 1;
        if (cells.length != expected) {
            throw new IllegalArgumentException(
                    "%s in roles.csv has %d columns, expected %d".formatted(cells[0], cells.length, expected));
        }
        Map<Role, Access> byRole = new EnumMap<>(Role.class);
        for (int i = 0; i < roles.size(); i++) {
            byRole.put(roles.get(i), Access.of(cells[LEADING.size() + i]));
        }
        boolean open = Access.of(cells[3]) == Access.ALLOW;
        return new Operation(cells[0], cells[1], cells[2], open, byRole, cells[cells.length - 1]);
    }

    private static String packaged() {
        try (InputStream table = RoleTable.class.getResourceAsStream("/nl/weerklank/api/security/roles.csv")) {
            if (table == null) {
                throw new IllegalStateException("docs/roles.csv is not packaged with the service");
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

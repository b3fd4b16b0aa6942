package nl.weerklank.api.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The organisations there are. They are few, never change, and are remembered once seen. */
@ApplicationScoped
public class Organisations {

    private final DataSource database;
    private final String usualCode;
    private final Map<String, OrganisationId> seen = new ConcurrentHashMap<>();

    @Inject
    Organisations(DataSource database, @ConfigProperty(name = "weerklank.organisation") String usualCode) {
        this.database = database;
        this.usualCode = usualCode;
    }

    /** The organisation with this code. */
    public Optional<OrganisationId> find(String code) {
        OrganisationId known = seen.get(code);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<OrganisationId> found = read("select id, code from organisation where code = ?", code).stream()
                .findFirst();
        found.ifPresent(organisation -> seen.put(code, organisation));
        return found;
    }

    /** The one this installation is for, by {@code weerklank.organisation}; it exists from the first start on. */
    public OrganisationId usual() {
        return find(usualCode).orElseGet(() -> create(usualCode));
    }

    /** Adds an organisation; one that exists stays as it is. */
    public OrganisationId create(String code) {
        new OrganisationId(1, code); // refuses a code that cannot be one
        read("insert into organisation (code) values (?) on conflict (code) do nothing returning id, code", code);
        return find(code).orElseThrow();
    }

    /** All of them, for work that is done for each. */
    public List<OrganisationId> all() {
        return read("select id, code from organisation where ? <> '' order by id", "all");
    }

    private List<OrganisationId> read(String sql, String code) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, code);
            List<OrganisationId> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new OrganisationId(rows.getLong("id"), rows.getString("code")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the organisations cannot be read", e);
        }
    }
}

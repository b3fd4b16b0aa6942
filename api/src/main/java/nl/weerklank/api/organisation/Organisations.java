package nl.weerklank.api.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The organisations there are. They are few, never change, and are remembered once seen. */
@ApplicationScoped
public class Organisations {

    private final Sql sql;
    private final String usualCode;
    private final Map<String, OrganisationId> seen = new ConcurrentHashMap<>();

    @Inject
    Organisations(Sql sql, @ConfigProperty(name = "weerklank.organisation") String usualCode) {
        this.sql = sql;
        this.usualCode = usualCode;
    }

    /** The organisation with this code. */
    public Optional<OrganisationId> find(String code) {
        OrganisationId known = seen.get(code);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<OrganisationId> found =
                sql.first("select id, code from organisation where code = ?", Organisations::read, code);
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
        sql.change("insert into organisation (code) values (?) on conflict (code) do nothing", code);
        return find(code).orElseThrow();
    }

    /** All of them, for work that is done for each. */
    public List<OrganisationId> all() {
        return sql.list("select id, code from organisation order by id", Organisations::read);
    }

    private static OrganisationId read(Row row) {
        return new OrganisationId(row.number("id"), row.text("code"));
    }
}
